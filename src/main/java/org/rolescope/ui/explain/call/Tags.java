package org.rolescope.ui.explain.call;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Session tags, and which of them are handed on.
 *
 * @param values by key, in the keys' order
 * @param transitive keys that a chain hands on (R16)
 */
public record Tags(Map<String, String> values, List<String> transitive) {
  public static final Tags NONE = new Tags(Map.of(), List.of());

  public Tags {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    transitive = List.copyOf(transitive);
  }
}
