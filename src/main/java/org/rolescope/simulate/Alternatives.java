package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.policy.ContextValue.Unknown.Why;

/** Joins several ways to settle something into one list of questions that must all be settled. */
final class Alternatives {
  /** Between the ways of a choice. */
  static final String OR = ", or ";

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
    String text = ways.stream().map(Alternatives::conjunction).collect(Collectors.joining(OR));
    boolean free = ways.stream().anyMatch(way -> way.stream().allMatch(q -> q.why() == Why.FREE));
    List<String> values =
        sameKey
            ? ways.stream().flatMap(way -> way.get(0).values().stream()).distinct().toList()
            : List.of();
    return new OpenQuestion(
        free ? Why.FREE : Why.MISSING,
        text,
        sameKey ? first.key() : "",
        sameKey ? first.operator() : "",
        values,
        free ? Settling.NONE : settling(ways));
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
    return questions.stream().map(OpenQuestion::text).collect(Collectors.joining(" and "));
  }
}
