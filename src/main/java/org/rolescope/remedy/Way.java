package org.rolescope.remedy;

import java.util.Comparator;

/**
 * One caller, one action, one role.
 *
 * @param from as it is asked with: an ARN, a service, a provider, {@code *}
 */
record Way(String from, String action, String to) implements Comparable<Way> {
  private static final Comparator<Way> ORDER =
      Comparator.comparing(Way::to).thenComparing(Way::from).thenComparing(Way::action);

  @Override
  public int compareTo(Way other) {
    return ORDER.compare(this, other);
  }
}
