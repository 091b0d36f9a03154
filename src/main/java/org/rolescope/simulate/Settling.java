package org.rolescope.simulate;

/**
 * What would put a missing fact into the data (R73).
 *
 * @param file the file that would hold it: {@code 444455556666.json}; empty if none can
 * @param command the command that writes that file; empty if none can
 */
public record Settling(String file, String command) {
  /** No file can settle it. */
  public static final Settling NONE = new Settling("", "");

  private static final Settling ORGANIZATION =
      new Settling("organization.json", "export-organization.sh --out organization.json");

  private static final Settling IDENTITY_CENTER =
      new Settling("identity-center.json", "rolescope fetch --org --out .");

  /** Users, groups, roles and policies of an account; to be run with credentials of it. */
  public static Settling accountDetails(String account) {
    return written(account + ".json", "aws iam get-account-authorization-details");
  }

  /** {@code MaxSessionDuration} of an account's roles; to be run with credentials of it. */
  public static Settling roleList(String account) {
    return written("roles-" + account + ".json", "aws iam list-roles");
  }

  /** The organisation's tree and policies; to be run in its management account. */
  public static Settling organization() {
    return ORGANIZATION;
  }

  /** Who is assigned what in Identity Center; to be run in its management account. */
  public static Settling identityCenter() {
    return IDENTITY_CENTER;
  }

  private static Settling written(String file, String command) {
    return new Settling(file, command + " --output json > " + file);
  }
}
