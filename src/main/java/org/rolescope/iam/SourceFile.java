package org.rolescope.iam;

import java.util.List;

/**
 * One input file and what was made of it.
 *
 * @param path as the user named it
 * @param kind what it was recognised as, in words: {@code account authorization details}; empty if
 *     it was not recognised
 * @param accounts ids of the accounts it tells of, in the file's order
 * @param roles number of roles in it
 * @param users number of users in it
 * @param ownerless what it holds of which nothing says whose it is, in words: {@code attached
 *     policies}; empty if all of it has an owner
 */
public record SourceFile(
    String path, String kind, List<String> accounts, int roles, int users, String ownerless) {
  public SourceFile {
    accounts = List.copyOf(accounts);
  }

  /** A file whose content all has an owner. */
  public SourceFile(String path, String kind, List<String> accounts, int roles, int users) {
    this(path, kind, accounts, roles, users, "");
  }

  public SourceFile withOwnerless(String what) {
    return new SourceFile(path, kind, accounts, roles, users, what);
  }

  public boolean recognised() {
    return !kind.isEmpty();
  }
}
