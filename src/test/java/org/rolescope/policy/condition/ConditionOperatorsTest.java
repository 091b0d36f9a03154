package org.rolescope.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Truth;

/** The laws every operator keeps, checked over the registry. */
class ConditionOperatorsTest {
  /** What each kind of operator can compare: a value that matches and one that does not. */
  private static final Map<String, List<String>> SAMPLES =
      Map.of(
          "string", List.of("blue", "blue", "red"),
          "numeric", List.of("10", "10", "7"),
          "date", List.of("2026-01-01", "2026-01-01", "2025-01-01"),
          "bool", List.of("true", "true", "false"),
          "binary", List.of("aGk=", "aGk=", "aG8="),
          "ip", List.of("203.0.113.9", "203.0.113.0/24", "198.51.100.0/24"),
          "arn",
              List.of(
                  "arn:aws:iam::111122223333:role/dev",
                  "arn:aws:iam::111122223333:role/dev",
                  "arn:aws:iam::111122223333:role/ops"));

  static Stream<ConditionOperator> all() {
    return ConditionOperators.ALL.stream();
  }

  static Stream<ConditionOperator> comparing() {
    return all().filter(operator -> !operator.testsPresence());
  }

  static Stream<ConditionOperator> negated() {
    return all().filter(ConditionOperator::negated);
  }

  private static List<String> samples(ConditionOperator operator) {
    String name = operator.name().toLowerCase(Locale.ROOT);
    return SAMPLES.entrySet().stream()
        .filter(e -> name.startsWith(e.getKey()) || name.startsWith("not" + e.getKey()))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @Test
  void all_implementations_areRegistered() {
    List<String> implementations =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.rolescope.policy.condition")
                .stream()
                .filter(type -> type.isAssignableTo(ConditionOperator.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("Renamed"))
                .toList();
    assertThat(implementations).isNotEmpty();
    assertThat(all().map(ConditionOperator::name)).containsAll(implementations);
  }

  @Test
  void all_names_areUniqueIgnoringCase() {
    assertThat(all().map(o -> o.name().toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
  }

  @Test
  void all_r92List_isWhatIsNegated() {
    assertThat(negated().map(ConditionOperator::name))
        .containsExactlyInAnyOrder(
            "StringNotEquals",
            "StringNotEqualsIgnoreCase",
            "StringNotLike",
            "NumericNotEquals",
            "DateNotEquals",
            "NotIpAddress",
            "ArnNotEquals",
            "ArnNotLike");
  }

  @ParameterizedTest
  @MethodSource("negated")
  void negated_presentKey_isTheOppositeOfThePositiveOperator(ConditionOperator operator) {
    String positive = operator.name().replaceFirst("Not", "");
    List<String> sample = samples(operator);
    for (String expected : sample.subList(1, 3)) {
      assertThat(Evaluate.one(operator.name(), sample.get(0), expected))
          .isEqualTo(Evaluate.one(positive, sample.get(0), expected).not());
    }
  }

  @ParameterizedTest
  @MethodSource("negated")
  void r90_negatedSeveralValues_noneMayMatch(ConditionOperator operator) {
    List<String> sample = samples(operator);
    assertThat(Evaluate.one(operator.name(), sample.get(0), sample.get(1), sample.get(2)))
        .isEqualTo(Truth.FALSE);
    assertThat(Evaluate.one(operator.name(), sample.get(0), sample.get(2))).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @MethodSource("comparing")
  void r92_absentKey_isTrueForNegatedOperatorsOnly(ConditionOperator operator) {
    assertThat(Evaluate.absent(operator.name(), samples(operator).get(1)))
        .isEqualTo(Truth.of(operator.negated()));
  }

  @ParameterizedTest
  @MethodSource("comparing")
  void r93_absentKeyIfExists_isTrue(ConditionOperator operator) {
    assertThat(Evaluate.absent(operator.name() + "IfExists", samples(operator).get(1)))
        .isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @MethodSource("comparing")
  void r93_presentKeyIfExists_isAsWithoutIt(ConditionOperator operator) {
    List<String> sample = samples(operator);
    for (String expected : sample.subList(1, 3)) {
      assertThat(Evaluate.one(operator.name() + "IfExists", sample.get(0), expected))
          .isEqualTo(Evaluate.one(operator.name(), sample.get(0), expected));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void r82_emptyValueList_neverMatchesWithPlainOperator(ConditionOperator operator) {
    assertThat(Evaluate.one(operator.name(), "x")).isEqualTo(Truth.FALSE);
    assertThat(Evaluate.absent(operator.name())).isEqualTo(Truth.FALSE);
    assertThat(Evaluate.with(operator.name(), ContextValue.free("x"))).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @MethodSource("comparing")
  void r95_emptySet_isTrueForAllAndFalseForAny(ConditionOperator operator) {
    String expected = samples(operator).get(1);
    for (ContextValue empty :
        List.of(ContextValue.of(), ContextValue.of(""), ContextValue.ABSENT)) {
      assertThat(Evaluate.with("ForAllValues:" + operator.name(), empty, expected))
          .isEqualTo(Truth.TRUE);
      assertThat(Evaluate.with("ForAnyValue:" + operator.name(), empty, expected))
          .isEqualTo(Truth.FALSE);
    }
  }

  @ParameterizedTest
  @MethodSource("comparing")
  void unknownKey_anyOperator_isUnknown(ConditionOperator operator) {
    ContextValue unknown = ContextValue.missing("something");
    for (String prefix : List.of("", "ForAllValues:", "ForAnyValue:")) {
      assertThat(Evaluate.with(prefix + operator.name(), unknown, samples(operator).get(1)))
          .isEqualTo(Truth.UNKNOWN);
    }
  }

  @ParameterizedTest
  @MethodSource("negated")
  void r100_malformedValueUnderNegation_doesNotMatch(ConditionOperator operator) {
    boolean text = operator.name().startsWith("String");
    assertThat(Evaluate.one(operator.name(), "?", samples(operator).get(1)))
        .isEqualTo(Truth.of(text));
    assertThat(Evaluate.one(operator.name(), samples(operator).get(0), "nothing of the kind"))
        .isEqualTo(Truth.of(text));
  }
}
