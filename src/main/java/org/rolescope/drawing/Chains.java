package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links that are added one by one as long as no way along them is too long, nor ends where it
 * began. What is known of the ways is kept, so that adding costs what it changes.
 */
final class Chains {
  private final int longest;
  private final Map<String, List<String>> after = new HashMap<>();
  private final Map<String, List<String>> before = new HashMap<>();

  /** Nodes on the longest way that ends, and that begins, at a node; itself alone is one. */
  private final Map<String, Integer> ending = new HashMap<>();

  private final Map<String, Integer> beginning = new HashMap<>();

  /**
   * @param longest as many nodes may be on one way
   */
  Chains(int longest) {
    this.longest = longest;
  }

  /** Adds a link, if it may be; says whether. */
  boolean add(String from, String to) {
    if (ending.getOrDefault(from, 1) + beginning.getOrDefault(to, 1) > longest
        || reaches(to, from, new HashSet<>())) {
      return false;
    }
    after.computeIfAbsent(from, k -> new ArrayList<>()).add(to);
    before.computeIfAbsent(to, k -> new ArrayList<>()).add(from);
    lengthen(to, ending.getOrDefault(from, 1) + 1, ending, after);
    lengthen(from, beginning.getOrDefault(to, 1) + 1, beginning, before);
    return true;
  }

  /** Nodes on the longest way that ends at this one; 1 if none does. */
  int depth(String node) {
    return ending.getOrDefault(node, 1);
  }

  private boolean reaches(String from, String wanted, Set<String> seen) {
    if (from.equals(wanted)) {
      return true;
    }
    return seen.add(from)
        && after.getOrDefault(from, List.of()).stream()
            .anyMatch(next -> reaches(next, wanted, seen));
  }

  /** As deep as a way is long. */
  private static void lengthen(
      String node, int length, Map<String, Integer> known, Map<String, List<String>> onward) {
    if (length > known.getOrDefault(node, 1)) {
      known.put(node, length);
      onward
          .getOrDefault(node, List.of())
          .forEach(next -> lengthen(next, length + 1, known, onward));
    }
  }
}
