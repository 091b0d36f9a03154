package org.rolescope.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rolescope.base.Progress;
import org.rolescope.iam.IamIndex;
import org.rolescope.load.SnapshotLoader;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Settling;

/** Messages about the sample organisation, held against it. */
final class ErrorExplainerTest {
  private static final IamIndex SAMPLE = sample("sample-data");
  private static final String DEPLOY_PROD = "arn:aws:iam::444455556666:role/deploy-prod";
  private static final String DEV_DEPLOYER =
      "arn:aws:sts::555566667777:assumed-role/dev-deployer/lambda-7f3a";
  private static final String CI_RUNNER = "arn:aws:sts::333344445555:assumed-role/ci-runner/b-1";

  private static IamIndex sample(String... paths) {
    return IamIndex.of(
        SnapshotLoader.load(
                Arrays.stream(paths).map(Path::of).toList(), Runnable::run, Progress.NONE)
            .value()
            .orElseThrow());
  }

  private static ErrorExplanation explain(String text) {
    return explain(text, SAMPLE);
  }

  private static ErrorExplanation explain(String text, IamIndex index) {
    return ErrorExplainer.explain(
        text, index, new AssumeRoleSimulator(index, Instant.parse("2026-01-01T12:00:00Z")));
  }

  private static String refusal(String caller, String action, String role) {
    return "User: "
        + caller
        + " is not authorized to perform: sts:"
        + action
        + " on resource: "
        + role;
  }

  private static List<PolicyType> gates(ErrorExplanation explained) {
    return explained.causes().stream().flatMap(cause -> cause.gate().stream()).toList();
  }

  @Test
  void noReasonGiven_dataRefuse_theGateIsNamed_R129() {
    ErrorExplanation explained = explain(refusal(DEV_DEPLOYER, "AssumeRole", DEPLOY_PROD));
    assertThat(explained.agreement()).isEqualTo(Agreement.REFUSED_TOO);
    assertThat(gates(explained)).containsExactly(PolicyType.SCP);
    assertThat(explained.sentence()).startsWith("AWS does not say why; the data do. The SCP on OU");
    assertThat(explained.recognised())
        .isEqualTo(
            "AccessDenied: caller role/dev-deployer, session lambda-7f3a"
                + " · sts:AssumeRole on 444455556666:role/deploy-prod · reason reported: none");
    assertThat(explained.request().orElseThrow().principal()).isEqualTo(DEV_DEPLOYER);
  }

  @Test
  void gateNamed_dataRefuseThere_agrees() {
    ErrorExplanation explained =
        explain(
            refusal(DEV_DEPLOYER, "AssumeRole", DEPLOY_PROD)
                + " with an explicit deny in a service control policy");
    assertThat(explained.agreement()).isEqualTo(Agreement.SAME_GATE);
    assertThat(explained.notes()).anyMatch(note -> note.startsWith("AWS names one type of policy"));
  }

  @Test
  void gateNamed_dataRefuseElsewhere_namedGateComesFirst_R130() {
    ErrorExplanation explained =
        explain(
            refusal(DEV_DEPLOYER, "AssumeRole", DEPLOY_PROD)
                + " because no identity-based policy allows the sts:AssumeRole action");
    assertThat(explained.agreement()).isEqualTo(Agreement.OTHER_GATE);
    assertThat(gates(explained)).containsExactly(PolicyType.IDENTITY, PolicyType.SCP);
    assertThat(explained.causes().get(0).settling().file()).isEqualTo("555566667777.json");
  }

  @Test
  void dataWouldAllow_causesInOrderOfLikelihood_R129() {
    ErrorExplanation explained = explain(refusal(CI_RUNNER, "AssumeRole", DEPLOY_PROD));
    assertThat(explained.agreement()).isEqualTo(Agreement.WOULD_ALLOW);
    assertThat(gates(explained))
        .containsExactly(
            PolicyType.TRUST,
            PolicyType.IDENTITY,
            PolicyType.SCP,
            PolicyType.RCP,
            PolicyType.SESSION,
            PolicyType.REQUEST);
    assertThat(explained.causes().get(0).settling())
        .isEqualTo(Settling.accountDetails("444455556666"));
  }

