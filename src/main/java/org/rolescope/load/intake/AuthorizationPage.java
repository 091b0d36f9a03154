package org.rolescope.load.intake;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.rolescope.iam.Account.Listing;

/** What one page of account authorization details held; filled while it is read. */
public final class AuthorizationPage {
  final Set<String> accounts = new TreeSet<>();
  final Set<String> attaching = new TreeSet<>();
  final Set<Listing> listed = EnumSet.noneOf(Listing.class);
  final Set<Listing> damaged = EnumSet.noneOf(Listing.class);
  boolean policies;
  boolean truncated;

  /** A list is there. */
  public void lists(Listing listing) {
    listed.add(listing);
  }

  /** Something in a list could not be read. */
  public void damages(Listing listing) {
    damaged.add(listing);
  }

  /**
   * An entity of the account was read.
   *
   * @param attaches whether it has managed policies attached
   */
  public void holds(String account, boolean attaches) {
    accounts.add(account);
    if (attaches) {
      attaching.add(account);
    }
  }

  /** A managed policy stands in the list of policies. */
  public void hasPolicy() {
    policies = true;
  }

  /** The page says that more pages follow it. */
  public void truncate() {
    truncated = true;
  }
}
