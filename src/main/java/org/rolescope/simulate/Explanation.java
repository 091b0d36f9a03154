package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;

/**
 * A simulation in words.
 *
 * @param verdict {@code Allowed}, {@code Denied}, {@code Depends} or {@code Cannot know}
 * @param sentence why, in one sentence a trainer can read aloud
 * @param rule the rule that decided, with the page of AWS's documentation behind it
 * @param rows the ladder: every gate, in order; where the call needs several actions a gate stands
 *     once, with the outcome of the action that fares worst there
 * @param aside what else the reader should know: {@code 1 gate cannot be known; it cannot change
 *     this verdict}; empty if nothing
 * @param assumed what was taken for granted
 * @param hops of a call through other roles each hop in words, in the order of {@link
 *     Simulation#hops}; else empty
 */
public record Explanation(
    String verdict,
    String sentence,
    Optional<Rule> rule,
    List<Row> rows,
    String aside,
    List<Assumption> assumed,
    List<Explanation> hops) {
  public Explanation {
    rows = List.copyOf(rows);
    assumed = List.copyOf(assumed);
    hops = List.copyOf(hops);
  }

  /**
   * One row of the ladder.
   *
   * @param gate the gate's result
   * @param action the action it is about
   * @param deciding whether the verdict is reported for this row
   * @param note what the marked element means: {@code StringNotEquals is also true when the key is
   *     absent, so the Deny applies.}; empty if there is nothing to say
   */
  public record Row(GateResult gate, String action, boolean deciding, String note) {}
}
