package org.rolescope.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An organisation made up from a seed: names and mixtures as real ones have them, but nobody's. It
 * is never in memory as a whole: each account is written role by role, and what one account knows
 * of another is worked out from the seed again. The same seed gives the same bytes.
 *
 * @param accounts 1 to {@link #MOST_ACCOUNTS}
 * @param roles in each account, 1 to {@link #MOST_ROLES}
 * @param seed any number
 */
public record GeneratedOrganization(int accounts, int roles, long seed) {
  public static final int MOST_ACCOUNTS = 10_000;

  /** The greatest number of roles that AWS grants an account. */
  public static final int MOST_ROLES = 5_000;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public GeneratedOrganization {
    if (accounts < 1 || accounts > MOST_ACCOUNTS || roles < 1 || roles > MOST_ROLES) {
      throw new IllegalArgumentException("accounts " + accounts + ", roles " + roles);
    }
  }

  /**
   * What was written.
   *
   * @param bytes of all files together
   */
  public record Written(int files, long roles, long users, long bytes) {}

  /**
   * Writes {@code organization.json}, and for each account its authorization details and its list
   * of roles.
   *
   * @param folder is made where it is not there
   */
  public Written write(Path folder) throws IOException {
    Plan plan = new Plan(this);
    Path lists = Files.createDirectories(folder.resolve("list-roles"));
    Path organization = folder.resolve("organization.json");
    try (JsonFile file = JsonFile.create(organization)) {
      new OrganizationFile(plan).write(file);
    }
    long users = 0;
    long bytes = Files.size(organization);
    for (int i = 0; i < accounts; i++) {
      PlannedAccount account = plan.account(i);
      AccountFiles files = new AccountFiles(account, plan);
      Path details = folder.resolve(account.id() + ".json");
      try (JsonFile file = JsonFile.create(details)) {
        files.details(file);
      }
      Path list = lists.resolve(account.id() + ".json");
      try (JsonFile file = JsonFile.create(list)) {
        files.roleList(file);
      }
      users += account.users();
      bytes += Files.size(details) + Files.size(list);
    }
    return new Written(1 + 2 * accounts, (long) accounts * roles, users, bytes);
  }
}
