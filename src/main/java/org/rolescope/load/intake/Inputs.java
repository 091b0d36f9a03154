package org.rolescope.load.intake;

/** Names of the exports that would give what is missing, as they stand in messages. */
public final class Inputs {
  /** Stands in the ARNs of AWS's own policies where others have an account. */
  public static final String AWS = "aws";

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
}
