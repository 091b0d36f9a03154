package org.rolescope.policy.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.policy.match.Given.ALICE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Policy;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;

class StatementMatcherTest {
  private static final String ALLOW = "'Effect':'Allow','Action':'sts:AssumeRole'";

  private static Truth action(String element, String action) {
    Policy policy = Given.statement("'Effect':'Allow'," + element + ",'Resource':'*'");
    MatchRequest request =
        new MatchRequest(ALICE, action, Given.TARGET, RequestContext.of(Map.of()));
    return StatementMatcher.match(policy, request).get(0).action().truth();
  }

  private static Truth resource(String element, String arn, Map<String, ContextValue> context) {
    Policy policy = Given.statement("'Effect':'Allow','Action':'*'," + element);
    MatchRequest request =
        new MatchRequest(
            ALICE, "sts:AssumeRole", Arn.parse(arn).orElseThrow(), RequestContext.of(context));
    return StatementMatcher.match(policy, request).get(0).resource().truth();
  }

  @ParameterizedTest
  @CsvSource({
    "sts:AssumeRole, TRUE",
    "STS:assumerole, TRUE",
    "sts:*, TRUE",
    "*, TRUE",
    "sts:Assume?ole, TRUE",
    "sts:AssumeRole*, TRUE",
    "sts:AssumeRole?, FALSE",
    "sts:AssumeRoleWith*, FALSE",
    "iam:*, FALSE",
    "*:AssumeRole, TRUE",
    "sts, FALSE"
  })
  void r85_actionPattern_ignoresCase(String pattern, Truth expected) {
    assertThat(action("'Action':'" + pattern + "'", "sts:AssumeRole")).isEqualTo(expected);
  }

