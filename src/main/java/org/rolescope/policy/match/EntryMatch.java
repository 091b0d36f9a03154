package org.rolescope.policy.match;

import java.util.List;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Truth;

/**
 * How one entry of a principal element compared with the caller.
 *
 * @param grade how directly it names the caller if it does, at the least
 * @param possibleGrade the same at the most
 * @param open what would settle it
 */
record EntryMatch(
    Truth truth, Grade grade, Grade possibleGrade, String reason, List<ContextValue.Unknown> open) {
  static final EntryMatch NO = new EntryMatch(Truth.FALSE, Grade.NONE, Grade.NONE, "", List.of());

  static EntryMatch yes(Grade grade, String reason) {
    return new EntryMatch(Truth.TRUE, grade, grade, reason, List.of());
  }

  static EntryMatch of(boolean match, Grade grade, String reason) {
    return match ? yes(grade, reason) : NO;
  }

  static EntryMatch unknown(Grade grade, String reason, ContextValue.Unknown open) {
    return new EntryMatch(Truth.UNKNOWN, grade, grade, reason, List.of(open));
  }
}
