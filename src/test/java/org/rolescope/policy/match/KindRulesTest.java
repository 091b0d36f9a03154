package org.rolescope.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;

/** What a policy is attached as decides which elements count (R49, R77). */
class KindRulesTest {
  private static final Caller ALICE = Given.user("alice");
  private static final String NOBODY = "'Principal':{'AWS':'999999999999'}";

  private static StatementMatch match(PolicyKind kind, String elements) {
    MatchRequest request =
        new MatchRequest(ALICE, "sts:AssumeRole", Given.TARGET, RequestContext.of(Map.of()));
    String statement = "'Effect':'Allow','Action':'sts:AssumeRole'" + elements;
    return StatementMatcher.match(Given.statement(statement), kind, request).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TRUST | ,'Resource':'*' | /Statement/0 | no Principal, which a trust policy needs",
        "RCP | ,'Resource':'*' | /Statement/0 | no Principal, which an RCP needs",
        "VPC_ENDPOINT | ,'Resource':'*' | /Statement/0 | no Principal, which a VPC endpoint policy needs"
      })
  void r49_principalThatIsNeededAndNotThere_matchesNothing(
      PolicyKind kind, String elements, String pointer, String reason) {
    StatementMatch match = match(kind, elements);
    assertThat(match.truth()).isEqualTo(Truth.FALSE);
    assertThat(match.principal()).isEqualTo(new ElementMatch(Truth.FALSE, pointer, reason));
    assertThat(match.grade()).isEqualTo(Grade.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "IDENTITY | `` | no Resource, which an identity policy needs",
        "SCP | `` | no Resource, which an SCP needs",
        "RCP | ,'Principal':'*' | no Resource, which an RCP needs",
        "VPC_ENDPOINT | ,'Principal':'*' | no Resource, which a VPC endpoint policy needs"
      })
  void r77_resourceThatIsNeededAndNotThere_matchesNothing(
      PolicyKind kind, String elements, String reason) {
    StatementMatch match = match(kind, elements);
    assertThat(match.truth()).isEqualTo(Truth.FALSE);
    assertThat(match.resource()).isEqualTo(new ElementMatch(Truth.FALSE, "/Statement/0", reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TRUST | ,'Principal':{'AWS':'*'},'Resource':'arn:aws:iam::1:role/other' | TRUE",
        "TRUST | ,'Principal':{'AWS':'*'},'NotResource':'*' | TRUE",
        "TRUST | ,'Principal':{'AWS':'999999999999'},'Resource':'*' | FALSE",
        "IDENTITY | ,'Resource':'*','Principal':{'AWS':'999999999999'} | TRUE",
        "SCP | ,'Resource':'*','NotPrincipal':'*' | TRUE",
        "SCP | ,'Resource':'arn:aws:iam::1:role/other','Principal':'*' | FALSE",
        "VPC_ENDPOINT | ,'Resource':'arn:aws:iam::1:role/other','Principal':'*' | FALSE",
        "VPC_ENDPOINT | ,'Resource':'*','Principal':{'AWS':'999999999999'} | FALSE"
      })
  void r49_elementThatDoesNotBelong_doesNotCount(PolicyKind kind, String elements, Truth truth) {
    assertThat(match(kind, elements).truth()).isEqualTo(truth);
  }

  @Test
  void r49_elementThatDoesNotBelong_saysSoAtItsPlace() {
    StatementMatch match = match(PolicyKind.IDENTITY, ",'Resource':'*'," + NOBODY);
    assertThat(match.principal())
        .isEqualTo(
            new ElementMatch(
                Truth.TRUE,
                "/Statement/0/Principal",
                "Principal does not count in an identity policy"));
    assertThat(match.grade()).isEqualTo(Grade.NONE);
  }

  @Test
  void r102_brokenStatement_matchesNothingInAnyKind() {
    String broken = ",'Principal':'*','Resource':'*','Condition':{'StringFoo':{'k':'v'}}";
    for (PolicyKind kind : PolicyKind.values()) {
      assertThat(match(kind, broken).truth()).as(kind.label()).isEqualTo(Truth.FALSE);
    }
  }
}
