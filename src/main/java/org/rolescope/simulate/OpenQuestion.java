package org.rolescope.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.condition.OperatorName;

/**
 * Something that would settle a gate.
 *
 * @param why FREE: a condition on what the caller brings; MISSING: a fact that the data lack
 * @param text for a reader: {@code sts:ExternalId is "acme-7"}, {@code document of policy X}
 * @param key the condition key; empty for a missing document
 * @param operator the condition's operator; empty for a missing document
 * @param values the values wanted; empty for a missing document
 * @param settling the file that would settle it and how to get it
 * @param outside whether it is which organisation an account is in that is not of this one: no file
 *     tells that
 */
public record OpenQuestion(
    Why why,
    String text,
    String key,
    String operator,
    List<String> values,
    Settling settling,
    boolean outside) {
  public OpenQuestion {
    values = List.copyOf(values);
  }

  /** Ends the words of a condition on the time that no later call meets. */
  static final String PAST = ", which is past";

  /** One that is not about the organisation of an account outside. */
  public OpenQuestion(
      Why why, String text, String key, String operator, List<String> values, Settling settling) {
    this(why, text, key, operator, values, settling, false);
  }

  public static OpenQuestion missing(String fact) {
    return missing(fact, Settling.NONE);
  }

  public static OpenQuestion missing(String fact, Settling settling) {
    return new OpenQuestion(Why.MISSING, fact, "", "", List.of(), settling);
  }

  /**
   * What it asks for, whichever way that is written: equal where only the order of values, of
   * conditions or of statements is another, a value stands twice or is spelt in another way that
   * means the same, or a key has other capitals.
   */
  public Set<Set<String>> sense() {
    if (text.replace(PAST, "").equals(words(key, values.stream()))) {
      return Set.of(
          Set.of(
              words(
                  key.toLowerCase(Locale.ROOT),
                  values.stream().map(this::canonical).distinct().sorted())));
    }
    return Arrays.stream(text.split(Alternatives.OR))
        .map(way -> Set.copyOf(Arrays.asList(way.split(Alternatives.AND))))
        .collect(Collectors.toUnmodifiableSet());
  }

  private String canonical(String value) {
    return OperatorName.parse(operator).map(name -> name.base().canonical(value)).orElse(value);
  }

  private String words(String of, Stream<String> wanted) {
    return ConditionWords.wanted(new Condition(operator, of, wanted.toList(), ""));
  }

  /** {@link #text()} without the marks around names. */
  public String plain() {
    return text.replace("`", "");
  }

  /** {@link #plain()} of each, each once, joined by semicolons; empty where there are none. */
  public static String plain(List<OpenQuestion> questions) {
    return questions.stream().map(OpenQuestion::plain).distinct().collect(Collectors.joining("; "));
  }

  /** That conditions exclude each other, or one alone; empty where there are none. */
  public static String excluded(List<OpenQuestion> questions) {
    List<String> texts = questions.stream().map(OpenQuestion::text).distinct().toList();
    return texts.isEmpty()
        ? ""
        : (texts.size() == 1 ? "no call meets " : "no call meets all of ")
            + String.join("; ", texts);
  }

  OpenQuestion with(Settling changed) {
    return new OpenQuestion(why, text, key, operator, values, changed, outside);
  }
}