  @Test
  void dataWouldAllow_gateNamed_itComesFirst() {
    ErrorExplanation explained =
        explain(
            refusal(CI_RUNNER, "AssumeRole", DEPLOY_PROD)
                + " with an explicit deny in a service control policy");
    assertThat(gates(explained)).startsWith(PolicyType.SCP, PolicyType.TRUST);
  }

  @Test
  void tagSession_theCallPassedTags_R131() {
    ErrorExplanation explained = explain(refusal(CI_RUNNER, "TagSession", DEPLOY_PROD));
    assertThat(explained.agreement()).isEqualTo(Agreement.REFUSED_TOO);
    assertThat(explained.request().orElseThrow().options().sessionTags()).hasSize(1);
    assertThat(explained.request().orElseThrow().context().get("aws:TagKeys"))
        .isInstanceOf(ContextValue.Unknown.class);
    assertThat(explained.sentence()).contains("sts:TagSession");
  }

  @Test
  void setSourceIdentity_theCallPassedOne_R131() {
    ErrorExplanation explained =
        explain(
            refusal(
                "arn:aws:iam::222233334444:user/carol",
                "SetSourceIdentity",
                "arn:aws:iam::222233334444:role/incident-responder"));
    assertThat(explained.request().orElseThrow().options().sourceIdentity()).isPresent();
    assertThat(explained.request().orElseThrow().action()).isEqualTo("sts:AssumeRole");
  }

  @Test
  void whatTheCallCarried_isOpen_notAbsent() {
    ErrorExplanation explained =
        explain(refusal("arn:aws:iam::111122223333:user/alice", "AssumeRole", DEPLOY_PROD));
    assertThat(explained.agreement()).isEqualTo(Agreement.OPEN);
    assertThat(explained.causes()).anyMatch(cause -> cause.text().contains("MultiFactorAuth"));
  }

  @Test
  void roleNotInItsAccount_threeCauses_andWhatWasPerhapsMeant() {
    ErrorExplanation explained =
        explain(refusal(CI_RUNNER, "AssumeRole", "arn:aws:iam::444455556666:role/deploy-prd"));
    assertThat(explained.sentence())
        .isEqualTo("The role arn:aws:iam::444455556666:role/deploy-prd is not in the data.");
    assertThat(explained.causes()).hasSize(3);
    assertThat(explained.causes().get(0).text()).contains("perhaps meant is " + DEPLOY_PROD);
  }

  @Test
  void accountNotOpen_threeCauses_trustFirst_andTheFileThatWouldTell() {
    ErrorExplanation explained =
        explain(refusal(CI_RUNNER, "AssumeRole", "arn:aws:iam::999900001111:role/deploy-prod"));
    assertThat(explained.sentence()).contains("nothing of its account 999900001111 is open");
    assertThat(explained.causes()).hasSize(3);
    assertThat(explained.causes())
        .anyMatch(cause -> cause.settling().file().equals("999900001111.json"));
  }

  @Test
  void callerNotOpen_isSaid() {
    ErrorExplanation explained =
        explain(
            refusal(
                "arn:aws:sts::666677778888:assumed-role/acme-collector/s",
                "AssumeRole",
                "arn:aws:iam::555566667777:role/acme-metrics"));
    assertThat(explained.agreement()).isEqualTo(Agreement.OPEN);
    assertThat(explained.sentence()).startsWith("The caller ").contains("666677778888) is open");
  }

  @Test
  void noRoleAndNoCaller_causesAreGivenAllTheSame_R132() {
    ErrorExplanation explained = explain("Not authorized to perform sts:AssumeRoleWithWebIdentity");
    assertThat(explained.understood()).isTrue();
    assertThat(explained.request()).isEmpty();
    assertThat(gates(explained)).startsWith(PolicyType.TRUST);
  }

  @Test
  void errorBeforeAnyPolicy_isExplained_R22() {
    for (StsError error : StsError.values()) {
      assertThat(StsErrorWords.of(error)).as(error.name()).endsWith(".");
    }
    ErrorExplanation explained =
        explain("AccessDenied: Roles may not be assumed by root accounts. AssumeRole");
    assertThat(explained.sentence()).contains("root user can never assume a role");
  }

  @Test
  void maskedAccount_roleOfThatNameOnly_isTaken() {
    ErrorExplanation explained =
        explain(refusal(DEV_DEPLOYER, "AssumeRole", "arn:aws:iam::***:role/deploy-prod"));
    assertThat(explained.request().orElseThrow().role()).isEqualTo(DEPLOY_PROD);
    assertThat(explained.notes()).anyMatch(note -> note.contains("masked"));
  }

