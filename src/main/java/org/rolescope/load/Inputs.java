package org.rolescope.load;

/** Names of the exports that would give what is missing, as they stand in messages. */
public final class Inputs {
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
