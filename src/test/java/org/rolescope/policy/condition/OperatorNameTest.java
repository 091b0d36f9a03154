package org.rolescope.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.policy.condition.OperatorName.SetQuantifier;

class OperatorNameTest {
  @Test
  void parse_everyPart_isTakenApart() {
    OperatorName name = OperatorName.parse("ForAnyValue:StringLikeIfExists").orElseThrow();
    assertThat(name.set()).isEqualTo(SetQuantifier.FOR_ANY_VALUE);
    assertThat(name.base().name()).isEqualTo("StringLike");
    assertThat(name.ifExists()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"forallvalues:stringequalsifexists", "FORALLVALUES:STRINGEQUALSIFEXISTS"})
  void parse_otherCase_isTheSameOperator(String text) {
    assertThat(OperatorName.parse(text).orElseThrow())
        .hasToString("ForAllValues:StringEqualsIfExists");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "StringEqual",
        "NullIfExists",
        "IfExists",
        "ForAnyValue:",
        "Any:StringLike",
        "ForAnyValue:ForAllValues:StringLike",
        "StringLikeIfExistsIfExists",
        "ForAllValues"
      })
  void parse_noOperator_isEmpty(String text) {
    assertThat(OperatorName.parse(text)).isEmpty();
  }

  @Test
  void parse_nameOfEveryOperator_isFound() {
    for (ConditionOperator operator : ConditionOperators.ALL) {
      assertThat(OperatorName.parse(operator.name()).orElseThrow().base()).isSameAs(operator);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, StringNotEquals",
    "StringNotLike, StringLike",
    "StringEqualsIfExists, ForAnyValue:StringNotEquals",
    "ForAllValues:StringEquals, ForAnyValue:StringNotEquals",
    "NumericLessThan, NumericGreaterThanEqualsIfExists",
    "DateGreaterThanEqualsIfExists, DateLessThan",
    "IpAddress, NotIpAddress",
    "ForAnyValue:ArnLike, ForAllValues:ArnNotLike",
    "Bool, BoolIfExists",
    "BoolIfExists, Bool",
    "Null, Null"
  })
  void opposite_ofAnOperator_holdsWhereItFails(String name, String opposite) {
    assertThat(OperatorName.parse(name).orElseThrow().opposite()).hasToString(opposite);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, false",
    "StringNotEquals, true",
    "StringEqualsIfExists, true",
    "ForAllValues:StringEquals, true",
    "ForAnyValue:StringNotEquals, false",
    "ForAnyValue:StringEqualsIfExists, true"
  })
  void holdsWithoutKey_isSaidOfTheWholeName(String name, boolean holds) {
    assertThat(OperatorName.parse(name).orElseThrow().holdsWithoutKey()).isEqualTo(holds);
  }
}
