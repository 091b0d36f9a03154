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
 */
public record SourceFile(String path, String kind, List<String> accounts, int roles, int users) {
  public SourceFile {
    accounts = List.copyOf(accounts);
  }

  public boolean recognised() {
    return !kind.isEmpty();
  }
}
