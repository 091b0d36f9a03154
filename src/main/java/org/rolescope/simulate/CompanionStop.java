package org.rolescope.simulate;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rolescope.policy.match.StatementMatch;

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
   * @param stopsAlone whether no way is left where nothing is passed that needs an action
   */
  static String words(List<Combined> actions, int certain, Predicate<String> stopsAlone) {
    if (actions.get(0).whole() == Certainty.NO) {
      return "";
    }
    List<Combined> always = stopped(actions.subList(0, certain));
    if (!always.isEmpty()) {
      return always.stream()
          .map(one -> "also needs " + action(one) + ", and " + why(one))
          .collect(Collectors.joining("; it ", "the call ", ""));
    }
    List<Combined> stopped = stopped(actions);
    if (stopped.isEmpty()) {
      return "";
    }
    boolean all =
        stopped.size() > 1 && stopped.stream().map(CompanionStop::action).allMatch(stopsAlone);
    return stopped.stream()
        .map(one -> carried(one) + ", which needs " + action(one) + ", and " + why(one))
        .collect(Collectors.joining(all ? "; and " : "; or ", "the call has to carry ", ""));
  }

  private static List<Combined> stopped(List<Combined> actions) {
    return actions.stream().filter(action -> action.whole() == Certainty.NO).toList();
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

  /** What the gate does that the verdict is reported for, and which statement of which policy. */
  private static String why(Combined stopped) {
    Ruling ruling = Judgement.of(List.of(stopped)).ruling();
    GateResult gate = new GateResults(stopped).result(ruling);
    if (ruling.escape() == Certainty.NO) {
      return Deciding.match(gate)
              .map(match -> statement(gate.type(), Deciding.policy(gate), match))
              .orElse(Wording.uncapital(gate.reason()))
          + " denies that";
    }
    return NearMisses.telling(gate.type(), asking(action(stopped), gate.nearMisses()))
        .map(
            near ->
                statement(gate.type(), near.document().name(), near.match()) + " " + near.words())
        .orElse(nothing(gate));
  }

  /** Of statements that lack the action those that ask for what needs it, if there are such. */
  private static List<NearMiss> asking(String action, List<NearMiss> misses) {
    List<NearMiss> asking =
        misses.stream()
            .filter(
                miss ->
                    miss.match().statement().conditions().stream()
                        .anyMatch(
                            asked ->
                                Companions.needs(asked.key()).filter(action::equals).isPresent()))
            .toList();
    return asking.isEmpty() ? misses : asking;
  }

  /** {@code the trust policy's statement 1}, {@code statement 2 of the identity policy own}. */
  private static String statement(PolicyType type, String policy, StatementMatch match) {
    return type == PolicyType.TRUST || policy.isEmpty()
        ? kind(type) + "'s " + Told.statement(match)
        : Told.statement(match) + " of " + kind(type) + " " + policy;
  }

  private static String kind(PolicyType type) {
    return switch (type) {
      case SCP -> "the SCP";
      case RCP -> "the RCP";
      case VPC_ENDPOINT -> "the VPC endpoint policy";
      case TRUST -> "the trust policy";
      case IDENTITY -> "the identity policy";
      case PERMISSIONS_BOUNDARY -> "the permissions boundary";
      case SESSION -> "the session policy";
      case REQUEST, CALLER, LIMITS -> "the call";
    };
  }

  /** Where no statement comes near. */
  private static String nothing(GateResult gate) {
    return switch (gate.type()) {
      case TRUST -> "no statement of the trust policy allows that";
      case SCP -> "no SCP on " + Told.level(gate.subject()) + " allows that";
      case PERMISSIONS_BOUNDARY -> kind(gate.type()) + name(gate) + " does not allow that";
      case SESSION, VPC_ENDPOINT -> kind(gate.type()) + " does not allow that";
      case REQUEST, CALLER, RCP, IDENTITY, LIMITS -> Wording.uncapital(gate.reason());
    };
  }

  /** Of the one policy that the gate has. */
  private static String name(GateResult gate) {
    return gate.policies().stream()
        .map(policy -> policy.document().name())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .map(name -> " " + name)
        .orElse("");
  }
}
