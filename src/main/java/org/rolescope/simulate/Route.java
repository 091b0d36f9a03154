package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Unresolved;
import org.rolescope.policy.match.Grade;
import org.rolescope.policy.match.StatementMatch;

/**
 * One way in: an Allow of the trust policy together with what the caller's side must add (R50).
 *
 * @param document the trust policy
 * @param statement the Allow
 * @param grade how directly the Allow names the caller
 * @param trusted whether that Allow matches
 * @param whole whether it matches and the caller's side allows what it must
 * @param questions what is left to settle on this way
 */
record Route(
    PolicyDocument document,
    StatementMatch statement,
    Grade grade,
    Certainty trusted,
    Certainty whole,
    List<OpenQuestion> questions) {

  /** Every Allow of the trust policy that is not out of the question, in the document's order. */
  static List<Route> all(AuthorizationCall call, List<Ruling> rulings) {
    List<Route> routes = new ArrayList<>();
    for (Ruling ruling : rulings) {
      if (ruling.type() == PolicyType.TRUST && ruling.reading().isPresent()) {
        for (Reading.Found found : ruling.reading().get().statements(Effect.ALLOW)) {
          Certainty trusted = Residual.matches(found.match(), call);
          if (trusted != Certainty.NO) {
            Grade grade = found.match().grade();
            routes.add(of(call, found, grade, trusted, rulings));
            Grade possible = found.match().possibleGrade();
            if (possible.compareTo(grade) > 0) {
              routes.add(of(call, found, possible, trusted.and(moreDirectly(found)), rulings));
            }
          }
        }
      }
    }
    return routes;
  }

  private static Route of(
      AuthorizationCall call,
      Reading.Found found,
      Grade grade,
      Certainty trusted,
      List<Ruling> rulings) {
    Set<PolicyType> needed = DecisionTable.needed(call, grade);
    Certainty whole = trusted;
    List<OpenQuestion> questions =
        new ArrayList<>(
            Settlings.named(Residual.toMatch(found.match(), call), PolicyType.TRUST, call));
    if (grade != found.match().grade()) {
      questions.add(directness(found));
    }
    for (Ruling ruling : rulings) {
      if (needed.contains(ruling.type())) {
        whole = whole.and(ruling.grant());
        questions.addAll(Settlings.named(ruling.grantQuestions(), ruling.type(), call));
      }
    }
    return new Route(
        found.document(),
        found.match(),
        grade,
        trusted,
        whole,
        questions.stream().distinct().toList());
  }

  /** A more direct name is a session that the caller chooses, or one that the data do not tell. */
  private static Certainty moreDirectly(Reading.Found found) {
    return openNames(found).isEmpty() ? Certainty.OPEN : Certainty.LACKING;
  }

  private static OpenQuestion directness(Reading.Found found) {
    return openNames(found).stream()
        .findFirst()
        .map(OpenQuestion::missing)
        .orElseGet(
            () ->
                new OpenQuestion(
                    Why.FREE,
                    "the session is one that the trust policy names",
                    "",
                    "",
                    List.of(),
                    Settling.NONE));
  }

  private static List<String> openNames(Reading.Found found) {
    return found.match().statement().principal().entries().stream()
        .filter(PrincipalPattern.Open.class::isInstance)
        .flatMap(entry -> Unresolved.facts(entry.text()).stream())
        .map(ContextValue.Unknown::fact)
        .toList();
  }

  /** The way that leads furthest, then the one that names the caller most directly. */
  static Optional<Route> best(AuthorizationCall call, List<Ruling> rulings) {
    Optional<Route> best = Optional.empty();
    for (Route route : all(call, rulings)) {
      best = best.isEmpty() || route.betterThan(best.get()) ? Optional.of(route) : best;
    }
    return best;
  }

  private boolean betterThan(Route other) {
    int byWhole = whole.compareTo(other.whole);
    int byTrust = trusted.compareTo(other.trusted);
    int byGrade = grade.compareTo(other.grade);
    int byQuestions = Integer.compare(other.questions.size(), questions.size());
    int first = byWhole != 0 ? byWhole : byTrust;
    int second = first != 0 ? first : byGrade;
    return (second != 0 ? second : byQuestions) > 0;
  }
}
