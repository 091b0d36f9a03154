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
 */
public record Choice(String id, TrustNode.Kind kind, String label, String name, String detail) {
  /** Whether every word of a search, in lower case, is somewhere in it. */
  boolean has(String[] words) {
    String text = (label + ' ' + id).toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
