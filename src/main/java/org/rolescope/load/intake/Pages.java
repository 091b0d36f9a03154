package org.rolescope.load.intake;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rolescope.iam.Account.Listing;

/**
 * Which lists of which account one file holds whole. Pages that follow each other in one file
 * complete each other; an export that was visibly filtered counts for nothing, because what it does
 * not show may still exist.
 */
final class Pages {
  private final Map<String, Lists> byAccount = new TreeMap<>();

  /** What is known of one account's lists. */
  private static final class Lists {
    private final Set<Listing> whole = EnumSet.noneOf(Listing.class);
    private final Set<Listing> begun = EnumSet.noneOf(Listing.class);
    private final Set<Listing> damaged = EnumSet.noneOf(Listing.class);
    private boolean attached;
    private boolean policies;
    private boolean open;
  }

  void add(AuthorizationPage page) {
    Set<String> accounts = new HashSet<>(page.accounts);
    if (accounts.isEmpty()) {
      // A last page may hold nothing but AWS's own policies, which name no account.
      byAccount.forEach(
          (account, lists) -> {
            if (lists.open) {
              accounts.add(account);
            }
          });
    }
    for (String account : accounts) {
      add(page, account, byAccount.computeIfAbsent(account, unused -> new Lists()));
    }
  }

  private static void add(AuthorizationPage page, String account, Lists lists) {
    lists.begun.addAll(page.listed);
    lists.damaged.addAll(page.damaged);
    lists.attached |= page.attaching.contains(account);
    lists.policies |= page.policies;
    lists.open = page.truncated;
    if (!page.truncated) {
      lists.whole.addAll(lists.begun);
      lists.begun.clear();
    }
  }

  /** Whether the export leaves out policies that its own entities have attached. */
  private static boolean filtered(Lists lists) {
    return lists.attached && !lists.policies;
  }

  /** Accounts whose export was visibly filtered. */
  Set<String> filtered() {
    Set<String> accounts = new HashSet<>();
    byAccount.forEach(
        (account, lists) -> {
          if (filtered(lists)) {
            accounts.add(account);
          }
        });
    return accounts;
  }

  /** The lists that are whole, by account. */
  Map<String, Set<Listing>> complete() {
    Map<String, Set<Listing>> complete = new TreeMap<>();
    byAccount.forEach(
        (account, lists) -> {
          Set<Listing> whole = EnumSet.noneOf(Listing.class);
          if (!filtered(lists) && !lists.open) {
            whole.addAll(lists.whole);
            whole.removeAll(lists.damaged);
          }
          complete.put(account, whole);
        });
    return complete;
  }
}
