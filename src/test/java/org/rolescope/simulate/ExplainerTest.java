package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.iam.IamIndex;

/** The verdicts on the sample's questions, in words. */
class ExplainerTest {
  private static final Path SAMPLE = Path.of("sample-data");
  private static final IamIndex INDEX = SharedCases.index(SAMPLE);
  private static final Map<String, AssumeRoleRequest> QUESTIONS =
      SharedCases.cases(SAMPLE).stream()
          .collect(Collectors.toMap(SharedCases.Case::id, SharedCases.Case::request));

  private static Simulation simulate(String question) {
    AssumeRoleRequest request = Optional.ofNullable(QUESTIONS.get(question)).orElseThrow();
    return new AssumeRoleSimulator(INDEX, Instant.parse("2025-05-12T09:00:00Z")).simulate(request);
  }

  private static Explanation explain(String question) {
    return Explainer.explain(simulate(question), INDEX);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dev-deployer-blocked-by-scp | The SCP on OU Workloads / Dev denies it explicitly, because the caller has no tag release = approved.
          tags-need-tagsession | The call also needs sts:TagSession, and the trust policy's statement CiRunner allows sts:AssumeRole and sts:SetSourceIdentity, not sts:TagSession.
          alice-address-not-given | The call is allowed only if aws:SourceIp is in 203.0.113.0/24.
          audit-sync-policy-missing | The data do not hold the document of policy AuditSyncAccess, and the identity side of audit-sync cannot be judged without it.
          chained-session-too-long | The duration is refused: 7,200 s asked, chaining allows 3,600 s; AWS answers ValidationError.
          deleted-principal | No statement of the trust policy of old-backup names db-backup; AROAX7QK4N2ZEXAMPLE7B in it belongs to nobody any more.
          explicit-deny-wins | The identity policy qa-runner-policy of qa-runner denies it explicitly, in statement NeverTouchMasking.
          ec2-takes-its-role | The trust policy of ec2-s3-readonly lets ec2.amazonaws.com in through its statement 1; an AWS service needs nothing else.
          """)
  void sentence_ofEachKindOfVerdict_canBeReadAloud(String question, String sentence) {
    assertThat(explain(question).sentence()).isEqualTo(sentence);
  }

  @Test
  void rows_ofALadder_standInTheirOrder() {
    assertThat(explain("dev-deployer-blocked-by-scp").rows())
        .extracting(row -> row.gate().type().title() + " " + row.gate().outcome().word())
        .containsExactly(
            "Request checks Pass",
            "SCP Pass",
            "SCP Pass",
            "SCP Explicit deny",
            "SCP Pass",
            "RCP Pass",
            "VPC endpoint Not applicable",
            "Trust Pass",
            "Identity Pass",
            "Boundary Not applicable",
            "Session Not applicable",
            "Limits Pass");
  }

  @Test
  void row_thatDecides_isMarkedAndPointsAtTheCondition() {
    List<Explanation.Row> deciding =
        explain("dev-deployer-blocked-by-scp").rows().stream()
            .filter(Explanation.Row::deciding)
            .toList();
    assertThat(deciding).hasSize(1);
    assertThat(deciding.get(0).note())
        .isEqualTo("StringNotEquals is also true when the key is absent, so the Deny applies.");
    StatementRef reference = deciding.get(0).gate().deciding().orElseThrow();
    assertThat(reference.statement()).isEqualTo("/Statement/1");
    assertThat(reference.elements())
        .containsExactly("/Statement/1/Condition/StringNotEquals/aws:PrincipalTag~1release");
  }

  @Test
  void nearMiss_atTheTrustPolicy_isTheStatementThatDecides() {
    GateResult trust = simulate("only-the-trust-is-wrong").deciding();
    assertThat(trust.type()).isEqualTo(PolicyType.TRUST);
    assertThat(trust.deciding()).isPresent();
    assertThat(trust.reason()).startsWith("ReportRoles wants aws:PrincipalArn");
  }

  @Test
  void gate_thatCannotBeKnown_besideAVerdict_isToldAside() {
    assertThat(explain("rcp-stops-outsiders").aside())
        .isEqualTo("3 gates cannot be known; they cannot change this verdict");
  }

  @Test
  void assumptions_nameOnlyKeysThatAPolicyAsksFor() {
    assertThat(explain("mfa-if-exists-is-no-lock").assumed())
        .extracting(Assumption::text)
        .containsExactly("no MFA");
  }
}