  @Test
  void withoutOrganisation_itsFileIsNamed() {
    IamIndex accounts = sample("sample-data/333344445555.json", "sample-data/444455556666.json");
    ErrorExplanation explained = explain(refusal(CI_RUNNER, "AssumeRole", DEPLOY_PROD), accounts);
    assertThat(explained.causes())
        .anyMatch(cause -> cause.settling().file().equals("organization.json"));
  }

  @Test
  void encodedPart_isLeftToAws_R133() {
    ErrorExplanation explained =
        explain(
            refusal(DEV_DEPLOYER, "AssumeRole", DEPLOY_PROD)
                + ". Encoded authorization failure message: abc");
    assertThat(explained.notes()).anyMatch(note -> note.contains("decode-authorization-message"));
  }

  @Test
  void otherText_whatWouldHelpIsSaid() {
    assertThat(explain("hello").understood()).isFalse();
    for (String text :
        List.of("hello", "", "arn:aws:iam::1:role/x", "{\"Statement\":[{\"Effect\":1}]}")) {
      assertThat(explain(text).sentence()).as(text).isNotBlank();
    }
  }

  private static final String ALICE = "arn:aws:iam::111122223333:user/alice";

  @Test
  void whatTheCallCarried_isAskedForInWords_andNoExportWouldTell() {
    ErrorExplanation explained = explain(refusal(ALICE, "AssumeRole", DEPLOY_PROD));
    assertThat(explained.sentence()).contains("do not hold the call's aws:MultiFactorAuthPresent");
    assertThat(explained.causes().get(0))
        .isEqualTo(
            new Cause(
                Optional.of(PolicyType.TRUST),
                "Trust asks that aws:MultiFactorAuthPresent is true; the message does not tell",
                Settling.NONE));
  }

  @Test
  void severalRefusals_areCounted() {
    String one = refusal(ALICE, "AssumeRole", DEPLOY_PROD);
    assertThat(explain(one + "\n" + refusal(CI_RUNNER, "AssumeRole", DEPLOY_PROD)).notes())
        .contains(
            "the text tells of 1 other refusal; explained is the first of an assume-role call");
  }

  @Test
  void maskedAccount_callerOfThatNameOnly_isTaken() {
    String user = refusal("arn:aws:iam::***:user/alice", "AssumeRole", DEPLOY_PROD);
    assertThat(explain(user).request().orElseThrow().principal()).isEqualTo(ALICE);
    String session =
        refusal(
            "arn:aws:sts::***:assumed-role/dev-deployer/lambda-7f3a", "AssumeRole", DEPLOY_PROD);
    assertThat(explain(session).request().orElseThrow().principal()).isEqualTo(DEV_DEPLOYER);
    String nobody = refusal("arn:aws:iam::***:user/nobody", "AssumeRole", DEPLOY_PROD);
    assertThat(explain(nobody).sentence())
        .contains("does not show which caller and role these are");
  }

  @Test
  void federatedCall_theOnlyProviderOfTheTrustPolicyIsTaken_R132() {
    ErrorExplanation explained =
        explain(
            "role-to-assume: "
                + DEPLOY_PROD
                + "\nError: Could not assume role with OIDC: Not authorized to perform"
                + " sts:AssumeRoleWithWebIdentity");
    assertThat(explained.request().orElseThrow().principal())
        .isEqualTo("arn:aws:iam::444455556666:oidc-provider/token.actions.githubusercontent.com");
    assertThat(explained.causes())
        .anyMatch(
            cause ->
                cause
                    .text()
                    .equals(
                        "Trust asks that token.actions.githubusercontent.com:aud is"
                            + " \"sts.amazonaws.com\"; the message does not tell"));
  }

  @Test
  void gateThatNoExportHolds_isNotSaidToBePassed() {
    assertThat(
            explain(
                    refusal(DEV_DEPLOYER, "AssumeRole", DEPLOY_PROD)
                        + " because no session policy allows the sts:AssumeRole action")
                .causes()
                .get(0)
                .text())
        .isEqualTo(
            "AWS names the session policy: the caller's session was made with one (Policy or"
                + " PolicyArns), and no export holds it");
  }
}
