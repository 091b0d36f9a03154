package org.rolescope.iam;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An account that was loaded, or that the organisation or a policy refers to.
 *
 * @param id usually 12 digits
 * @param partition of its ARNs
 * @param name from the organisation; empty if not known, and where it only repeats the id
 * @param vendor whose it is, as a list of known accounts says; empty if none does, and for accounts
 *     that were read or are of the organisation. A word to show: nothing is decided by it
 * @param complete the lists that were read whole; empty for an account that is only referred to,
 *     and where an export is cut short, filtered, or does not have them
 * @param loaded whether anything of this account was read
 */
public record Account(
    String id,
    String partition,
    String name,
    String vendor,
    Set<Listing> complete,
    boolean loaded) {
  /** Stands for the id where a file does not say in which account it is; none can have it. */
  public static final String UNTOLD = "000000000000";

  /** The lists that an account's export holds. */
  public enum Listing {
    USERS,
    GROUPS,
    ROLES,
    POLICIES
  }

  public Account {
    name = name.equals(id) ? "" : name;
    Set<Listing> sorted = EnumSet.noneOf(Listing.class);
    sorted.addAll(complete);
    complete = Collections.unmodifiableSet(sorted);
  }

  /** An account that counts as loaded if any list of it is complete. */
  public Account(String id, String partition, String name, Set<Listing> complete) {
    this(id, partition, name, "", complete, !complete.isEmpty());
  }

  /** Whether that list was read whole, so that what is not in it does not exist. */
  public boolean has(Listing listing) {
    return complete.contains(listing);
  }

  /** The ARN of its root user, by which the whole account is trusted. */
  public String root() {
    return "arn:" + partition + ":iam::" + id + ":root";
  }

  /** The name, or the vendor; empty if neither is known. */
  public String title() {
    return name.isEmpty() ? vendor : name;
  }

  /**
   * The name, or the vendor with the id, for a vendor may have several accounts; the id where
   * neither is known.
   */
  public String label() {
    String known = vendor.isEmpty() ? id : vendor + " (" + id + ")";
    return name.isEmpty() ? known : name;
  }
}
