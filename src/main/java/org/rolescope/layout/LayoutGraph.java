package org.rolescope.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be placed: boxes with a size, and links between them.
 *
 * @param sizes by node; iteration is in the order of the nodes
 * @param links sorted by from and to, each pair once; links of a node to itself are left out
 */
public record LayoutGraph<V extends Comparable<V>>(Map<V, Size> sizes, List<Link<V>> links) {
  /** In drawing units. */
  public record Size(double width, double height) {}

  /** An arrow from one node to another. */
  public record Link<V>(V from, V to) {}

  /**
   * @throws IllegalArgumentException if a link names a node that has no size
   */
  public LayoutGraph {
    Map<V, Size> sorted = java.util.Collections.unmodifiableMap(new TreeMap<>(sizes));
    for (Link<V> link : links) {
      if (!sorted.containsKey(link.from()) || !sorted.containsKey(link.to())) {
        throw new IllegalArgumentException("a link to a node that is not there: " + link);
      }
    }
    links =
        links.stream()
            .filter(link -> !link.from().equals(link.to()))
            .distinct()
            .sorted(Comparator.comparing((Link<V> link) -> link.from()).thenComparing(Link::to))
            .toList();
    sizes = sorted;
  }
}
