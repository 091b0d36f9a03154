package org.rolescope.simulate;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The verdict over all actions of a call, and the one gate that it is reported for.
 *
 * @param decision the verdict
 * @param action the action that the verdict is reported for
 * @param ruling the gate that it is reported for
 * @param blockedBy every gate that alone would stop the call
 * @param open what is left to settle, or the conditions that contradict each other
 */
record Judgement(
    Decision decision,
    Combined action,
    Ruling ruling,
    Set<PolicyType> blockedBy,
    List<OpenQuestion> open) {

  /** The order in which explicit denies are reported (R46, step 1). */
  private static final List<PolicyType> DENY_ORDER =
      List.of(
          PolicyType.IDENTITY,
          PolicyType.PERMISSIONS_BOUNDARY,
          PolicyType.SESSION,
          PolicyType.SCP,
          PolicyType.TRUST,
          PolicyType.RCP,
          PolicyType.VPC_ENDPOINT);

  /** The order in which all else is reported (R46, steps 2 to 6; R22 for the two ends). */
  private static final List<PolicyType> ORDER =
      List.of(
          PolicyType.REQUEST,
          PolicyType.CALLER,
          PolicyType.SCP,
          PolicyType.RCP,
          PolicyType.VPC_ENDPOINT,
          PolicyType.TRUST,
          PolicyType.IDENTITY,
          PolicyType.PERMISSIONS_BOUNDARY,
          PolicyType.SESSION,
          PolicyType.LIMITS);

  /**
   * The verdict where conditions of one key cannot all be met: what each gate leaves open, together
   * they do not.
   */
  static Judgement of(List<Combined> actions, Contradiction contradiction) {
    Set<PolicyType> stoppedBy = contradiction.stoppedBy();
    Combined main = actions.get(0);
    Place place =
        first(actions, ORDER, ruling -> stoppedBy.contains(ruling.type()))
            .orElse(new Place(main, last(main, PolicyType.TRUST)));
    return new Judgement(
        Decision.IMPLICIT_DENY,
        place.action(),
        place.ruling(),
        stoppedBy,
        contradiction.conditions());
  }

  private record Place(Combined action, Ruling ruling) {}

  /** Judges the actions of one call; there is at least one. */
  static Judgement of(List<Combined> actions) {
    Certainty whole = actions.stream().map(Combined::whole).reduce(Certainty.YES, Certainty::and);
    return switch (whole) {
      case YES -> allowed(actions);
      case NO -> denied(actions);
      case OPEN -> undecided(actions, Decision.CONDITIONAL, Certainty.OPEN);
      case LACKING -> undecided(actions, Decision.UNDETERMINED, Certainty.LACKING);
    };
  }

  private static Judgement allowed(List<Combined> actions) {
    Combined first = actions.get(0);
    PolicyType type =
        first.needed().contains(PolicyType.IDENTITY) ? PolicyType.IDENTITY : PolicyType.TRUST;
    Ruling ruling =
        first.rulings().stream()
            .filter(candidate -> candidate.type() == type && candidate.reading().isPresent())
            .findFirst()
            .orElse(last(first, PolicyType.TRUST));
    return new Judgement(Decision.ALLOWED, first, ruling, Set.of(), List.of());
  }

  private static Ruling last(Combined action, PolicyType type) {
    return action.rulings().stream()
        .filter(ruling -> ruling.type() == type)
        .findFirst()
        .orElse(action.rulings().get(0));
  }

  private static Judgement undecided(List<Combined> actions, Decision decision, Certainty missing) {
    Set<OpenQuestion> open = new LinkedHashSet<>();
    actions.forEach(action -> open.addAll(action.open()));
    for (Combined action : actions) {
      Optional<Place> place =
          first(List.of(action), ORDER, ruling -> action.contribution(ruling) == missing);
      if (place.isPresent()) {
        return new Judgement(decision, action, place.get().ruling(), Set.of(), List.copyOf(open));
      }
    }
    // Only a caller-side gate can make a way undecided without being so itself.
    Combined action = actions.get(0);
    return new Judgement(
        decision, action, last(action, PolicyType.TRUST), Set.of(), List.copyOf(open));
  }

  private static Judgement denied(List<Combined> actions) {
    Set<PolicyType> blockedBy = blockedBy(actions);
    Optional<Place> place =
        first(actions, List.of(PolicyType.REQUEST, PolicyType.CALLER), Judgement::refuses);
    if (place.isPresent()) {
      return denied(Decision.REFUSED, place.get(), blockedBy);
    }
    place = first(actions, DENY_ORDER, ruling -> ruling.escape() == Certainty.NO);
    if (place.isPresent()) {
      return denied(Decision.EXPLICIT_DENY, place.get(), blockedBy);
    }
    for (Combined action : actions) {
      place = first(List.of(action), DENY_LAST, ruling -> stops(action, ruling));
      if (place.isPresent()) {
        return denied(Decision.IMPLICIT_DENY, place.get(), blockedBy);
      }
    }
    Combined main = actions.get(0);
    return denied(Decision.REFUSED, new Place(main, last(main, PolicyType.LIMITS)), blockedBy);
  }

  private static final List<PolicyType> DENY_LAST =
      ORDER.stream().filter(type -> type != PolicyType.LIMITS).toList();

  private static Judgement denied(Decision decision, Place place, Set<PolicyType> blockedBy) {
    return new Judgement(decision, place.action(), place.ruling(), blockedBy, List.of());
  }

  private static boolean refuses(Ruling ruling) {
    return ruling.grant() == Certainty.NO;
  }

  private static boolean stops(Combined action, Ruling ruling) {
    return action.contribution(ruling) == Certainty.NO;
  }

  private static Set<PolicyType> blockedBy(List<Combined> actions) {
    Set<PolicyType> types = EnumSet.noneOf(PolicyType.class);
    for (Combined action : actions) {
      for (Ruling ruling : action.rulings()) {
        if (stops(action, ruling)) {
          types.add(ruling.type());
        }
      }
    }
    return types;
  }

  private static Optional<Place> first(
      List<Combined> actions, List<PolicyType> order, Predicate<Ruling> wanted) {
    for (PolicyType type : order) {
      for (Combined action : actions) {
        for (Ruling ruling : action.rulings()) {
          if (ruling.type() == type && wanted.test(ruling)) {
            return Optional.of(new Place(action, ruling));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** How badly an action fares at a gate; worst is highest. */
  static int severity(Outcome outcome) {
    return switch (outcome) {
      case NOT_APPLICABLE -> 0;
      case ALLOWED -> 1;
      case UNKNOWN -> 2;
      case IMPLICIT_DENY -> 3;
      case EXPLICIT_DENY -> 4;
    };
  }
}
