package org.rolescope.policy.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of one object, of which nearly all have a handful. */
final class SeenNames {
  /** Up to so many, comparing all is quicker than a table. */
  private static final int FEW = 12;

  private final List<String> few = new ArrayList<>();
  private final Set<String> many = new HashSet<>();

  /** Whether the name is new. */
  boolean add(String name) {
    if (few.size() < FEW) {
      return !few.contains(name) && few.add(name);
    }
    return !few.contains(name) && many.add(name);
  }
}
