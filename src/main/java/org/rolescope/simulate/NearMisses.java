package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;

/** Finds the Allow statements that failed in exactly one element, and says in which (R74). */
final class NearMisses {
  private static final Comparator<NearMiss> NEAREST =
      Comparator.comparing(NearMiss::element).thenComparingInt(NearMisses::conditionsFailed);

  private static final int MOST_ACTIONS = 3;

  private final Names names;

  NearMisses(Names names) {
    this.names = names;
  }

  /** All of them, nearest first; among equals in the order of the documents. */
  List<NearMiss> of(List<PolicyMatch> policies) {
    List<NearMiss> misses = new ArrayList<>();
    for (PolicyMatch policy : policies) {
      for (StatementMatch match : policy.statements()) {
        boolean allow = match.statement().usable() && match.statement().effect() == Effect.ALLOW;
        if (allow && failures(match) == 1) {
          misses.add(miss(policy.document(), match));
        }
      }
    }
    if (misses.size() > 1) {
      misses.sort(NEAREST);
    }
    return misses;
  }

  /**
   * The one that a sentence tells. Statements about other actions are near only in a trust policy:
   * elsewhere most are.
   */
  static Optional<NearMiss> telling(PolicyType gate, List<NearMiss> misses) {
    boolean near =
        !misses.isEmpty()
            && (gate == PolicyType.TRUST || misses.get(0).element() != NearMiss.Element.ACTION);
    return near ? Optional.of(misses.get(0)) : Optional.empty();
  }

  private static int failures(StatementMatch match) {
    int failures = failed(match.principal().truth());
    failures += failed(match.action().truth());
    failures += failed(match.resource().truth());
    // The Condition element is one, however many of its keys failed.
    return failures + Math.min(1, conditionsFailed(match));
  }

  private static int conditionsFailed(NearMiss miss) {
    return conditionsFailed(miss.match());
  }

  private static int conditionsFailed(StatementMatch match) {
    int failures = 0;
    for (ConditionMatch condition : match.conditions()) {
      failures += failed(condition.truth());
    }
    return failures;
  }

  private static int failed(Truth truth) {
    return truth == Truth.FALSE ? 1 : 0;
  }

  private NearMiss miss(PolicyDocument document, StatementMatch match) {
    if (match.principal().truth() == Truth.FALSE) {
      boolean leftOut = match.statement().principal() instanceof PrincipalElement.NotPrincipals;
      String words = (leftOut ? "leaves out " : "does not name ") + names.caller();
      return miss(document, match, NearMiss.Element.PRINCIPAL, words);
    }
    if (match.action().truth() == Truth.FALSE) {
      return miss(document, match, NearMiss.Element.ACTION, actionWords(match));
    }
    if (match.resource().truth() == Truth.FALSE) {
      return miss(document, match, NearMiss.Element.RESOURCE, resourceWords(document, match));
    }
    Optional<ConditionMatch> condition =
        match.conditions().stream().filter(c -> c.truth() == Truth.FALSE).findFirst();
    StringJoiner words = new StringJoiner("; it also ");
    for (ConditionMatch each : match.conditions()) {
      if (each.truth() == Truth.FALSE) {
        words.add(conditionWords(document, each));
      }
    }
    return new NearMiss(document, match, NearMiss.Element.CONDITION, condition, words.toString());
  }

  private static NearMiss miss(
      PolicyDocument document, StatementMatch match, NearMiss.Element element, String words) {
    return new NearMiss(document, match, element, Optional.empty(), words);
  }

  private String conditionWords(PolicyDocument document, ConditionMatch failed) {
    boolean replaced = document.policy().filter(Policy::hasVariables).isPresent();
    boolean literal =
        OperatorName.parse(failed.condition().operator())
            .filter(operator -> !operator.base().takesVariables())
            .isPresent();
    return ConditionWords.unmet(failed)
        + (literal ? "" : names.variables(failed.condition().values(), replaced));
  }

  /** What it allows instead, where that is a short list of the same service. */
  private String actionWords(StatementMatch match) {
    PatternElement listed = match.statement().action();
    boolean telling =
        listed.sense() == PatternElement.Sense.LISTED
            && listed.patterns().size() <= MOST_ACTIONS
            && listed.patterns().stream()
                .allMatch(text -> text.regionMatches(true, 0, "sts:", 0, 4));
    return telling
        ? "allows " + Wording.joined(listed.patterns(), "and") + ", not " + names.action()
        : "does not allow " + names.action();
  }

  private String resourceWords(PolicyDocument document, StatementMatch match) {
    List<String> patterns = match.statement().resource().patterns();
    boolean replaced = document.policy().filter(Policy::hasVariables).isPresent();
    return switch (match.statement().resource().sense()) {
      case ABSENT -> "has no Resource";
      case LISTED ->
          "allows it on "
              + names.otherThanRole(patterns)
              + names.resourceVariables(patterns, replaced);
      case ALL_BUT -> "leaves out " + names.roleName();
    };
  }
}
