package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.Outcome;
import org.rolescope.simulate.PolicyType;

/**
 * A gate as it is drawn large: rows of the ladder that are of one kind, such as the SCPs of every
 * level, of which the one that fares worst is told.
 *
 * @param row the row that is told, from 0
 * @param end the row after those that are passed with it
 */
record LargeGate(PolicyType type, Explanation.Row told, int row, int end) {
  /** What is drawn where it stops the call, and else only listed. */
  private static final List<PolicyType> CHECKS =
      List.of(PolicyType.REQUEST, PolicyType.CALLER, PolicyType.LIMITS);

  /** From what stops a call to what says nothing of it. */
  private static final Comparator<Explanation.Row> WORST =
      Comparator.<Explanation.Row, Boolean>comparing(row -> !row.deciding())
          .thenComparing(row -> rank(Tone.of(row.gate())));

  private static int rank(Tone tone) {
    return switch (tone) {
      case DENIED -> 0;
      case UNKNOWN -> 1;
      case IF -> 2;
      case ALLOWED -> 3;
      case NONE -> 4;
    };
  }

  /** The gates of one call, in order; those that the call does not meet are left out. */
  static List<LargeGate> of(List<Explanation.Row> rows) {
    List<LargeGate> gates = new ArrayList<>();
    int first = 0;
    while (first < rows.size()) {
      PolicyType type = rows.get(first).gate().type();
      int end = first;
      while (end < rows.size() && rows.get(end).gate().type() == type) {
        end++;
      }
      List<Explanation.Row> same = rows.subList(first, end);
      Explanation.Row worst = same.stream().min(WORST).orElseThrow();
      if (drawn(worst)) {
        gates.add(new LargeGate(type, worst, first + same.indexOf(worst), end));
      }
      first = end;
    }
    return gates;
  }

  private static boolean drawn(Explanation.Row row) {
    GateResult gate = row.gate();
    boolean stops = Tone.of(gate) != Tone.ALLOWED && gate.outcome() != Outcome.NOT_APPLICABLE;
    return row.deciding()
        ? stops || !CHECKS.contains(gate.type())
        : stops || gate.outcome() != Outcome.NOT_APPLICABLE && !CHECKS.contains(gate.type());
  }

  /**
   * Which of the first gates stops a call, from 0: one that denies, else one of which nobody knows;
   * empty if it gets past them all.
   *
   * @param shown how many
   */
  static OptionalInt stop(List<LargeGate> gates, int shown) {
    OptionalInt denies = first(gates, shown, Tone.DENIED);
    return denies.isPresent() ? denies : first(gates, shown, Tone.UNKNOWN);
  }

  private static OptionalInt first(List<LargeGate> gates, int shown, Tone tone) {
    return IntStream.range(0, Math.min(shown, gates.size()))
        .filter(i -> gates.get(i).tone() == tone)
        .findFirst();
  }

  /**
   * Whether it is drawn only because it stops the call: before that is shown, it would give away
   * the answer.
   */
  boolean telling() {
    return CHECKS.contains(type);
  }

  Tone tone() {
    return Tone.of(told.gate());
  }

  /** Whether a call gets past it. */
  boolean passed() {
    Tone tone = tone();
    return tone == Tone.ALLOWED || tone == Tone.NONE;
  }
}
