package org.rolescope.ui.explain.call;

import java.util.Locale;
import org.rolescope.graph.TrustNode;

/**
 * Something that can be chosen as a caller or as a role.
 *
 * @param id what the simulator is asked with
 * @param kind its shape
 * @param label {@code shop-dev / dev-deployer}
 * @param name {@code dev-deployer}
 * @param detail {@code shop-dev 555566667777}; empty for callers without an account
 * @param sought what a search looks at, in lower case: made once, for every key asks everybody
 */
public record Choice(
    String id, TrustNode.Kind kind, String label, String name, String detail, String sought) {
  /** What a search looks at is its label and its id. */
  public Choice(String id, TrustNode.Kind kind, String label, String name, String detail) {
    this(id, kind, label, name, detail, (label + ' ' + id).toLowerCase(Locale.ROOT));
  }

  /** Whether every word of a search, in lower case, is somewhere in it. */
  boolean has(String[] words) {
    for (String word : words) {
      if (!sought.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** How well its name fits a search: 0 is best, 2 is worst. */
  int rank(String wanted) {
    if (!name.regionMatches(true, 0, wanted, 0, wanted.length())) {
      return 2;
    }
    return name.length() == wanted.length() ? 0 : 1;
  }
}
