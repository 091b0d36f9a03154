package org.rolescope.iam;

import java.util.Set;

/**
 * An account that was loaded, or that the organisation or a policy refers to.
 *
 * @param id usually 12 digits
 * @param partition of its ARNs
 * @param name from the organisation; empty if not known
 * @param complete the lists that were read whole; empty for an account that is only referred to
 */
public record Account(String id, String partition, String name, Set<Listing> complete) {
  /** The lists that an account's export holds. */
  public enum Listing {
    USERS,
    GROUPS,
    ROLES,
    POLICIES
  }

  public Account {
    complete = Set.copyOf(complete);
  }

  /** Whether anything of this account was read. */
  public boolean loaded() {
    return !complete.isEmpty();
  }

  /** The name, or the id where there is none. */
  public String label() {
    return name.isEmpty() ? id : name;
  }
}
