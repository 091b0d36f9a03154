package org.rolescope.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Progress;
import org.rolescope.base.SourceLocation;
import org.rolescope.graph.TrustGraph;
import org.rolescope.iam.IamIndex;
import org.rolescope.load.SnapshotLoader;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.parse.PolicyParser;
import org.rolescope.remedy.Snippet.Form;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleSimulator;

/** Remedies of small accounts: what is proposed, in which words, and ready to use. */
final class RemedyCasesTest {
  private static final String ALICE = "arn:aws:iam::111122223333:user/staff/alice";
  private static final String ROLE = "arn:aws:iam::111122223333:role/team/target";
  private static final String BY_ALICE = "\"Principal\":{\"AWS\":\"" + ALICE + "\"}";

  private final Path folder;
  private String version = "2012-10-17";
  private String trust = "{\"Effect\":\"Allow\"," + BY_ALICE + ",\"Action\":\"sts:AssumeRole\"}";
  private String own = "{\"Effect\":\"Allow\",\"Action\":\"s3:ListBucket\",\"Resource\":\"*\"}";
  private AssumeRoleRequest request = AssumeRoleRequest.of(ALICE, ROLE);

  RemedyCasesTest(@TempDir Path folder) {
    this.folder = folder;
    request = request.withOptions(request.options().withSessionName("build"));
  }

  private List<Remedy> remedies() throws IOException {
    Files.writeString(
        folder.resolve("account.json"),
        """
        {"UserDetailList": [{"Path": "/staff/", "UserName": "alice", "UserId": "AIDAEXAMPLEALICE01",
          "Arn": "%s", "GroupList": [], "AttachedManagedPolicies": [],
          "Tags": [{"Key": "team", "Value": "red"}],
          "UserPolicyList": [{"PolicyName": "own", "PolicyDocument":
            {"Version": "2012-10-17", "Statement": [%s]}}]}],
         "GroupDetailList": [], "Policies": [],
         "RoleDetailList": [{"Path": "/team/", "RoleName": "target", "RoleId": "AROAEXAMPLETARGET1",
          "Arn": "%s", "RolePolicyList": [], "AttachedManagedPolicies": [],
          "AssumeRolePolicyDocument": {"Version": "%s", "Statement": [%s]}}]}
        """
            .formatted(ALICE, own, ROLE, version, trust));
    IamIndex index =
        IamIndex.of(
            SnapshotLoader.load(List.of(folder), Runnable::run, Progress.NONE)
                .value()
                .orElseThrow());
    AssumeRoleSimulator simulator =
        new AssumeRoleSimulator(index, Instant.parse("2026-03-10T15:30:00Z"));
    return Remedies.of(
        simulator.simulate(request), index, TrustGraph.of(List.of(), List.of()), simulator);
  }

  private void trustIf(String condition) {
    trust =
        "{\"Effect\":\"Allow\","
            + BY_ALICE
            + ",\"Action\":\"sts:AssumeRole\",\"Condition\":"
            + condition
            + "}";
  }

  private static List<String> titles(List<Remedy> remedies) {
    return remedies.stream().map(Remedy::title).toList();
  }

  private static String snippet(Remedy remedy, Form form) {
    return remedy.changes().get(0).snippets().stream()
        .filter(one -> one.form() == form)
        .map(Snippet::text)
        .findFirst()
        .orElse("");
  }

  @Test
  void variableThatIsLiteralText_theVersionIsSet_R83() throws IOException {
    version = "2008-10-17";
    trustIf(
        "{\"StringEquals\":{\"aws:PrincipalArn\":\"arn:aws:iam::111122223333:user/staff/${aws:username}\"}}");
    List<Remedy> remedies = remedies();
    assertThat(titles(remedies)).contains("Set Version 2012-10-17 in the trust policy of target");
    assertThat(remedies)
        .filteredOn(remedy -> remedy.title().startsWith("Set Version"))
        .allMatch(remedy -> snippet(remedy, Form.JSON).contains("\"Version\": \"2012-10-17\""));
  }

  @Test
  void valueThatStsRefuses_isNotProposed_R2() throws IOException {
    version = "2008-10-17";
    trustIf("{\"StringEquals\":{\"sts:RoleSessionName\":\"${aws:username}\"}}");
    assertThat(titles(remedies())).noneMatch(title -> title.contains("-aws-username-"));
  }

  @Test
  void timeThatIsOver_theEndIsMoved_notTheCall() throws IOException {
    trustIf("{\"DateLessThan\":{\"aws:CurrentTime\":\"2026-01-01T00:00:00Z\"}}");
    assertThat(titles(remedies()))
        .contains("Let statement 1 hold until 2026-03-11T00:00:00Z")
        .noneMatch(title -> title.startsWith("Call at"));
  }

