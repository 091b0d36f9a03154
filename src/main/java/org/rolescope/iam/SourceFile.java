package org.rolescope.iam;

import java.util.List;

/**
 * One input file and what was made of it.
 *
 * @param path as the user named it
 * @param kind what it was recognised as, in words: {@code account authorization details}; empty if
 *     it was not recognised
 * @param nearest of a file that was not recognised: the known shape that it is most like, in words;
 *     empty if it is like none, or is no JSON
 * @param accounts ids of the accounts it tells of, in the file's order
 * @param roles number of roles in it
 * @param users number of users in it
 * @param groups number of groups in it
 * @param policies number of managed policies in it, AWS's own included
 * @param ownerless what it holds of which nothing says whose it is, in words: {@code attached
 *     policies}; empty if all of it has an owner
 */
public record SourceFile(
    String path,
    String kind,
    String nearest,
    List<String> accounts,
    int roles,
    int users,
    int groups,
    int policies,
    String ownerless) {
  /** The kind of a list of the accounts of others: it names them, and holds nothing to open. */
  public static final String KNOWN_ACCOUNTS = "known accounts";

  public SourceFile {
    accounts = List.copyOf(accounts);
  }

  public SourceFile withOwnerless(String what) {
    return new SourceFile(path, kind, nearest, accounts, roles, users, groups, policies, what);
  }

  /** The same file, which tells of this account. */
  public SourceFile in(String account) {
    return new SourceFile(
        path, kind, nearest, List.of(account), roles, users, groups, policies, ownerless);
  }

  public boolean recognised() {
    return !kind.isEmpty();
  }
}
