package org.rolescope.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.ContextValue.Unknown;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;
import org.rolescope.policy.Unresolved;

class ConditionEvaluatorTest {
  private static final ContextValue ONE_AND_TWO = ContextValue.of("one", "two");
  private static final Unknown OPEN = new Unknown(Unknown.Why.FREE, "aws:test");

  private static ContextValue beginning(String prefix) {
    return new ContextValue.Partial(prefix, OPEN);
  }

  @Test
  void r91_keyInOtherCase_isTheSameKey() {
    Map<String, ContextValue> context = Map.of("aws:RequestTag/Dept", ContextValue.of("it"));
    assertThat(Evaluate.result("StringEquals", "AWS:requesttag/dept", context, "it").truth())
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void r82_emptyListWithLenientOperator_isTrueOnlyIfAbsent() {
    for (String operator :
        List.of("ForAllValues:StringEquals", "StringEqualsIfExists", "StringNotLikeIfExists")) {
      assertThat(Evaluate.absent(operator)).isEqualTo(Truth.TRUE);
      assertThat(Evaluate.one(operator, "x")).isEqualTo(Truth.FALSE);
      assertThat(Evaluate.with(operator, OPEN)).isEqualTo(Truth.UNKNOWN);
    }
    assertThat(Evaluate.absent("ForAnyValue:StringEquals")).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource({
    "true, FALSE, TRUE",
    "false, TRUE, FALSE",
    "TRUE, FALSE, TRUE",
    "maybe, FALSE, FALSE"
  })
  void r94_null_asksForAbsence(String value, Truth present, Truth absent) {
    assertThat(Evaluate.one("Null", "x", value)).isEqualTo(present);
    assertThat(Evaluate.with("Null", ONE_AND_TWO, value)).isEqualTo(present);
    assertThat(Evaluate.with("Null", beginning("x"), value)).isEqualTo(present);
    assertThat(Evaluate.absent("Null", value)).isEqualTo(absent);
    assertThat(Evaluate.with("Null", ContextValue.of(), value)).isEqualTo(absent);
    assertThat(Evaluate.with("Null", OPEN, value))
        .isEqualTo(present == absent ? present : Truth.UNKNOWN);
  }

  @Test
  void r94_nullOfWhatTheSourceLeavesOpen_isNotKnown_andSaysSo() {
    String open = Unresolved.mark("p");
    for (ContextValue found : List.of(OPEN, ContextValue.ABSENT, ONE_AND_TWO)) {
      ConditionResult result =
          Evaluate.result("Null", Evaluate.KEY, Map.of(Evaluate.KEY, found), open);
      assertThat(result.truth()).isEqualTo(Truth.UNKNOWN);
      assertThat(result.open()).containsAll(Unresolved.facts(open));
      assertThat(result.reason()).doesNotContain("it is so");
    }
    assertThat(Evaluate.with("Null", OPEN, "true", "false", open)).isEqualTo(Truth.TRUE);
  }

  @Test
  void r94_nullWithSetOperator_isConstant() {
    for (ContextValue found : List.of(OPEN, ContextValue.ABSENT, ONE_AND_TWO)) {
      assertThat(Evaluate.with("ForAllValues:Null", found, "true")).isEqualTo(Truth.TRUE);
      assertThat(Evaluate.with("ForAnyValue:Null", found, "true")).isEqualTo(Truth.FALSE);
    }
  }

  @Test
  void r95_forAllValues_everyValueMustMatch() {
    assertThat(Evaluate.with("ForAllValues:StringEquals", ONE_AND_TWO, "one", "two", "three"))
        .isEqualTo(Truth.TRUE);
    assertThat(Evaluate.with("ForAllValues:StringEquals", ONE_AND_TWO, "one"))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void r95_forAnyValue_oneValueIsEnough() {
    assertThat(Evaluate.with("ForAnyValue:StringEquals", ONE_AND_TWO, "two", "three"))
        .isEqualTo(Truth.TRUE);
    assertThat(Evaluate.with("ForAnyValue:StringEquals", ONE_AND_TWO, "three"))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void r96_negatedBases_meanOutsideTheList() {
    assertThat(Evaluate.with("ForAnyValue:StringNotEquals", ONE_AND_TWO, "one"))
        .isEqualTo(Truth.TRUE);
    assertThat(Evaluate.with("ForAnyValue:StringNotEquals", ONE_AND_TWO, "one", "two"))
        .isEqualTo(Truth.FALSE);
    assertThat(Evaluate.with("ForAllValues:StringNotEquals", ONE_AND_TWO, "one"))
        .isEqualTo(Truth.FALSE);
    assertThat(Evaluate.with("ForAllValues:StringNotEquals", ONE_AND_TWO, "three"))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void r97_setOperatorIfExistsOnAbsentKey_isTrue() {
    assertThat(Evaluate.absent("ForAnyValue:StringEqualsIfExists", "x")).isEqualTo(Truth.TRUE);
    assertThat(Evaluate.absent("ForAllValues:StringEqualsIfExists", "x")).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @CsvSource({
    "aws:TagKeys",
    "AWS:TAGKEYS",
    "aws:PrincipalOrgPaths",
    "sts:TransitiveTagKeys",
    "saml:cn",
    "saml:eduPersonAffiliation",
    "cognito-identity.amazonaws.com:amr"
  })
  void r98_multivaluedKeyWithoutSetOperator_neverMatches(String key) {
    for (ContextValue found : List.of(ContextValue.of("x"), ContextValue.ABSENT, OPEN)) {
      for (String operator : List.of("StringEquals", "StringNotEquals", "StringEqualsIfExists")) {
        assertThat(Evaluate.result(operator, key, Map.of(key, found), "x").truth())
            .isEqualTo(Truth.FALSE);
      }
    }
  }

  @Test
  void r98_severalValuesWithoutSetOperator_neverMatch() {
    assertThat(Evaluate.with("StringEquals", ONE_AND_TWO, "one")).isEqualTo(Truth.FALSE);
    assertThat(Evaluate.with("StringNotEquals", ONE_AND_TWO, "three")).isEqualTo(Truth.FALSE);
  }

  @Test
  void r98_nullOnMultivaluedKey_isAllowed() {
    Map<String, ContextValue> tagged = Map.of("aws:TagKeys", ContextValue.of("a", "b"));
    assertThat(Evaluate.result("Null", "aws:TagKeys", tagged, "false").truth())
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void r99_setOperatorOnSingleValue_isASetOfOne() {
    assertThat(Evaluate.one("ForAllValues:StringEquals", "x", "x")).isEqualTo(Truth.TRUE);
    assertThat(Evaluate.one("ForAnyValue:StringEquals", "x", "y")).isEqualTo(Truth.FALSE);
  }

  @Test
  void r102_unknownOperator_neverMatches() {
    assertThat(Evaluate.one("StringEqual", "x", "x")).isEqualTo(Truth.FALSE);
    assertThat(Evaluate.absent("StringNotEqual", "x")).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource({
    "StringLike, AROA1:*, TRUE",
    "StringLike, AROA2:*, FALSE",
    "StringLike, AROA1:deploy-*, UNKNOWN",
    "StringNotLike, AROA1:*, FALSE",
    "StringNotLike, AROA2:*, TRUE",
    "StringEquals, AROA1, FALSE",
    "StringEquals, AROA1:s1, UNKNOWN",
    "StringEqualsIgnoreCase, aroa1:s1, UNKNOWN",
    "StringEqualsIgnoreCase, aroa2:s1, FALSE",
    "ForAnyValue:StringLike, AROA1:*, TRUE",
    "StringLikeIfExists, AROA2:*, FALSE",
    "NumericEquals, 1, UNKNOWN"
  })
  void partialValue_textOperator_isDecidedByItsBeginning(
      String operator, String expected, Truth truth) {
    assertThat(Evaluate.with(operator, beginning("AROA1:"), expected)).isEqualTo(truth);
  }

  @Test
  void partialValue_openResult_namesTheRest() {
    ConditionResult result =
        Evaluate.result(
            "StringEquals", "aws:userid", Map.of("aws:userid", beginning("AROA1:")), "AROA1:x");
    assertThat(result.open()).containsExactly(OPEN);
  }

  @Test
  void r106_variableWithoutValue_failsPositiveAndPassesNegated() {
    assertThat(Evaluate.one("StringEquals", "x", "${aws:username}")).isEqualTo(Truth.FALSE);
    assertThat(Evaluate.one("StringNotEquals", "x", "${aws:username}")).isEqualTo(Truth.TRUE);
    assertThat(Evaluate.one("StringEquals", "x", "${aws:username}", "x")).isEqualTo(Truth.TRUE);
  }

  @Test
  void r103_variables_areReplacedForTextAndArnsOnly() {
    Map<String, ContextValue> context =
        Map.of(
            "n", ContextValue.of("5"),
            "b", ContextValue.of("true"),
            "arn", ContextValue.of("arn:aws:iam::1:role/5"));
    assertThat(Evaluate.result("StringEquals", "n", context, "${n}").truth()).isEqualTo(Truth.TRUE);
    assertThat(Evaluate.result("ArnEquals", "arn", context, "arn:aws:iam::1:role/${n}").truth())
        .isEqualTo(Truth.TRUE);
    assertThat(Evaluate.result("NumericEquals", "n", context, "${n}").truth())
        .isEqualTo(Truth.FALSE);
    assertThat(Evaluate.result("Bool", "b", context, "${b}").truth()).isEqualTo(Truth.FALSE);
  }

  @Test
  void r83_oldVersion_variablesArePlainText() {
    RequestContext context = RequestContext.of(Map.of("k", ContextValue.of("${aws:username}")));
    Condition condition = new Condition("StringEquals", "k", List.of("${aws:username}"), "/c");
    assertThat(ConditionEvaluator.evaluate(condition, context, false).truth())
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void unknownVariable_isWhatIsOpen() {
    Unknown name = new Unknown(Unknown.Why.MISSING, "user name");
    Map<String, ContextValue> context = Map.of("k", ContextValue.of("x"), "aws:username", name);
    ConditionResult result = Evaluate.result("StringEquals", "k", context, "${aws:username}");
    assertThat(result.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(result.open()).containsExactly(name);
  }

  @Test
  void unknownVariable_besideAValueThatMatches_doesNotMatter() {
    Map<String, ContextValue> context = Map.of("k", ContextValue.of("x"), "v", OPEN);
    assertThat(Evaluate.result("StringEquals", "k", context, "${v}", "x").truth())
        .isEqualTo(Truth.TRUE);
    assertThat(Evaluate.result("StringNotEquals", "k", context, "${v}", "x").truth())
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void unknownVariable_onAbsentKey_doesNotMatter() {
    assertThat(Evaluate.result("StringEquals", "k", Map.of("v", OPEN), "${v}").truth())
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void decidedResult_leavesNothingOpen() {
    assertThat(Evaluate.result("StringEquals", "k", Map.of("v", OPEN), "${v}").open()).isEmpty();
  }

  @Test
  void reason_absentKeyUnderNegation_saysSo() {
    assertThat(Evaluate.result("StringNotEquals", "k", Map.of(), "x").reason())
        .isEqualTo("absent; StringNotEquals is also true when the key is absent");
  }
}
