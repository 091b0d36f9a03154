package org.rolescope.ui.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.rolescope.policy.LineSpan;

/**
 * Which statements of a policy are folded. Of a folded one the line that opens it, the one after,
 * which has its Sid or effect, and the one that closes it stay.
 */
final class Folds {
  private final Set<LineSpan> folded = new HashSet<>();

  /** Whether a statement has so many lines that folding it hides some. */
  static boolean mayFold(LineSpan statement) {
    return statement.last() - statement.first() > 2;
  }

  /** Folds a statement, or unfolds it. */
  void set(LineSpan statement, boolean fold) {
    if (fold && mayFold(statement)) {
      folded.add(statement);
    } else {
      folded.remove(statement);
    }
  }

  boolean has(LineSpan statement) {
    return folded.contains(statement);
  }

  boolean isEmpty() {
    return folded.isEmpty();
  }

  /** Forgets all that are no statements of these. */
  void keep(Collection<LineSpan> statements) {
    folded.retainAll(statements);
  }

  /** Whether a line, from 1, is hidden. */
  boolean hides(int line) {
    return folded.stream().anyMatch(span -> line > span.first() + 1 && line < span.last());
  }

  /** Whether lines that are hidden follow on this one, from 1. */
  boolean endsBefore(int line) {
    return folded.stream().anyMatch(span -> line == span.first() + 1);
  }
}
