package org.rolescope.policy.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.policy.match.Given.ALICE;
import static org.rolescope.policy.match.Given.ANYONE;
import static org.rolescope.policy.match.Given.ANY_OF_A;
import static org.rolescope.policy.match.Given.DEV;
import static org.rolescope.policy.match.Given.DEV_S1;
import static org.rolescope.policy.match.Given.GITHUB;
import static org.rolescope.policy.match.Given.LAMBDA;
import static org.rolescope.policy.match.Given.ROOT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.Caller.Kind;

class PrincipalMatcherTest {
  private static final String ROLE_DEV = "{'AWS':'arn:aws:iam::111122223333:role/dev'}";
  private static final String SESSION_S1 =
      "{'AWS':'arn:aws:sts::111122223333:assumed-role/dev/s1'}";

  private static StatementMatch allow(String principal, Caller caller) {
    return match("Allow", principal, caller);
  }

  private static StatementMatch match(String effect, String principal, Caller caller) {
    String elements =
        "'Effect':'" + effect + "','Action':'sts:AssumeRole','Principal':" + principal;
    return Given.match(Given.statement(elements), caller);
  }

  private static void names(Grade grade, String principal, Caller caller) {
    StatementMatch match = allow(principal, caller);
    assertThat(match.principal().truth()).isEqualTo(Truth.TRUE);
    assertThat(match.grade()).isEqualTo(grade);
    assertThat(match.possibleGrade()).isEqualTo(grade);
    assertThat(match.truth()).isEqualTo(Truth.TRUE);
  }

  private static void doesNotName(String principal, Caller caller) {
    StatementMatch match = allow(principal, caller);
    assertThat(match.principal().truth()).isEqualTo(Truth.FALSE);
    assertThat(match.grade()).isEqualTo(Grade.NONE);
    assertThat(match.truth()).isEqualTo(Truth.FALSE);
  }

  @Test
  void r33_1_starAsText_admitsEveryCaller() {
    for (Caller caller : List.of(ALICE, DEV, DEV_S1, LAMBDA, GITHUB, ANY_OF_A, ANYONE, ROOT)) {
      names(Grade.WILDCARD, "'*'", caller);
    }
  }

  @Test
  void r34_awsStarInAllow_admitsAwsPrincipalsOnly() {
    for (Caller caller : List.of(ALICE, DEV, DEV_S1, ANY_OF_A, ANYONE)) {
      names(Grade.WILDCARD, "{'AWS':'*'}", caller);
    }
    doesNotName("{'AWS':'*'}", LAMBDA);
    doesNotName("{'AWS':'*'}", GITHUB);
  }

