package org.rolescope.policy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.rolescope.policy.Condition;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.Unresolved;
import org.rolescope.policy.condition.ConditionKeys;
import org.rolescope.policy.condition.ConditionOperator;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.condition.OperatorName.SetQuantifier;
import org.rolescope.policy.parse.JsonValue.Member;
import org.rolescope.policy.parse.Problems.Place;
import org.rolescope.policy.parse.StatementReader.Element;
import org.rolescope.policy.parse.TextList.Entry;

/** Reads the element {@code Condition} (R76, R82, R84, R98, R102). */
final class ConditionReader {
  private final Problems problems;
  private final Defects defects;
  private final UnaryOperator<String> words;

  ConditionReader(Problems problems, Defects defects, UnaryOperator<String> words) {
    this.words = words;
    this.problems = problems;
    this.defects = defects;
  }

  List<Condition> read(Optional<Element> element) {
    if (element.isEmpty() || isBare(element.get().value())) {
      return List.of();
    }
    List<Condition> conditions = new ArrayList<>();
    for (Member operator : members(element.get().value(), "Condition", element.get().place())) {
      String pointer = JsonPointer.member(element.get().pointer(), operator.name());
      Place at = new Place(pointer, operator.line());
      Optional<OperatorName> name = operator(operator.name(), at);
      for (Member key : members(operator.value(), Problems.quote(operator.name()), at)) {
        String place = words.apply(JsonPointer.member(pointer, key.name()));
        conditions.add(condition(operator.name(), key, place));
        name.ifPresent(
            known -> {
              setOperator(known, key, pointer);
              List<Entry> entries = TextList.entries(key.value(), place);
              values(known.base(), entries);
              if (entries.isEmpty()) {
                noValues(known, key, place);
              }
            });
      }
      sameKeys(operator.value(), pointer);
    }
    return conditions;
  }

  /** The console writes <code>"Condition": {}</code> where it asks for nothing. */
  private static boolean isBare(JsonValue value) {
    return value instanceof JsonValue.Members object && object.members().isEmpty();
  }

  /** The members of an object that must have some. */
  private List<Member> members(JsonValue value, String what, Place place) {
    if (!(value instanceof JsonValue.Members object)) {
      defects.add(
          "policy.type", "found " + value.kind() + " as " + what + ", expected an object", place);
      return List.of();
    }
    if (object.members().isEmpty()) {
      defects.add("policy.empty", "found an empty " + what, place);
    }
    return object.members();
  }

  private Optional<OperatorName> operator(String text, Place place) {
    Optional<OperatorName> name = OperatorName.parse(text);
    if (name.isEmpty()) {
      String message = "found " + Problems.quote(text) + ", expected a condition operator";
      defects.add("policy.operator", message, place);
    } else if (!name.get().toString().equals(text)) {
      problems.note(
          "policy.operator-case",
          "found " + Problems.quote(text) + ", expected `" + name.get() + "`",
          "it is read as `" + name.get() + "`",
          place);
    }
    return name;
  }

  private void setOperator(OperatorName operator, Member key, String pointer) {
    if (operator.set() == SetQuantifier.NONE
        && !operator.base().testsPresence()
        && ConditionKeys.isMultivalued(key.name())) {
      problems.warning(
          "policy.set-operator",
          "found `"
              + operator
              + "` for "
              + Problems.quote(key.name())
              + ", expected ForAnyValue or ForAllValues: the key has several values",
          "the condition never matches",
          new Place(JsonPointer.member(pointer, key.name()), key.line()));
    }
  }

  /** R82. */
  private void noValues(OperatorName operator, Member key, String pointer) {
    boolean lenient = operator.ifExists() || operator.set() == SetQuantifier.FOR_ALL_VALUES;
    problems.warning(
        "policy.empty",
        "found no values for " + Problems.quote(key.name()),
        lenient
            ? "the condition holds only where the key is absent"
            : "the condition never matches",
        new Place(pointer, key.line()));
  }

  /** R102. */
  private void values(ConditionOperator operator, List<Entry> entries) {
    for (Entry entry : entries) {
      String value = text(entry.value()).orElse("");
      boolean variable = operator.takesVariables() && value.contains("${") || Unresolved.in(value);
      if (!value.isEmpty() && !variable && !operator.accepts(value)) {
        problems.warning(
            "policy.value",
            "found "
                + Problems.quote(value)
                + " for `"
                + operator.name()
                + "`, expected "
                + operator.valuesAre(),
            "the value never matches",
            entry.place());
      }
    }
  }

  /**
   * R91: key names are not case-sensitive. Access Analyzer calls a key in two spellings an error,
   * and does not say what it means. As JSON the names are two (R79), and all keys under an operator
   * must hold (R90): so both lists do, also where they are of one operator and no value is in both.
   */
  private void sameKeys(JsonValue operator, String pointer) {
    if (!(operator instanceof JsonValue.Members keys)) {
      return;
    }
    Map<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Member key : keys.members()) {
      String before = seen.putIfAbsent(key.name(), key.name());
      if (before != null && !before.equals(key.name())) {
        problems.note(
            "policy.duplicate-key",
            "found the key " + Problems.quote(before) + " again as " + Problems.quote(key.name()),
            "both must hold",
            new Place(JsonPointer.member(pointer, key.name()), key.line()));
      }
    }
  }

  private Condition condition(String operator, Member key, String pointer) {
    List<String> values = new ArrayList<>();
    for (Entry entry : TextList.entries(key.value(), pointer)) {
      Optional<String> text = text(entry.value());
      text.ifPresent(values::add);
      if (text.isEmpty()) {
        String message =
            "found " + entry.value().kind() + " as a value, expected text, a number, true or false";
        defects.add("policy.type", message, entry.place());
      }
    }
    return new Condition(operator, key.name(), values, pointer);
  }

  /** Text, or a number or truth value as written. */
  private static Optional<String> text(JsonValue value) {
    if (value instanceof JsonValue.Text text) {
      return Optional.of(text.text());
    }
    return value instanceof JsonValue.Word word && !word.text().equals("null")
        ? Optional.of(word.text())
        : Optional.empty();
  }
}
