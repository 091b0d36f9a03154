package org.rolescope.iam;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An account that was loaded, or that the organisation or a policy refers to.
 *
 * @param id usually 12 digits
 * @param partition of its ARNs
 * @param name from the organisation; empty if not known
 * @param complete the lists that were read whole; empty for an account that is only referred to,
 *     and where an export is cut short, filtered, or does not have them
 * @param loaded whether anything of this account was read
 */
public record Account(
    String id, String partition, String name, Set<Listing> complete, boolean loaded) {
  /** The lists that an account's export holds. */
  public enum Listing {
    USERS,
    GROUPS,
    ROLES,
    POLICIES
  }

  public Account {
    Set<Listing> sorted = EnumSet.noneOf(Listing.class);
    sorted.addAll(complete);
    complete = Collections.unmodifiableSet(sorted);
  }

  /** An account that counts as loaded if any list of it is complete. */
  public Account(String id, String partition, String name, Set<Listing> complete) {
    this(id, partition, name, complete, !complete.isEmpty());
  }

  /** Whether that list was read whole, so that what is not in it does not exist. */
  public boolean has(Listing listing) {
    return complete.contains(listing);
  }

  /** The name, or the id where there is none. */
  public String label() {
    return name.isEmpty() ? id : name;
  }
}