  @Test
  void r34_awsStarInDeny_matchesEveryCaller() {
    for (Caller caller : List.of(ALICE, LAMBDA, GITHUB)) {
      assertThat(match("Deny", "{'AWS':'*'}", caller).truth()).isEqualTo(Truth.TRUE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'AWS':'111122223333'}", "{'AWS':'arn:aws:iam::111122223333:root'}"})
  void r33_3_account_admitsAnyPrincipalOfIt(String principal) {
    for (Caller caller : List.of(ALICE, DEV, DEV_S1, ANY_OF_A, ROOT)) {
      names(Grade.ACCOUNT, principal, caller);
    }
    doesNotName(principal, ANYONE);
    doesNotName(principal, LAMBDA);
    doesNotName("{'AWS':'999999999999'}", ALICE);
  }

  @Test
  void r32_accountOfOtherPartition_isAnotherAccount() {
    doesNotName("{'AWS':'arn:aws-cn:iam::111122223333:root'}", ALICE);
  }

  @Test
  void r33_4_userArn_admitsThatUser() {
    names(Grade.USER, "{'AWS':'arn:aws:iam::111122223333:user/alice'}", ALICE);
    doesNotName("{'AWS':'arn:aws:iam::111122223333:user/bob'}", ALICE);
    doesNotName("{'AWS':'arn:aws:iam::111122223333:user/team/alice'}", ALICE);
    doesNotName("{'AWS':'arn:aws:iam::111122223333:user/alice'}", ANY_OF_A);
  }

  @Test
  void r33_4_userArn_admitsFederatedUsersOfThatUser() {
    Caller federated =
        new Caller(
            Kind.FEDERATED_USER,
            Given.arn("sts", "federated-user/al"),
            Given.arn("iam", "user/alice"),
            "",
            "",
            false);
    names(Grade.USER, "{'AWS':'arn:aws:iam::111122223333:user/alice'}", federated);
    names(Grade.SESSION, "{'AWS':'arn:aws:sts::111122223333:federated-user/al'}", federated);
  }

  @Test
  void r31_nameInOtherCase_isSomebodyElse() {
    StatementMatch match = allow("{'AWS':'arn:aws:iam::111122223333:user/Alice'}", ALICE);
    assertThat(match.truth()).isEqualTo(Truth.FALSE);
    assertThat(match.principal().reason()).isEqualTo("names the caller in another case");
  }

  @Test
  void r33_5_roleArn_admitsEverySessionOfTheRole() {
    names(Grade.ROLE, ROLE_DEV, DEV);
    names(Grade.ROLE, ROLE_DEV, DEV_S1);
    doesNotName(ROLE_DEV, Given.session("/team/", "dev", "s1"));
    doesNotName(ROLE_DEV, ALICE);
    doesNotName(ROLE_DEV, ANY_OF_A);
  }

  @Test
  void r30_sessionOfUnknownRole_isMatchedByTheRolesName() {
    Caller stranger =
        new Caller(
            Kind.ROLE_SESSION,
            Given.arn("sts", "assumed-role/dev/s1"),
            Optional.empty(),
            "",
            "",
            false);
    names(Grade.ROLE, "{'AWS':'arn:aws:iam::111122223333:role/team/dev'}", stranger);
    doesNotName("{'AWS':'arn:aws:iam::111122223333:role/team/ops'}", stranger);
    doesNotName("{'AWS':'arn:aws:iam::111122223333:user/dev'}", stranger);
  }

  @Test
  void r33_6_sessionArn_admitsExactlyThatSession() {
    names(Grade.SESSION, SESSION_S1, DEV_S1);
    doesNotName(SESSION_S1, Given.session("/", "dev", "s2"));
    doesNotName(SESSION_S1, Given.role("/", "ops"));
  }

  @Test
  void r33_6_sessionArnForAnySession_isUnknownAndSaysWhy() {
    StatementMatch match = allow(SESSION_S1, DEV);
    assertThat(match.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(match.grade()).isEqualTo(Grade.SESSION);
    assertThat(match.principal().open()).hasSize(1);
  }

  @Test
  void r38_roleAndOneOfItsSessions_gradeDependsOnTheSession() {
    String both =
        "{'AWS':['arn:aws:iam::111122223333:role/dev',"
            + "'arn:aws:sts::111122223333:assumed-role/dev/s1']}";
    assertThat(allow(both, DEV).grade()).isEqualTo(Grade.ROLE);
    assertThat(allow(both, DEV).possibleGrade()).isEqualTo(Grade.SESSION);
    assertThat(allow(both, DEV).truth()).isEqualTo(Truth.TRUE);
    assertThat(allow(both, DEV).principal().open()).isEmpty();
    names(Grade.SESSION, both, DEV_S1);
  }

  @Test
  void r33_8_uniqueId_admitsTheLivePrincipalWithIt() {
    names(Grade.USER, "{'AWS':'AIDAALICE'}", withId(ALICE, "AIDAALICE"));
    names(Grade.ROLE, "{'AWS':'AROADEV'}", withId(DEV_S1, "AROADEV"));
    doesNotName("{'AWS':'AROADEV'}", withId(ALICE, "AROADEV"));
  }

  @Test
  void r36_idOfDeletedPrincipal_admitsNobody() {
    doesNotName("{'AWS':'AIDAGONE'}", withId(ALICE, "AIDAALICE"));
  }

  @Test
  void r33_8_callerWithoutKnownId_isUnknown() {
    StatementMatch match = allow("{'AWS':'AIDAALICE'}", withId(ALICE, ""));
    assertThat(match.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(match.principal().open()).hasSize(1);
  }

  @Test
  void r41_service_isComparedExactly() {
    names(Grade.SERVICE, "{'Service':['ec2.amazonaws.com','lambda.amazonaws.com']}", LAMBDA);
    doesNotName("{'Service':'Lambda.amazonaws.com'}", LAMBDA);
    doesNotName("{'Service':'lambda.eu-west-1.amazonaws.com'}", LAMBDA);
    doesNotName("{'Service':'*'}", LAMBDA);
  }

  @Test
  void r33_entriesOfOtherKeys_neverMatchAcross() {
    doesNotName("{'Federated':'lambda.amazonaws.com'}", LAMBDA);
    doesNotName("{'AWS':'lambda.amazonaws.com'}", LAMBDA);
    doesNotName("{'Service':'arn:aws:iam::111122223333:user/alice'}", ALICE);
    doesNotName("{'Service':'" + GITHUB.name() + "'}", GITHUB);
  }

  @Test
  void r33_10_federated_admitsPrincipalsOfThatProvider() {
    names(Grade.FEDERATED, "{'Federated':'" + GITHUB.name() + "'}", GITHUB);
    names(
        Grade.FEDERATED,
        "{'Federated':'accounts.google.com'}",
        Given.named(Kind.OIDC, "accounts.google.com"));
    doesNotName("{'Federated':'arn:aws:iam::111122223333:saml-provider/x'}", GITHUB);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'CanonicalUser':'79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be'}",
        "{'AWS':'arn:aws:iam::111122223333:group/devs'}",
        "{'AWS':'arn:aws:iam::111122223333:user/*'}",
        "{'AWS':'arn:aws:iam::*:root'}",
        "{'AWS':'arn:aws:sts::111122223333:assumed-role/dev/*'}",
        "{'AWS':'arn:aws:iam::111122223333:policy/x'}",
        "{'AWS':'AGPAAAAAAAAAAAAAAAAAA'}",
        "{'AWS':'alice'}"
      })
  void r33_12and13_entriesThatNameNobody_matchNobody(String principal) {
    for (Caller caller : List.of(ALICE, DEV, DEV_S1, ANY_OF_A, ANYONE)) {
      doesNotName(principal, caller);
    }
  }

  @Test
  void r50_severalEntries_bestGradeCounts() {
    String list =
        "{'AWS':['111122223333','*','arn:aws:iam::111122223333:user/alice','999999999999']}";
    names(Grade.USER, list, ALICE);
    assertThat(allow(list, ALICE).principal().pointer()).isEqualTo("/Statement/0/Principal/AWS/2");
    names(Grade.WILDCARD, list, DEV);
  }

  @Test
  void absentPrincipal_policyWithoutSuchElement_matches() {
    StatementMatch match =
        Given.match(Given.statement("'Effect':'Allow','Action':'*','Resource':'*'"), ALICE);
    assertThat(match.principal().truth()).isEqualTo(Truth.TRUE);
    assertThat(match.grade()).isEqualTo(Grade.NONE);
  }

  private static Caller withId(Caller caller, String id) {
    return new Caller(caller.kind(), caller.arn(), caller.role(), id, caller.name(), false);
  }
}
