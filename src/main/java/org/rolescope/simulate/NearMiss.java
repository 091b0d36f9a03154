package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;

/**
 * An Allow statement that failed in exactly one element (R74).
 *
 * @param document the policy it stands in
 * @param match how it compared
 * @param element which element failed
 * @param condition the condition that failed, if it was one
 */
record NearMiss(
    PolicyDocument document,
    StatementMatch match,
    Element element,
    Optional<ConditionMatch> condition) {

  /** Elements of a statement; nearest to a match first. */
  enum Element {
    CONDITION,
    RESOURCE,
    ACTION,
    PRINCIPAL
  }

  /** The nearest of all near misses; the first in the order of the documents among equals. */
  static Optional<NearMiss> nearest(List<PolicyMatch> policies) {
    Optional<NearMiss> best = Optional.empty();
    for (PolicyMatch policy : policies) {
      for (StatementMatch match : policy.statements()) {
        Optional<NearMiss> found = of(policy.document(), match);
        boolean nearer =
            found.isPresent()
                && (best.isEmpty() || found.get().element.compareTo(best.get().element) < 0);
        best = nearer ? found : best;
      }
    }
    return best;
  }

  private static Optional<NearMiss> of(PolicyDocument document, StatementMatch match) {
    if (!match.statement().usable() || match.statement().effect() != Effect.ALLOW) {
      return Optional.empty();
    }
    List<NearMiss> failed = new ArrayList<>();
    if (match.principal().truth() == Truth.FALSE) {
      failed.add(new NearMiss(document, match, Element.PRINCIPAL, Optional.empty()));
    }
    if (match.action().truth() == Truth.FALSE) {
      failed.add(new NearMiss(document, match, Element.ACTION, Optional.empty()));
    }
    if (match.resource().truth() == Truth.FALSE) {
      failed.add(new NearMiss(document, match, Element.RESOURCE, Optional.empty()));
    }
    for (ConditionMatch condition : match.conditions()) {
      if (condition.truth() == Truth.FALSE) {
        failed.add(new NearMiss(document, match, Element.CONDITION, Optional.of(condition)));
      }
    }
    return failed.size() == 1 ? Optional.of(failed.get(0)) : Optional.empty();
  }

  /** JSON pointer of the element that failed. */
  String pointer() {
    return switch (element) {
      case CONDITION -> condition.map(failed -> failed.condition().pointer()).orElse("");
      case RESOURCE -> match.resource().pointer();
      case ACTION -> match.action().pointer();
      case PRINCIPAL -> match.principal().pointer();
    };
  }

  /** What failed, after the statement's name: {@code wants sts:ExternalId = "x", and …}. */
  String words(String caller, String action, String role) {
    return switch (element) {
      case CONDITION -> condition.map(ConditionWords::unmet).orElse("");
      case RESOURCE ->
          "allows it on "
              + Wording.joined(
                  match.statement().resource().patterns().stream().map(Wording::shortArn).toList(),
                  "and")
              + ", not on "
              + role;
      case ACTION -> "does not allow " + action;
      case PRINCIPAL -> "does not name " + caller;
    };
  }

  StatementRef reference() {
    return new StatementRef(document, match.statement().pointer(), List.of(pointer()));
  }
}