  @Test
  void timeThatIsNotYetCome_callThen_orTheStartIsMoved() throws IOException {
    trustIf("{\"DateGreaterThan\":{\"aws:CurrentTime\":\"2026-06-01T00:00:00Z\"}}");
    assertThat(titles(remedies()))
        .contains("Call at 2026-06-02T00:00:00Z", "Let statement 1 hold from 2026-03-10T00:00:00Z");
  }

  @Test
  void denyOfEverything_ofTheCallersOwn_sparesTheRole() throws IOException {
    own = "{\"Effect\":\"Deny\",\"Action\":\"sts:AssumeRole\",\"Resource\":\"*\"}";
    Remedy remedy = remedies().get(0);
    assertThat(remedy.title())
        .isEqualTo("Except target from the Deny statement 1 of the policy own of alice");
    assertThat(snippet(remedy, Form.JSON)).contains("\"NotResource\": \"" + ROLE + "\"");
    assertThat(remedy.ways().count()).isZero();
  }

  @Test
  void denyOfTheSessionPolicy_sparesTheRole() throws IOException {
    trust = trust.replace(ALICE, "arn:aws:iam::111122223333:role/team/target");
    request =
        AssumeRoleRequest.of("arn:aws:sts::111122223333:assumed-role/target/s", ROLE)
            .withOptions(
                request
                    .options()
                    .withSessionPolicy(
                        PolicyParser.parse(
                                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                                    + "\"Action\":\"*\",\"Resource\":\"*\"},{\"Effect\":\"Deny\","
                                    + "\"Action\":\"sts:*\",\"Resource\":\"*\"}]}",
                                SourceLocation.NOWHERE)
                            .value()
                            .orElseThrow()));
    assertThat(titles(remedies()))
        .containsExactly(
            "Except target from the Deny statement 2 of the session policy of the caller");
  }

  @Test
  void callerTrustedThroughItsAccount_theAccountIsNamedAsWhatGoes() throws IOException {
    own = "{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Resource\":\"" + ROLE + "\"}";
    trust =
        "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"111122223333\",\"444455556666\"]},"
            + "\"Action\":\"sts:AssumeRole\"}";
    assertThat(titles(remedies())).contains("Take the account 111122223333 out of statement 1");
  }

  @Test
  void tokenWithMfa_isGotByACommand_andByOptions() throws IOException {
    trustIf("{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}");
    Remedy remedy = remedies().get(1);
    assertThat(remedy.title()).isEqualTo("Use credentials of GetSessionToken with MFA");
    assertThat(snippet(remedy, Form.PARAMETER))
        .isEqualTo("--session-credentials session-token --session-mfa");
    assertThat(snippet(remedy, Form.AWS_COMMAND))
        .startsWith(
            "aws sts get-session-token --serial-number arn:aws:iam::111122223333:mfa/alice"
                + " --token-code 123456\n");
  }

  @Test
  void terraform_ofAUserOrRole_hasEveryArgumentThatItMustHave() throws IOException {
    trustIf("{\"StringEquals\":{\"aws:PrincipalTag/team\":\"blue\"}}");
    Remedy tag = remedies().get(0);
    assertThat(tag.title()).isEqualTo("Tag the user alice");
    assertThat(snippet(tag, Form.TERRAFORM))
        .isEqualTo(
            """
            resource "aws_iam_user" "alice" {
              name = "alice"
              path = "/staff/"
              tags = {
                "team" = "blue"
              }
            }""");
    trustIf("{\"StringEquals\":{\"aws:ResourceTag/team\":\"blue\"}}");
    assertThat(remedies())
        .filteredOn(remedy -> remedy.title().equals("Tag the role target"))
        .singleElement()
        .satisfies(
            remedy ->
                assertThat(snippet(remedy, Form.TERRAFORM))
                    .startsWith(
                        "resource \"aws_iam_role\" \"target\" {\n  name = \"target\"\n"
                            + "  path = \"/team/\"\n  assume_role_policy = jsonencode({")
                    .contains("  tags = {\n    \"team\" = \"blue\"\n  }\n}"));
  }

  @Test
  void effects_areSentences() throws IOException {
    trustIf("{\"StringEquals\":{\"sts:ExternalId\":\"x1\"}}");
    assertThat(remedies().get(0).effect())
        .isEqualTo("Then statement 1 of the trust policy allows it.");
    trust =
        "{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}";
    assertThat(remedies().get(0).effect())
        .isEqualTo("It comes in without conditions, as whoever statement 1 names.");
  }

