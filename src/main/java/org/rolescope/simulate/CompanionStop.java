package org.rolescope.simulate;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why an edge is denied for want of a further action (R12): what the call has to carry, the action
 * that needs, and what does not let that through.
 */
final class CompanionStop {
  private CompanionStop() {}

  /**
   * In words; empty if something else stops the call.
   *
   * @param actions of a call that is denied
   * @param certain how many of them every such call needs; the others it needs because of what the
   *     policies ask it to carry
   */
  static String words(List<Combined> actions, int certain) {
    if (actions.get(0).whole() == Certainty.NO) {
      return "";
    }
    List<Combined> stopped =
        actions.stream().filter(action -> action.whole() == Certainty.NO).toList();
    boolean always = stopped.stream().anyMatch(action -> actions.indexOf(action) < certain);
    return always
        ? "the call also needs " + action(stopped.get(0)) + ", and " + why(stopped.get(0))
        : stopped.stream()
            .map(one -> carried(one) + ", which needs " + action(one) + ", and " + why(one))
            .collect(
                Collectors.collectingAndThen(
                    Collectors.joining(Alternatives.OR),
                    text -> text.isEmpty() ? "" : "the call has to carry " + text));
  }

  private static String action(Combined stopped) {
    return stopped.call().action();
  }

  private static String carried(Combined stopped) {
    return switch (action(stopped)) {
      case NeededActions.TAG_SESSION -> "tags";
      case NeededActions.SET_SOURCE_IDENTITY -> "a source identity";
      default -> "contexts";
    };
  }

  /** What the gate says that the verdict is reported for. */
  private static String why(Combined stopped) {
    Ruling ruling = Judgement.of(List.of(stopped)).ruling();
    String reason = Wording.uncapital(new GateResults(stopped).result(ruling).reason());
    return ruling.escape() == Certainty.NO ? reason + " denies that" : reason;
  }
}
