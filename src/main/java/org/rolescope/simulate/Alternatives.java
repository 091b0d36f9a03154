package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.condition.OperatorName;

/** Joins several ways to settle something into one list of questions that must all be settled. */
final class Alternatives {
  /** Between the ways of a choice. */
  static final String OR = ", or ";

  /** Between what one way asks for. */
  static final String AND = " and ";

  private Alternatives() {}

  /**
   * One list for a choice between lists: the questions common to all stay as they are, the rest
   * becomes one question that tells the choice.
   */
  static List<OpenQuestion> anyOf(List<List<OpenQuestion>> ways) {
    Set<List<OpenQuestion>> different = new LinkedHashSet<>(ways);
    if (different.isEmpty() || different.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    List<OpenQuestion> common = new ArrayList<>(different.iterator().next());
    different.forEach(common::retainAll);
    List<List<OpenQuestion>> rest = new ArrayList<>();
    for (List<OpenQuestion> way : different) {
      List<OpenQuestion> left = new ArrayList<>(way);
      left.removeAll(common);
      if (left.isEmpty()) {
        return List.copyOf(common);
      }
      rest.add(left);
    }
    List<OpenQuestion> result = new ArrayList<>(common);
    if (rest.size() == 1) {
      result.addAll(rest.get(0));
    } else {
      result.add(choice(rest));
    }
    return List.copyOf(result);
  }

  private static OpenQuestion choice(List<List<OpenQuestion>> ways) {
    boolean single = ways.stream().allMatch(way -> way.size() == 1);
    OpenQuestion first = ways.get(0).get(0);
    boolean sameKey =
        single
            && ways.stream()
                .map(way -> way.get(0))
                .allMatch(
                    question ->
                        question.key().equalsIgnoreCase(first.key())
                            && question.operator().equals(first.operator()));
    boolean free = ways.stream().anyMatch(Alternatives::isFree);
    List<String> values =
        sameKey
            ? ways.stream().flatMap(way -> way.get(0).values().stream()).distinct().toList()
            : List.of();
    boolean oneCondition =
        sameKey && oneOf(first.operator()) && ways.stream().allMatch(Alternatives::isFree);
    boolean past = ways.stream().allMatch(way -> way.get(0).text().endsWith(OpenQuestion.PAST));
    String text =
        oneCondition
            ? ConditionWords.wanted(new Condition(first.operator(), first.key(), values, ""))
                + (past ? OpenQuestion.PAST : "")
            : ways.stream().map(Alternatives::conjunction).collect(Collectors.joining(OR));
    return new OpenQuestion(
        free ? Why.FREE : Why.MISSING,
        text,
        sameKey ? first.key() : "",
        sameKey ? first.operator() : "",
        values,
        free ? Settling.NONE : settling(ways),
        !free && areOutside(ways));
  }

  /** Whether nothing is missing but the organisations of accounts outside. */
  private static boolean areOutside(List<List<OpenQuestion>> ways) {
    return ways.stream()
        .flatMap(List::stream)
        .allMatch(question -> question.why() == Why.FREE || question.outside());
  }

  private static boolean isFree(List<OpenQuestion> way) {
    return way.stream().allMatch(question -> question.why() == Why.FREE);
  }

  /** Whether a condition with several values is met by one of them: then a choice is one (R90). */
  private static boolean oneOf(String operator) {
    return OperatorName.parse(operator)
        .filter(name -> !name.base().negated() && !name.base().testsPresence())
        .isPresent();
  }

  /** Of the first fact that a file would settle. */
  private static Settling settling(List<List<OpenQuestion>> ways) {
    return ways.stream()
        .flatMap(List::stream)
        .map(OpenQuestion::settling)
        .filter(settling -> !settling.equals(Settling.NONE))
        .findFirst()
        .orElse(Settling.NONE);
  }

  private static String conjunction(List<OpenQuestion> questions) {
    return questions.stream().map(OpenQuestion::text).collect(Collectors.joining(AND));
  }
}