  @Test
  void r86_notAction_matchesWhatIsNotListed() {
    assertThat(action("'NotAction':['iam:*','s3:*']", "sts:AssumeRole")).isEqualTo(Truth.TRUE);
    assertThat(action("'NotAction':['iam:*','STS:*']", "sts:AssumeRole")).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource({
    "*, TRUE",
    "arn:aws:iam::444455556666:role/team/Ops, TRUE",
    "arn:aws:iam::444455556666:role/team/ops, FALSE",
    "arn:aws:iam::444455556666:role/Ops, FALSE",
    "arn:aws:iam::444455556666:role/Op*, FALSE",
    "arn:aws:iam::444455556666:role/*, TRUE",
    "arn:aws:iam::444455556666:role/*Ops, TRUE",
    "arn:aws:iam::444455556666:role/team/O?s, TRUE",
    "arn:aws:iam::*:role/team/Ops, TRUE",
    "arn:*:iam::*:role/team/Ops, TRUE",
    "arn:aws:iam:*:role/team/Ops, FALSE",
    "arn:aws:i*:*:*:role/team/Ops, FALSE",
    "arn:aws:iam::4444?5556666:role/team/Ops, TRUE",
    "arn:aws:iam::*, TRUE",
    "arn:aws:iam, TRUE",
    "arn:aws:s3, FALSE",
    "role/team/Ops, FALSE",
    "arn*, FALSE"
  })
  void r87to89_resourcePattern_isComparedBySegments(String pattern, Truth expected) {
    assertThat(
            resource(
                "'Resource':'" + pattern + "'",
                "arn:aws:iam::444455556666:role/team/Ops",
                Map.of()))
        .isEqualTo(expected);
  }

  @Test
  void r87_lastSegment_keepsItsColons() {
    assertThat(resource("'Resource':'arn:aws:sns:eu:1:a:*'", "arn:aws:sns:eu:1:a:b:c", Map.of()))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void r86_notResource_matchesWhatIsNotListed() {
    String arn = "arn:aws:iam::1:role/a";
    assertThat(resource("'NotResource':'arn:aws:iam::1:role/b*'", arn, Map.of()))
        .isEqualTo(Truth.TRUE);
    assertThat(resource("'NotResource':'arn:aws:iam::1:role/*'", arn, Map.of()))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void r103_variableInLastSegment_isReplaced() {
    Map<String, ContextValue> team = Map.of("aws:PrincipalTag/team", ContextValue.of("blue"));
    String element = "'Resource':'arn:aws:iam::1:role/${aws:PrincipalTag/team}-*'";
    assertThat(resource(element, "arn:aws:iam::1:role/blue-ops", team)).isEqualTo(Truth.TRUE);
    assertThat(resource(element, "arn:aws:iam::1:role/red-ops", team)).isEqualTo(Truth.FALSE);
  }

  @Test
  void r103_variableInAnotherSegment_isPlainText() {
    Map<String, ContextValue> context = Map.of("acct", ContextValue.of("1"));
    assertThat(
            resource("'Resource':'arn:aws:iam::${acct}:role/x'", "arn:aws:iam::1:role/x", context))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void r106_variableWithoutValue_matchesNothingInEitherElement() {
    String arn = "arn:aws:iam::1:role/x";
    assertThat(resource("'Resource':'arn:aws:iam::1:role/${no}*'", arn, Map.of()))
        .isEqualTo(Truth.FALSE);
    assertThat(resource("'NotResource':'arn:aws:iam::1:role/${no}*'", arn, Map.of()))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void r107_wildcardInAVariablesValue_isLiteral() {
    Map<String, ContextValue> context = Map.of("v", ContextValue.of("*"));
    assertThat(resource("'Resource':'arn:aws:iam::1:role/${v}'", "arn:aws:iam::1:role/x", context))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void unknownVariableInResource_isOpenUnlessAnotherPatternDecides() {
    Map<String, ContextValue> context = Map.of("v", ContextValue.missing("tags of the caller"));
    String one = "'Resource':'arn:aws:iam::1:role/${v}'";
    String two = "'Resource':['arn:aws:iam::1:role/${v}','arn:aws:iam::1:role/x']";
    assertThat(resource(one, "arn:aws:iam::1:role/x", context)).isEqualTo(Truth.UNKNOWN);
    assertThat(resource(two, "arn:aws:iam::1:role/x", context)).isEqualTo(Truth.TRUE);
  }

  @Test
  void r49_statementThatBreaksTheGrammar_matchesNothing() {
    Policy policy = Given.statement("'Effect':'allow','Action':'*','Resource':'*'");
    StatementMatch match = Given.match(policy, ALICE);
    assertThat(match.truth()).isEqualTo(Truth.FALSE);
    assertThat(match.action().truth()).isEqualTo(Truth.TRUE);
  }

  @Test
  void everyElement_isComparedAfterOneHasFailed() {
    Policy policy =
        Given.statement(
            "'Effect':'Allow','Action':'iam:*','Principal':{'AWS':'999999999999'},"
                + "'Condition':{'StringEquals':{'sts:ExternalId':'k'},'Null':{'x':'true'}}");
    StatementMatch match = Given.match(policy, ALICE);
    assertThat(match.principal().truth()).isEqualTo(Truth.FALSE);
    assertThat(match.action().truth()).isEqualTo(Truth.FALSE);
    assertThat(match.conditions())
        .extracting(ConditionMatch::truth)
        .containsExactly(Truth.FALSE, Truth.TRUE);
  }

  @Test
  void oneFalseCondition_decidesOverAnUnknownOne() {
    Policy policy =
        Given.statement(
            ALLOW + ",'Condition':{'StringEquals':{'open':'k'},'Bool':{'absent':'true'}}");
    Map<String, ContextValue> context = Map.of("open", ContextValue.free("open"));
    assertThat(Given.match(policy, ALICE, context).truth()).isEqualTo(Truth.FALSE);
  }

  @Test
  void r50_statements_areIndependentAndInOrder() {
    Policy policy =
        Given.policy(
            "{'Statement':[{" + ALLOW + ",'Condition':{'Bool':{'mfa':true}}},{" + ALLOW + "}]}");
    MatchRequest request =
        new MatchRequest(ALICE, "sts:AssumeRole", Given.TARGET, RequestContext.of(Map.of()));
    assertThat(StatementMatcher.match(policy, request))
        .extracting(StatementMatch::truth)
        .containsExactly(Truth.FALSE, Truth.TRUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'Version':'2008-10-17',", "'Version':'2030-01-01',"})
  void r83_otherVersion_takesVariablesAsText(String version) {
    Policy policy =
        Given.policy(
            "{"
                + version
                + "'Statement':{"
                + ALLOW
                + ",'Condition':{'StringLike':{'sts:RoleSessionName':'${aws:username}'}}}}");
    Map<String, ContextValue> context =
        Map.of(
            "aws:username", ContextValue.of("alice"),
            "sts:RoleSessionName", ContextValue.of("alice"));
    assertThat(Given.match(policy, ALICE, context).truth()).isEqualTo(Truth.FALSE);
  }

  @Test
  void pointers_nameWhatDecided() {
    Policy policy =
        Given.statement(
            "'Effect':'Allow','Principal':{'AWS':['999999999999','111122223333']},"
                + "'Action':['iam:*','sts:*'],'Resource':'*'");
    StatementMatch match = Given.match(policy, ALICE);
    assertThat(
            List.of(
                match.principal().pointer(), match.action().pointer(), match.resource().pointer()))
        .containsExactly(
            "/Statement/0/Principal/AWS/1", "/Statement/0/Action/1", "/Statement/0/Resource");
  }

  @Test
  void pointers_ofWhatFailed_nameTheWholeElement() {
    Policy policy =
        Given.statement(
            "'Effect':'Allow','Principal':{'AWS':['999999999999']},'Action':['iam:*'],"
                + "'Resource':['arn:aws:s3:::x']");
    StatementMatch match = Given.match(policy, ALICE);
    assertThat(
            List.of(
                match.principal().pointer(), match.action().pointer(), match.resource().pointer()))
        .containsExactly("/Statement/0/Principal", "/Statement/0/Action", "/Statement/0/Resource");
  }

  @Test
  void reasons_areWords() {
    Policy policy =
        Given.statement(
            "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/dev'},"
                + "'Action':'*'");
    StatementMatch match = Given.match(policy, Given.DEV_S1);
    assertThat(match.principal().reason()).isEqualTo("names role dev");
    assertThat(match.action().reason()).isEqualTo("`*` covers every action");
    assertThat(Given.match(policy, ALICE).principal().reason())
        .isEqualTo("no entry names the caller");
  }
}
