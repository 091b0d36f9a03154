package org.rolescope.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.KnownAccount;
import org.rolescope.load.intake.Report;

/** What accounts of others are called, by all lists of known accounts together. */
final class KnownNames {
  private KnownNames() {}

  /**
   * The names by account, without those of our own: what was read or is in the organisation keeps
   * the name that it has, if any.
   *
   * @param own accounts that are nobody else's
   * @param report told of every name that is not used, with its place
   */
  static Map<String, String> of(List<FileContent> contents, Set<String> own, Report report) {
    Map<String, KnownAccount> names = new TreeMap<>();
    for (FileContent content : contents) {
      for (KnownAccount account : content.beside().known()) {
        KnownAccount first = names.putIfAbsent(account.id(), account);
        if (own.contains(account.id())) {
          unused("account " + account.id() + " is one of the data", account, report);
        } else if (first != null && !first.name().equals(account.name())) {
          unused(
              "account " + account.id() + " is `" + first.name() + "` in " + first.at().label(),
              account,
              report);
        }
      }
    }
    names.keySet().removeAll(own);
    Map<String, String> byId = new TreeMap<>();
    names.forEach((id, account) -> byId.put(id, account.name()));
    return byId;
  }

  private static void unused(String why, KnownAccount account, Report report) {
    report.note(
        "load.known-account-unused",
        why + ", and the list calls it `" + account.name() + "`",
        "that name is not used",
        account.at());
  }
}
