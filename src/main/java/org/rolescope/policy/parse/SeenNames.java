package org.rolescope.policy.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of one object, of which nearly all have a handful. */
final class SeenNames {
  /** Up to so many, comparing all is quicker than a table. */
  private static final int FEW = 12;

  private final List<String> few = new ArrayList<>();
  private @Nullable Set<String> many;

  /** Whether the name is new. */
  boolean add(String name) {
    if (few.contains(name)) {
      return false;
    }
    if (few.size() < FEW) {
      return few.add(name);
    }
    if (many == null) {
      many = new HashSet<>();
    }
    return many.add(name);
  }
}
