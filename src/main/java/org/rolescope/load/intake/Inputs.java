package org.rolescope.load.intake;

import org.rolescope.iam.Account;
import org.rolescope.policy.Arn;

/** Names of the exports that would give what is missing, as they stand in messages. */
public final class Inputs {
  /** Stands in the ARNs of AWS's own policies where others have an account. */
  public static final String AWS = "aws";

  /** The account of roles of which nothing says in which account they are; none has that number. */
  public static final String NO_ACCOUNT = Account.UNTOLD;

  private Inputs() {}

  public static String authorizationDetails(String account) {
    return "account authorization details of account " + account;
  }

  public static String listRoles(String account) {
    return "list-roles of account " + account;
  }

  public static String getRole(String account, String name) {
    return "get-role of `" + name + "` in account " + account;
  }

  /** {@code list-attached-role-policies} and its like. */
  public static String listAttached(Arn owner) {
    return call("list-attached-" + owner.type() + "-policies", owner);
  }

  /** {@code list-role-policies} and its like. */
  public static String listInline(Arn owner) {
    return call("list-" + owner.type() + "-policies", owner);
  }

  /** {@code get-role-policy} and its like. */
  public static String getInline(Arn owner, String policy) {
    return "get-" + owner.type() + "-policy `" + policy + "` of " + of(owner);
  }

  public static String listGroups(Arn user) {
    return call("list-groups-for-user", user);
  }

  public static String getPolicyVersion(String name) {
    return "get-policy-version of `" + name + "`";
  }

  private static String call(String name, Arn owner) {
    return name + " of " + of(owner);
  }

  private static String of(Arn owner) {
    return "`" + owner.name() + "` in account " + owner.account();
  }
}
