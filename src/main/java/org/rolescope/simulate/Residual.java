package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue.Unknown;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;

/** What is left of a statement once everything known has been put in. */
final class Residual {
  private final StatementMatch match;
  private final AuthorizationCall call;
  private final boolean wanted;
  private final List<OpenQuestion> questions = new ArrayList<>();

  private Residual(StatementMatch match, AuthorizationCall call, boolean wanted) {
    this.match = match;
    this.call = call;
    this.wanted = wanted;
  }

  /** All of these must hold for the statement to match; empty if it does or cannot. */
  static List<OpenQuestion> toMatch(StatementMatch match, AuthorizationCall call) {
    return new Residual(match, call, true).questions();
  }

  /** One of these must hold for the statement not to match; empty if it does or cannot. */
  static List<OpenQuestion> toMiss(StatementMatch match, AuthorizationCall call) {
    return new Residual(match, call, false).questions();
  }

  /** How sure it is that a statement matches. */
  static Certainty matches(StatementMatch match, AuthorizationCall call) {
    return switch (match.truth()) {
      case TRUE -> Certainty.YES;
      case FALSE -> Certainty.NO;
      case UNKNOWN ->
          toMatch(match, call).stream()
              .map(question -> Certainty.of(question.why()))
              .reduce(Certainty::and)
              .orElse(Certainty.LACKING);
    };
  }

  /** How sure it is that a statement does not match. */
  static Certainty misses(StatementMatch match, AuthorizationCall call) {
    return switch (match.truth()) {
      case TRUE -> Certainty.NO;
      case FALSE -> Certainty.YES;
      case UNKNOWN ->
          toMiss(match, call).stream()
              .map(question -> Certainty.of(question.why()))
              .reduce(Certainty::or)
              .orElse(Certainty.LACKING);
    };
  }

  private List<OpenQuestion> questions() {
    if (match.truth() != Truth.UNKNOWN) {
      return List.of();
    }
    if (match.principal().truth() == Truth.UNKNOWN) {
      principal();
    }
    if (match.action().truth() == Truth.UNKNOWN) {
      action();
    }
    if (match.resource().truth() == Truth.UNKNOWN) {
      resource();
    }
    for (ConditionMatch condition : match.conditions()) {
      if (condition.truth() == Truth.UNKNOWN) {
        condition(condition);
      }
    }
    return List.copyOf(questions);
  }

  private void principal() {
    List<String> names =
        match.statement().principal().entries().stream().map(PrincipalPattern::text).toList();
    String said = wanted ? "the caller is " : "the caller is not ";
    add(match.principal().open(), said + String.join(" or ", names), "", "", names);
  }

  private void action() {
    List<String> patterns = match.statement().action().patterns();
    String said = wanted ? "the action is " : "the action is not ";
    add(match.action().open(), said + String.join(" or ", patterns), "", "", patterns);
  }

  private void resource() {
    List<String> patterns = match.statement().resource().patterns();
    String said = wanted ? "the role is " : "the role is not ";
    add(match.resource().open(), said + String.join(" or ", patterns), "", "", patterns);
  }

  private void condition(ConditionMatch open) {
    Condition condition = wanted ? open.asked() : ConditionWords.opposite(open.asked());
    String past = PastTime.past(condition, call.now()) ? OpenQuestion.PAST : "";
    add(
        open.open(),
        ConditionWords.wanted(condition) + past,
        condition.key(),
        condition.operator(),
        condition.values());
  }

  /** Which organisation an account is in nobody can look up: what it would have to be is told. */
  private static String fact(Unknown unknown, String text) {
    return unknown.isOutside() ? unknown.fact() + " (" + text + ")" : unknown.fact();
  }

  /** A missing fact outweighs what the caller may choose: both would be needed. */
  private void add(
      List<Unknown> open, String text, String key, String operator, List<String> values) {
    Optional<Unknown> lacking =
        open.stream().filter(unknown -> unknown.why() == Why.MISSING).findFirst();
    questions.add(
        new OpenQuestion(
            lacking.isPresent() ? Why.MISSING : Why.FREE,
            lacking.map(unknown -> fact(unknown, text)).orElse(text),
            key,
            operator,
            values,
            Settling.NONE,
            lacking.filter(Unknown::isOutside).isPresent()));
  }
}
