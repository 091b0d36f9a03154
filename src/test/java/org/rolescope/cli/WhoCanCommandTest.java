package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WhoCanCommandTest {
  private static final String DEPLOY_PROD = "arn:aws:iam::444455556666:role/deploy-prod";

  private final Recorded program = Recorded.unicode();

  private int whoCan(String role, String... more) {
    String[] fixed = {"who-can", role, "--data", "sample-data"};
    return program.run(Stream.concat(Stream.of(fixed), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void text_beginsWithTheAnswer_andSaysOfEachCallerWhy() throws IOException {
    assertThat(whoCan("deploy-prod")).isZero();
    assertThat(program.out())
        .isEqualTo(Files.readString(Path.of("src/test/resources/cli/who-can.txt")));
    assertThat(program.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {DEPLOY_PROD, "DEPLOY-PROD", "444455556666/deploy-prod", "shop-prod/deploy-prod"})
  void role_namedInEachWay_isTheSame(String role) {
    assertThat(whoCan(role)).isZero();
    assertThat(program.out()).startsWith("3 callers can become deploy-prod");
  }

  @Test
  void adminLike_isEveryRoleThatMayDoEverything() {
    assertThat(whoCan("admin-like", "--hops", "3")).isZero();
    assertThat(program.out())
        .startsWith("19 principals can get into any of 12 admin-like roles within 3 hops")
        .contains("ec2 (AWS service), into break-glass-admin, via ci-runner → deploy-prod");
    assertThat(whoCan("admin-like", "--expect", "none")).isEqualTo(1);
  }

  @Test
  void adminLike_whereNoRoleIs_isAnsweredWithNobody(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("account.json"),
            """
            {"UserDetailList": [{"UserName": "amy", "Arn": "arn:aws:iam::111122223333:user/amy"}],
              "GroupDetailList": [], "Policies": [], "RoleDetailList": [{"RoleName": "app",
                "Arn": "arn:aws:iam::111122223333:role/app", "AssumeRolePolicyDocument": {
                  "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                    "Principal": {"Service": "ec2.amazonaws.com"}}}}]}
            """);
    String[] data = {"--data", file.toString(), "--expect", "none"};

    assertThat(program.run("who-can", "admin-like", data[0], data[1], data[2], data[3])).isZero();
    assertThat(program.out()).startsWith("Nobody can get into any admin-like role within 1 hop.");
    assertThat(program.run("cut", "amy", "admin-like", data[0], data[1])).isZero();
    assertThat(program.out()).contains("There is no way from amy to any admin-like role");
  }

  @Test
  void adminLike_whereItIsNotKnownWhatRolesMayDo_isNotKnown(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("roles.json"),
            """
            {"Roles": [{"RoleName": "app", "Arn": "arn:aws:iam::111122223333:role/app", "Path": "/",
              "RoleId": "AROAAPP", "CreateDate": "2026-01-01T00:00:00Z", "MaxSessionDuration": 3600,
              "AssumeRolePolicyDocument": {"Statement": {"Effect": "Allow",
                "Action": "sts:AssumeRole", "Principal": {"Service": "ec2.amazonaws.com"}}}}]}
            """);
    String[] none = {"who-can", "admin-like", "--data", file.toString(), "--expect", "none"};

    assertThat(program.run(none)).isEqualTo(1);
    assertThat(program.out())
        .startsWith(
            "It cannot be known who can get into any admin-like role: what a role may do is");
  }

  /** A role that trusts a principal for {@code sts:AssumeRole}, in statement {@code Ci}. */
  private static Path app(Path folder, String principal) throws IOException {
    return Files.writeString(
        folder.resolve("role.json"),
        """
        {"Role": {"RoleName": "app", "Arn": "arn:aws:iam::111122223333:role/app",
          "AssumeRolePolicyDocument": {"Statement": {"Sid": "Ci", "Effect": "Allow",
            "Action": "sts:AssumeRole", "Principal": %s}}}}
        """
            .formatted(principal));
  }

  @Test
  void whomTheTrustNamesInVain_isToldWithTheReason(@TempDir Path folder) throws IOException {
    Path file =
        app(
            folder,
            """
            {"Federated":
              "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}
            """);
    String why =
        "The trust policy's statement Ci allows sts:AssumeRole, not sts:AssumeRoleWithWebIdentity.";

    assertThat(program.run("who-can", "app", "--data", file.toString())).isZero();
    assertThat(program.out().replaceAll("\\s+", " "))
        .startsWith("Nobody can become app.")
        .contains("Named by the trust policy, and let in by no call └─ token.actions.")
        .contains(why);
    assertThat(program.run("who-can", "app", "--data", file.toString(), "--output", "json"))
        .isZero();
    assertThat(program.out()).contains("\"namedInVain\":[{").contains(why);
  }

  @Test
  void servicesOfAPartition_haveNamesOfTheirOwn(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("role.json"),
            """
            {"Role": {"RoleName": "app", "Arn": "arn:aws-cn:iam::111122223333:role/app",
              "AssumeRolePolicyDocument": {"Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                "Principal": {"Service": ["ec2.amazonaws.com.cn", "ec2.amazonaws.com",
                  "ec2.cn-north-1.amazonaws.com.cn", "export.rds.amazonaws.com"]}}}}}
            """);
    assertThat(program.run("who-can", "app", "--data", file.toString())).isZero();
    assertThat(program.out())
        .contains(" ec2 (", " ec2.cn (", " ec2.cn-north-1.cn (", " export.rds (");
  }

  @Test
  void nameOfSeveralRoles_listsThem_exitTwo() {
    assertThat(whoCan("OrganizationAccountAccessRole")).isEqualTo(2);
    assertThat(program.err())
        .contains("fits several roles: 222233334444/OrganizationAccountAccessRole, 3333")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nobody", "444455556666/ci-runner", "arn:aws:iam::444455556666:role/x", ""})
  void roleThatIsNotThere_isSaid_exitTwo(String role) {
    assertThat(whoCan(role)).isEqualTo(2);
    assertThat(program.err()).contains("no role `" + role + "` is in the data").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "text, 'Through Identity Center 4 people can.'",
    "text, '├─ ? Allowed if   Chiara Rossi (chiara), in group Developers: SAML:aud is'",
    "json, '\"kind\":\"PERSON\",\"name\":\"Chiara Rossi (chiara), in group Developers\"'",
    "csv, '\"PERSON\",\"Chiara Rossi (chiara), in group Developers\"'",
    "markdown, 'Chiara Rossi \\(chiara\\), in group Developers | Identity Center |'"
  })
  void roleOfIdentityCenter_isOpenedIntoItsPeople_inEveryFormat(String format, String said) {
    whoCan("555566667777/AWSReservedSSO_NwDeveloper_2b812256bf75d0b1", "--output", format);
    assertThat(program.out()).contains(said);
  }

  @Test
  void trustInAnAccount_isOpenedIntoThoseInside() {
    whoCan("pipeline-admin");
    assertThat(program.out())
        .contains("Through account tools-ci 4 users and roles can.")
        .contains("├─ ? Allowed if   judy (user in tools-ci): aws:MultiFactorAuthPresent is true")
        .doesNotContain("root (");
  }

  @Test
  void missingFact_isNamedWithTheFileThatSettlesIt() {
    whoCan("etl-writer");
    assertThat(program.out())
        .startsWith("It cannot be known whether anybody can become etl-writer.")
        .contains(
            "legacy-etl (role in shop-dev): not in the data: document of policy LegacyEtlAccess")
        .contains("To settle: 555566667777.json ← aws iam get-account-authorization-details");
  }

  /** An office is known by its network, and a trust until some day by what day it is. */
  @Test
  void whatCallersHave_mayBeARangeOfAddresses_orTheTimeNow(@TempDir Path folder)
      throws IOException {
    String trust =
        """
        {"AWS": "arn:aws:iam::111122223333:user/amy"}, "Condition": {
          "IpAddress": {"aws:SourceIp": "203.0.113.0/24"},
          "DateLessThan": {"aws:CurrentTime": "2024-01-01T00:00:00Z"}}
        """;
    String file = app(folder, trust).toString();
    String[] office = {"who-can", "app", "--data", file, "--has", "aws:SourceIp=203.0.113.128/25"};
    program.run(office);
    assertThat(program.out())
        .startsWith("For callers that have: aws:SourceIp in `203.0.113.128/25`")
        .doesNotContain("aws:SourceIp is")
        .contains("aws:CurrentTime is before 2024-01-01T00:00:00Z");

    Recorded later = Recorded.unicode();
    later.run("who-can", "app", "--data", file, "--has", "aws:CurrentTime=now");
    assertThat(later.out())
        .startsWith("For callers that have: aws:CurrentTime `2026-01-01T12:00:00Z`")
        .contains("stopped by Trust");
  }

  /** Once the fact is known the condition is what is left. */
  @Test
  void missingFact_ofATrustThatAsks_isNamedBesideWhatItAsks(@TempDir Path folder)
      throws IOException {
    Path role =
        app(
            folder,
            """
            {"AWS": "arn:aws:iam::111122223333:user/amy"},
              "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}
            """);
    Path user =
        Files.writeString(
            folder.resolve("users.json"),
            """
            {"Users": [{"UserName": "amy", "Arn": "arn:aws:iam::111122223333:user/amy"}]}
            """);

    program.run("who-can", "app", "--data", role.toString(), "--data", user.toString());
    assertThat(program.out()).contains("aws:MultiFactorAuthPresent is true; not in the data:");
  }

  @ParameterizedTest
  @CsvSource({
    "deploy-prod, some, 0",
    "deploy-prod, none, 1",
    "report-export, none, 0",
    "report-export, some, 1",
    "etl-writer, none, 1",
    "etl-writer, some, 1"
  })
  void expectation_isTheExitCode_andWhatCannotBeKnownIsNeither(String role, String many, int code) {
    assertThat(whoCan(role, "--expect", many)).isEqualTo(code);
  }

  @Test
  void csv_hasARowPerCaller_andSaysThroughWhat() {
    whoCan("pipeline-admin", "--output", "csv");
    assertThat(program.out())
        .contains(
            "\"arn:aws:iam::333344445555:user/judy\",\"USER\",\"judy\"",
            "\"aws:MultiFactorAuthPresent is true\",\"aws:PrincipalArn = arn:aws:iam::333344445555:user/*\","
                + "\"\",\"\",\"arn:aws:iam::333344445555:root\"")
        .hasLineCount(6);
  }

  @Test
  void json_isOneLine() {
    whoCan(DEPLOY_PROD, "--output", "json");
    assertThat(program.out())
        .startsWith("{\"schemaVersion\":1,")
        .contains("\"focus\":\"" + DEPLOY_PROD + "\"")
        .hasLineCount(1);
  }

  @Test
  void markdown_beginsWithTheAnswer() {
    whoCan("deploy-prod", "--output", "markdown");
    assertThat(program.out())
        .startsWith("# deploy-prod\n\n3 callers can become deploy-prod: 1 always")
        .contains(
            "| dev-deployer | role | shop-dev | deploy-prod in shop-prod | denied | stopped by SCP |");
  }

  @Test
  void whoeverIsTrustedForNothing_isLeftOutOfMoreHops_thoseThatAreDeletedLast() {
    assertThat(whoCan("deploy-prod", "--hops", "2")).isZero();
    assertThat(program.out())
        .contains(
            "Left out: 2 callers that deploy-prod trusts or names, and that no call lets in.");
    Recorded json = Recorded.unicode();
    json.run("who-can", "deploy-prod", "--hops", "2", "--data", "sample-data", "--output", "json");
    assertThat(json.out())
        .contains(
            "\"callers\":[\"arn:aws:iam::555566667777:role/dev-deployer\","
                + "\"AROAX7QK4N2ZEXAMPLE7B\"]");
  }

  /** Nobody names the services and providers that plain {@code *} lets in, however many hops. */
  @Test
  void trustInEveryKind_isToldOfMoreHops_too(@TempDir Path folder) throws IOException {
    Path file = app(folder, "\"*\"");
    assertThat(program.run("who-can", "app", "--data", file.toString())).isZero();
    assertThat(program.run("who-can", "app", "--hops", "2", "--data", file.toString())).isZero();
    assertThat(program.out())
        .containsSubsequence(
            "Its trust policy names everyone in a form that IAM does not save",
            "app in 111122223333 trusts everyone in a form that IAM does not save");
  }

  @Test
  void roleWhoseTrustPolicyCannotBeRead_isNotSaidToBeShut(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("list-roles.json"),
        """
        {"Roles": [{"RoleName": "odd", "RoleId": "AROA1234567890ABCDEFG", "Path": "/",
          "Arn": "arn:aws:iam::111122223333:role/odd",
          "AssumeRolePolicyDocument": "no policy"}]}
        """);
    assertThat(program.run("who-can", "odd", "--data", folder.toString(), "--expect", "none"))
        .isEqualTo(1);
    assertThat(program.out()).startsWith("It cannot be known who can become odd: its trust policy");
  }

  @Test
  void insiderWhomAnotherGateStops_isListedWithThatGate(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("details.json"),
        """
        {"UserDetailList": [
          {"UserName": "free", "Path": "/", "Arn": "arn:aws:iam::111122223333:user/free",
            "UserId": "AIDA1", "GroupList": [], "AttachedManagedPolicies": [],
            "UserPolicyList": [{"PolicyName": "p", "PolicyDocument": {"Version": "2012-10-17",
              "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}}}]},
          {"UserName": "bound", "Path": "/", "Arn": "arn:aws:iam::111122223333:user/bound",
            "UserId": "AIDA2", "GroupList": [], "AttachedManagedPolicies": [],
            "PermissionsBoundary": {"PermissionsBoundaryType": "Policy",
              "PermissionsBoundaryArn": "arn:aws:iam::111122223333:policy/edge"},
            "UserPolicyList": [{"PolicyName": "p", "PolicyDocument": {"Version": "2012-10-17",
              "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}}}]}],
        "GroupDetailList": [],
        "RoleDetailList": [
          {"RoleName": "target", "Path": "/", "Arn": "arn:aws:iam::111122223333:role/target",
            "RoleId": "AROA1", "RolePolicyList": [], "AttachedManagedPolicies": [],
            "InstanceProfileList": [],
            "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "sts:AssumeRole",
                "Principal": {"AWS": "arn:aws:iam::111122223333:root"}}]}}],
        "Policies": [
          {"PolicyName": "edge", "PolicyId": "ANPA1", "Path": "/", "DefaultVersionId": "v1",
            "Arn": "arn:aws:iam::111122223333:policy/edge",
            "PolicyVersionList": [{"VersionId": "v1", "IsDefaultVersion": true, "Document": {
              "Version": "2012-10-17",
              "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}}]}],
        "IsTruncated": false}
        """);
    program.run("who-can", "target", "--data", folder.toString());
    assertThat(program.out())
        .contains(
            "Through account 111122223333 one user or role can",
            "├─ ✔ Allowed      free (user in 111122223333)",
            "└─ ✘ Denied       bound (user in 111122223333): stopped by Boundary",
            "Missing from the data: no organization.json was read");
  }

  @Test
  void whyAWayIsStopped_standsInTheJson_whereTheGateDoesNotSayIt(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("details.json");
    Files.writeString(
        file,
        """
        {"UserDetailList": [{"UserName": "alice", "Path": "/", "UserPolicyList": [],
          "AttachedManagedPolicies": [], "GroupList": [], "Arn": "arn:aws:iam::111122223333:user/alice"}],
         "GroupDetailList": [], "Policies": [],
         "RoleDetailList": [{"RoleName": "app", "Path": "/", "Arn": "arn:aws:iam::111122223333:role/app",
          "RolePolicyList": [], "AttachedManagedPolicies": [], "AssumeRolePolicyDocument":
           {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
            "Principal": {"AWS": "arn:aws:iam::111122223333:user/alice"},
            "Condition": {"StringEquals": {"aws:RequestTag/team": "red"}}}]}}]}
        """);
    program.run("who-can", "app", "--data", file.toString(), "--output", "json");
    assertThat(program.out())
        .contains("\"deniedBy\":[\"TRUST_POLICY\"]")
        .containsPattern(
            "\"why\":\"the call has to carry tags, which needs sts:TagSession, and .+\"");
  }
}