  @Test
  void brokenStatementBesideIt_isTold_becauseTheDocumentCannotBeSaved_R49() throws IOException {
    trust = "{\"Effect\":\"deny\",\"Principal\":{\"AWS\":\"*\"},\"Action\":\"sts:AssumeRole\"}";
    assertThat(remedies())
        .isNotEmpty()
        .allMatch(
            remedy ->
                remedy
                    .effect()
                    .endsWith(
                        "AWS will not save the policy before this is mended: statement 1: found"
                            + " `deny`, expected `Allow` or `Deny`."));
  }

  @Test
  void notPrincipalBesideIt_isTold_becauseTheDocumentCannotBeSaved_R77() throws IOException {
    trust = "{\"Effect\":\"Deny\",\"NotPrincipal\":{\"AWS\":\"*\"},\"Action\":\"sts:AssumeRole\"}";
    assertThat(remedies())
        .isNotEmpty()
        .allMatch(remedy -> remedy.effect().contains("found NotPrincipal in a trust policy"));
  }

  /** What a service tells of itself is the call's: its trust need not be opened for that. */
  @Test
  void whatAServiceTells_isToldInTheCall_notTakenOutOfTheTrust() throws IOException {
    request =
        AssumeRoleRequest.of("rolesanywhere.amazonaws.com", ROLE)
            .withOptions(request.options().withSessionName("build"));
    trust =
        """
        {"Effect":"Allow","Principal":{"Service":"rolesanywhere.amazonaws.com"},
         "Action":["sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity"],
         "Condition":{"StringEquals":{"aws:PrincipalTag/x509Subject/CN":"app",
                                      "aws:SourceAccount":"111122223333"},
                      "ArnEquals":{"aws:SourceArn":
                        "arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/1"}}}
        """;
    assertThat(titles(remedies()))
        .containsExactly(
            "Call with aws:PrincipalTag/x509Subject/CN = app; call with aws:SourceAccount ="
                + " 111122223333; call with aws:SourceArn ="
                + " arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/1");
    request = AssumeRoleRequest.of("states.amazonaws.com", ROLE).withOptions(request.options());
    trust =
        """
        {"Effect":"Allow","Principal":{"Service":"states.amazonaws.com"},"Action":"sts:AssumeRole",
         "Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}}}
        """;
    assertThat(titles(remedies())).containsExactly("Call with aws:SourceAccount = 111122223333");
  }

  /** R118, T36: by its name alone any certificate of any trust anchor would get in. */
  @Test
  void rolesAnywhere_isTrustedByAnchorAndCertificate_alsoWhereTheCallTellsNone()
      throws IOException {
    request =
        AssumeRoleRequest.of("rolesanywhere.amazonaws.com", ROLE)
            .withOptions(request.options().withSessionName("build"));
    trust =
        "{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:*\"}";
    List<Remedy> open = remedies();
    String anchor = "arn:aws:rolesanywhere:REGION:111122223333:trust-anchor/TRUST-ANCHOR";
    assertThat(titles(open))
        .containsExactly(
            "Trust rolesanywhere.amazonaws.com by a statement of its own; call with aws:SourceArn = "
                + anchor
                + "; call with aws:PrincipalTag/x509Subject/CN = COMMON-NAME");
    assertThat(open.get(0).effect()).endsWith(" What stands in capitals is yours to fill in.");
    assertThat(String.join("\n", open.get(0).changes().get(0).diff()))
        .contains("\"aws:SourceArn\": \"" + anchor + "\"")
        .contains("\"aws:PrincipalTag/x509Subject/CN\": \"COMMON-NAME\"");
    request =
        request.withContext(
            Map.of(
                "aws:SourceArn",
                ContextValue.of(anchor.replace("REGION", "eu-west-1")),
                "aws:PrincipalTag/x509SAN/DNS",
                ContextValue.of("app.example")));
    List<Remedy> told = remedies();
    assertThat(titles(told))
        .containsExactly("Trust rolesanywhere.amazonaws.com by a statement of its own");
    assertThat(String.join("\n", told.get(0).changes().get(0).diff()))
        .contains("\"aws:PrincipalTag/x509SAN/DNS\": \"app.example\"", "eu-west-1")
        .doesNotContain("COMMON-NAME", "REGION");
  }

  @Test
  void actionsThatAStatementHas_areNotAddedAgain() throws IOException {
    trust =
        "{\"Effect\":\"Allow\","
            + BY_ALICE
            + ",\"Action\":[\"sts:tagsession\",\"sts:SetSource*\"]}";
    request =
        request.withOptions(
            request.options().withSessionTags(Map.of("team", "red")).withSourceIdentity("alice"));
    assertThat(titles(remedies())).contains("Allow sts:AssumeRole in statement 1");
  }
}
