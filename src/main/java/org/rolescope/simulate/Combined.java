package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rulings on one action, combined.
 *
 * @param call the action
 * @param rulings all of them, in the order of the ladder
 * @param route the way in that was taken, if the trust policy offers one
 * @param needed the caller-side gates whose Allow counts on that way
 */
record Combined(
    AuthorizationCall call, List<Ruling> rulings, Optional<Route> route, Set<PolicyType> needed) {

  /** How far one gate lets the call go, what it need not say left out. */
  Certainty contribution(Ruling ruling) {
    return switch (ruling.type()) {
      case TRUST -> ruling.escape().and(trusted(ruling));
      case IDENTITY, PERMISSIONS_BOUNDARY, SESSION ->
          needed.contains(ruling.type()) ? ruling.pass() : ruling.escape();
      case REQUEST, CALLER, SCP, RCP, VPC_ENDPOINT, LIMITS -> ruling.pass();
    };
  }

  private Certainty trusted(Ruling trust) {
    return route.map(Route::trusted).orElse(trust.grant());
  }

  /** Whether the gate's Allow is not needed and would not be there. */
  boolean ignored(Ruling ruling) {
    return switch (ruling.type()) {
      case IDENTITY, PERMISSIONS_BOUNDARY, SESSION ->
          ruling.applicable()
              && !needed.contains(ruling.type())
              && ruling.grant() != Certainty.YES
              && ruling.escape() != Certainty.NO
              && route.isPresent();
      case REQUEST, CALLER, SCP, RCP, VPC_ENDPOINT, TRUST, LIMITS -> false;
    };
  }

  Certainty whole() {
    return rulings.stream().map(this::contribution).reduce(Certainty.YES, Certainty::and);
  }

  Outcome outcome(Ruling ruling) {
    if (!ruling.applicable()) {
      return Outcome.NOT_APPLICABLE;
    }
    if (ruling.escape() == Certainty.NO) {
      return Outcome.EXPLICIT_DENY;
    }
    Certainty grant = ruling.type() == PolicyType.TRUST ? trusted(ruling) : ruling.grant();
    if (grant == Certainty.NO) {
      return Outcome.IMPLICIT_DENY;
    }
    return grant.and(ruling.escape()) == Certainty.YES ? Outcome.ALLOWED : Outcome.UNKNOWN;
  }

  /** What is left to settle at one gate. */
  List<OpenQuestion> questions(Ruling ruling) {
    List<OpenQuestion> questions = new ArrayList<>(ruling.escapeQuestions());
    boolean viaRoute = ruling.type() == PolicyType.TRUST && route.isPresent();
    questions.addAll(
        viaRoute ? Residual.toMatch(route.get().statement(), call) : ruling.grantQuestions());
    return Settlings.named(questions.stream().distinct().toList(), ruling.type(), call);
  }

  /** Everything that must be settled for this action to be allowed. */
  List<OpenQuestion> open() {
    Set<OpenQuestion> questions = new LinkedHashSet<>();
    for (Ruling ruling : rulings) {
      questions.addAll(named(ruling, ruling.escapeQuestions()));
      switch (ruling.type()) {
        case REQUEST, CALLER, SCP, RCP, VPC_ENDPOINT, LIMITS ->
            questions.addAll(named(ruling, ruling.grantQuestions()));
        case TRUST -> {
          if (route.isEmpty()) {
            questions.addAll(named(ruling, ruling.grantQuestions()));
          }
        }
        case IDENTITY, PERMISSIONS_BOUNDARY, SESSION -> {}
      }
    }
    questions.addAll(ways());
    return List.copyOf(questions);
  }

  private List<OpenQuestion> named(Ruling ruling, List<OpenQuestion> questions) {
    return Settlings.named(questions, ruling.type(), call);
  }

  /** The choice between all ways in that lead equally far. */
  private List<OpenQuestion> ways() {
    if (route.isEmpty()) {
      return List.of();
    }
    List<List<OpenQuestion>> ways =
        Route.all(call, rulings).stream()
            .filter(way -> way.whole() == route.get().whole())
            .map(Route::questions)
            .toList();
    return Alternatives.anyOf(ways);
  }
}
