package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.ContextValue.Unknown;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.Caller;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;

/** What is left of a statement once everything known has been put in. */
final class Residual {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}',]+)");

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
    Caller caller = call.caller().caller();
    if (caller.kind() == Caller.Kind.ROLE_SESSION && caller.role().isEmpty()) {
      questions.add(OpenQuestion.missing("path of role " + call.caller().label()));
      return;
    }
    List<String> names =
        match.statement().principal().entries().stream().map(PrincipalPattern::text).toList();
    String text = wanted ? "the caller is one of " : "the caller is none of ";
    questions.add(new OpenQuestion(Why.FREE, text + String.join(", ", names), "", "", names));
  }

  private void resource() {
    Optional<Unknown> unknown =
        match.statement().resource().patterns().stream()
            .map(this::variableIn)
            .flatMap(Optional::stream)
            .findFirst();
    Why why = unknown.map(Unknown::why).orElse(Why.MISSING);
    String fact = unknown.map(Unknown::fact).orElse("value of a policy variable");
    questions.add(new OpenQuestion(why, fact, "", "", match.statement().resource().patterns()));
  }

  private void condition(ConditionMatch open) {
    Condition condition = wanted ? open.condition() : ConditionWords.opposite(open.condition());
    Optional<Unknown> lacking =
        unknownsOf(open).stream().filter(unknown -> unknown.why() == Why.MISSING).findFirst();
    questions.add(
        new OpenQuestion(
            lacking.isPresent() ? Why.MISSING : Why.FREE,
            lacking.map(Unknown::fact).orElse(ConditionWords.wanted(condition)),
            condition.key(),
            condition.operator(),
            condition.values()));
  }

  private List<Unknown> unknownsOf(ConditionMatch open) {
    List<Unknown> unknowns = new ArrayList<>();
    if (open.found() instanceof Unknown found) {
      unknowns.add(found);
    }
    open.condition().values().forEach(value -> variableIn(value).ifPresent(unknowns::add));
    return unknowns;
  }

  /** The first unknown value that a policy variable in the text stands for. */
  private Optional<Unknown> variableIn(String text) {
    RequestContext context = call.context();
    Matcher variable = VARIABLE.matcher(text);
    while (variable.find()) {
      ContextValue value = context.get(variable.group(1).strip());
      if (value instanceof Unknown unknown) {
        return Optional.of(unknown);
      }
    }
    return Optional.empty();
  }
}
