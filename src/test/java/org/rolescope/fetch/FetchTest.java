package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Progress;
import org.rolescope.base.WholeFile;
import org.rolescope.fetch.AccountReport.State;
import org.rolescope.fetch.Loopback.Answer;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Role;
import org.rolescope.load.SnapshotLoader;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** From credentials to files, against a server of our own. */
final class FetchTest {
  private static final String ACCOUNT = "111122223333";
  private static final String TRUST =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},"
          + "\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":{\"sts:ExternalId\":\"a+b %20\"}}}]}";

  private final Path out;
  private final Loopback aws;

  FetchTest(@TempDir Path folder) throws IOException {
    out = folder.resolve("out");
    aws = new Loopback();
  }

  @BeforeEach
  void account() {
    System.setProperty("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
    System.setProperty("aws.secretAccessKey", "example");
    aws.empty(ACCOUNT);
    aws.xml("GetAccountAuthorizationDetails", roles(encoded(TRUST), "one"));
    aws.xml(
        "ListOpenIDConnectProviders",
        "<OpenIDConnectProviderList><member><Arn>arn:aws:iam::"
            + ACCOUNT
            + ":oidc-provider/idp.example.com</Arn></member></OpenIDConnectProviderList>");
  }

  @AfterEach
  void close() {
    aws.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  private static String encoded(String document) {
    return URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String roles(String trust, String... names) {
    StringBuilder members = new StringBuilder("<RoleDetailList>");
    for (String name : names) {
      members
          .append("<member><Path>/</Path><RoleName>" + name + "</RoleName><RoleId>AROA" + name)
          .append("</RoleId><Arn>arn:aws:iam::" + ACCOUNT + ":role/" + name + "</Arn>")
          .append("<AssumeRolePolicyDocument>" + trust.replace("\"", "&quot;"))
          .append("</AssumeRolePolicyDocument></member>");
    }
    return members + "</RoleDetailList><IsTruncated>false</IsTruncated>";
  }

  private FetchRequest request(boolean resume, String role, String... accounts) {
    return new FetchRequest(
        List.of(),
        false,
        role,
        Optional.empty(),
        List.of(accounts),
        Optional.of("eu-west-1"),
        Optional.of(aws.uri()),
        resume,
        out);
  }

  private FetchReport fetch(FetchRequest request) throws IOException {
    return Fetch.run(request, Runnable::run, CodePrompt.NOBODY, FetchProgress.NONE);
  }

  private AccountReport only(FetchReport report) {
    assertThat(report.accounts()).hasSize(1);
    return report.accounts().get(0);
  }

  private IamSnapshot read() {
    return SnapshotLoader.load(List.of(out), Runnable::run, Progress.NONE).value().orElseThrow();
  }

  private static String trust(Role role) {
    return role.trust().toOptional().flatMap(document -> document.policy()).orElseThrow().json();
  }

  @Test
  void account_isWritten_asTheImportersReadIt_andForItsOwnerOnly() throws IOException {
    AccountReport report = only(fetch(request(false, "")));
    assertThat(report.state()).isEqualTo(State.READ);
    assertThat(report.name()).isEqualTo("shop");
    assertThat(report.roles()).isEqualTo(1);
    IamSnapshot snapshot = read();
    assertThat(snapshot.roles()).extracting(Role::name).containsExactly("one");
    assertThat(trust(snapshot.roles().get(0))).contains("a+b %20");
    assertThat(snapshot.providers()).hasSize(1);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files)
          .hasSize(6)
          .allMatch(file -> !file.toString().endsWith(WholeFile.PART))
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void document_thatIsNotEncoded_isTakenAsItIs() throws IOException {
    aws.xml("GetAccountAuthorizationDetails", roles(TRUST, "one"));
    fetch(request(false, ""));
    assertThat(trust(read().roles().get(0))).contains("a+b %20");
  }

  @Test
  void pages_areAllRead_noneTwice() throws IOException {
    aws.on(
        "GetAccountAuthorizationDetails",
        given -> {
          String page =
              "2".equals(given.get("Marker"))
                  ? roles(encoded(TRUST), "three")
                  : roles(encoded(TRUST), "one", "two")
                      .replace(
                          "<IsTruncated>false</IsTruncated>",
                          "<IsTruncated>true</IsTruncated><Marker>2</Marker>");
          return new Answer(200, Loopback.wrapped("GetAccountAuthorizationDetails", page));
        });
    assertThat(only(fetch(request(false, ""))).roles()).isEqualTo(3);
    assertThat(read().roles())
        .extracting(Role::name)
        .containsExactlyInAnyOrder("one", "two", "three");
  }

  @Test
  void throttledAndBrokenAnswers_areAskedForAgain() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    aws.on(
        "ListAccountAliases",
        given ->
            switch (asked.getAndIncrement()) {
              case 0 -> Answer.error(400, "Throttling", "Rate exceeded");
              case 1 -> new Answer(503, "");
              default ->
                  new Answer(
                      200,
                      Loopback.wrapped(
                          "ListAccountAliases",
                          "<AccountAliases><member>shop</member></AccountAliases>"));
            });
    assertThat(only(fetch(request(false, ""))).state()).isEqualTo(State.READ);
    assertThat(asked).hasValue(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = ReadCall.class,
      names = {"DETAILS", "ROLES", "ALIASES", "SAML_PROVIDERS", "OIDC_PROVIDERS"})
  void deniedCall_costsOnlyItself_andNamesThePermission(ReadCall call) throws IOException {
    aws.on(call.operation(), given -> Answer.denied(call.action()));
    AccountReport report = only(fetch(request(false, "")));
    assertThat(report.state()).isEqualTo(State.PARTLY);
    assertThat(report.lacks()).extracting(Lack::action).containsExactly(call.action());
    assertThat(report.lacks().get(0).cure()).contains(call.action());
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).hasSize(5);
    }
  }

  @Test
  void resume_readsOnlyWhatLacks() throws IOException {
    aws.on("ListRoles", given -> Answer.denied("iam:ListRoles"));
    fetch(request(false, ""));
    aws.xml("ListRoles", "<IsTruncated>false</IsTruncated><Roles/>");
    int before = aws.calls().size();
    AccountReport report = only(fetch(request(true, "")));
    assertThat(report.state()).isEqualTo(State.READ);
    assertThat(aws.calls().subList(before, aws.calls().size()))
        .containsExactly("GetCallerIdentity", "ListRoles");
    assertThat(only(fetch(request(true, ""))).state()).isEqualTo(State.KEPT);
  }

  @Test
  void boundaryThatIsAttachedNowhere_isReadByItself() throws IOException {
    String arn = "arn:aws:iam::" + ACCOUNT + ":policy/bound";
    aws.xml(
        "GetAccountAuthorizationDetails",
        roles(encoded(TRUST), "one")
            .replace(
                "</RoleName>",
                "</RoleName><PermissionsBoundary><PermissionsBoundaryArn>"
                    + arn
                    + "</PermissionsBoundaryArn></PermissionsBoundary>"));
    aws.xml(
        "GetPolicy",
        "<Policy><PolicyName>bound</PolicyName><PolicyId>ANPA</PolicyId><Arn>"
            + arn
            + "</Arn><Path>/</Path><DefaultVersionId>v2</DefaultVersionId></Policy>");
    aws.xml(
        "GetPolicyVersion",
        "<PolicyVersion><Document>"
            + encoded(TRUST)
            + "</Document><VersionId>v2</VersionId></PolicyVersion>");
    assertThat(only(fetch(request(false, ""))).state()).isEqualTo(State.READ);
    assertThat(read().policies()).extracting(policy -> policy.arn()).containsExactly(arn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "aws-cn", "aws-us-gov"})
  void roleOfAnotherAccount_isOfThePartitionOfTheCaller(String partition) throws IOException {
    aws.xml(
        "GetCallerIdentity",
        "<Arn>arn:"
            + partition
            + ":sts::111122223333:assumed-role/r/s</Arn><UserId>AROA</UserId>"
            + "<Account>111122223333</Account>");
    aws.on("AssumeRole", given -> Answer.denied("sts:AssumeRole"));
    fetch(request(false, "Reader", "444455556666"));
    assertThat(aws.parameters())
        .filteredOn(given -> "AssumeRole".equals(given.get("Action")))
        .extracting(given -> given.get("RoleArn"))
        .containsExactly("arn:" + partition + ":iam::444455556666:role/Reader");
  }

  @Test
  void anotherAccount_isEnteredByItsRole_inASessionThatCanOnlyRead() throws IOException {
    aws.xml(
        "AssumeRole",
        "<Credentials><AccessKeyId>ASIAEXAMPLE000000000</AccessKeyId><SecretAccessKey>s</SecretAccessKey>"
            + "<SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>");
    FetchReport report = fetch(request(false, "audit/Reader", "444455556666"));
    assertThat(only(report).state()).isEqualTo(State.READ);
    assertThat(aws.parameters())
        .filteredOn(given -> "AssumeRole".equals(given.get("Action")))
        .singleElement()
        .satisfies(
            given -> {
              assertThat(given)
                  .containsEntry("RoleArn", "arn:aws:iam::444455556666:role/audit/Reader");
              assertThat(given).containsEntry("Policy", SessionPolicy.inAccount());
            });
  }

  @Test
  void roleThatCannotBeAssumed_costsOnlyItsAccount() throws IOException {
    aws.on("AssumeRole", given -> Answer.denied("sts:AssumeRole"));
    FetchReport report = fetch(request(false, "Reader", ACCOUNT, "444455556666"));
    assertThat(report.accounts())
        .extracting(AccountReport::state)
        .containsExactly(State.READ, State.FAILED);
  }

  @Test
  void expiredCredentials_areTold_andTheirKeyIsNot() throws IOException {
    aws.on(
        "GetCallerIdentity",
        given -> Answer.error(403, "ExpiredToken", "The key AKIAIOSFODNN7EXAMPLE is expired"));
    Lack lack = only(fetch(request(false, ""))).lacks().get(0);
    assertThat(lack.cure()).startsWith("renew the keys in the environment");
    assertThat(lack.why()).contains("ExpiredToken").doesNotContain("AKIA");
  }

  @Test
  void cancelled_keepsWhatIsThere() throws IOException {
    AtomicInteger told = new AtomicInteger();
    FetchProgress progress =
        new FetchProgress() {
          @Override
          public void at(String account, String doing) {
            told.incrementAndGet();
          }

          @Override
          public boolean cancelled() {
            return told.get() >= 4;
          }
        };
    FetchReport report = Fetch.run(request(false, ""), Runnable::run, CodePrompt.NOBODY, progress);
    assertThat(only(report).state()).isEqualTo(State.CANCELLED);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).isNotEmpty().noneMatch(file -> file.toString().endsWith(WholeFile.PART));
    }
  }

  @Test
  void accountThatIsNone_becomesNoFile() throws IOException {
    aws.xml(
        "GetCallerIdentity",
        "<Arn>arn:aws:iam::1:user/ann</Arn><UserId>AIDA</UserId><Account>../evil</Account>");
    AccountReport report = only(fetch(request(false, "")));
    assertThat(report.state()).isEqualTo(State.FAILED);
    assertThat(aws.calls()).containsExactly("GetCallerIdentity");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve(Fetch.REPORT));
    }
  }

  @Test
  void deniedCallOfTheOrganization_isNamed_andTheAccountIsReadAllTheSame() throws IOException {
    aws.on(
        "DescribeOrganization",
        given ->
            new Answer(
                200, "{\"Organization\":{\"Id\":\"o-1\",\"MasterAccountId\":\"111122223333\"}}"));
    aws.on(
        "ListRoots",
        given -> new Answer(400, "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}"));
    FetchRequest request =
        new FetchRequest(
            List.of(),
            true,
            "",
            Optional.empty(),
            List.of(),
            Optional.of("eu-west-1"),
            Optional.of(aws.uri()),
            false,
            out);
    FetchReport report = fetch(request);
    assertThat(report.accounts())
        .extracting(AccountReport::state)
        .containsExactly(State.FAILED, State.FAILED, State.READ);
    assertThat(report.accounts().get(0).lacks())
        .extracting(Lack::cure)
        .containsExactly("the permission organizations:ListRoots lacks");
    assertThat(out.resolve(OrganizationFetch.FILE)).doesNotExist();
  }

  @Test
  void pagesThatNeverEnd_orDoNotSayWhetherTheyDo_costTheirPartAlone() throws IOException {
    String again = "<IsTruncated>true</IsTruncated><Marker>m</Marker><Roles/>";
    aws.xml("ListRoles", again);
    assertThat(only(fetch(request(false, ""))).lacks().get(0).why()).contains("same page");
    for (String open : List.of("<Roles/>", "<IsTruncated>true</IsTruncated><Roles/>")) {
      aws.xml("ListRoles", open);
      AccountReport report = only(fetch(request(true, "")));
      assertThat(report.state()).isEqualTo(State.PARTLY);
      assertThat(report.lacks().get(0).why()).contains("whether it is whole");
    }
  }

  @Test
  void tokens_areNotTold_whateverTheServiceSays() {
    SdkException echo =
        software.amazon.awssdk.awscore.exception.AwsServiceException.builder()
            .awsErrorDetails(
                software.amazon.awssdk.awscore.exception.AwsErrorDetails.builder()
                    .errorCode("SignatureDoesNotMatch")
                    .errorMessage("x-amz-security-token:" + "FwoGZXIvYXdzE".repeat(20))
                    .build())
            .build();
    assertThat(Failures.of("sts:GetCallerIdentity", Optional.empty(), echo).why())
        .doesNotContain("FwoGZXIv");
  }

  @Test
  void profiles_sayInOneLineWhyTheyHaveNoCredentials_andCountBeforeTheEnvironment(
      @TempDir Path folder) throws IOException {
    Path config = folder.resolve("config");
    Files.writeString(
        config,
        """
        [profile corp]
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = Reader
        [sso-session corp]
        sso_start_url = https://example.awsapps.com/start
        sso_region = eu-west-1
        [profile over-corp]
        role_arn = arn:aws:iam::123456789012:role/r
        source_profile = corp
        [profile empty]
        region = eu-west-1
        [profile lost]
        role_arn = arn:aws:iam::123456789012:role/r
        source_profile = empty
        [profile broken]
        credential_process = /nowhere/at/all
        """);
    Path keys = folder.resolve("credentials");
    Files.writeString(keys, "[keys]\naws_access_key_id = AKIDPROFILE\naws_secret_access_key = x\n");
    System.setProperty("aws.configFile", config.toString());
    System.setProperty("aws.sharedCredentialsFile", keys.toString());
    try {
      assertThat(lackOf("corp").cure()).isEqualTo("sign in again: `aws sso login --profile corp`");
      assertThat(lackOf("over-corp").cure()).endsWith("`aws sso login --profile corp`");
      for (String profile : List.of("empty", "lost", "broken")) {
        Lack lack = lackOf(profile);
        assertThat(lack.why())
            .startsWith("no credentials in profile `")
            .doesNotContain("ProfileFile");
        assertThat(lack.cure()).doesNotContain("sso");
      }
      assertThat(fetch(profile("keys")).whole()).isTrue();
      Files.writeString(config, "[profile x\n");
      assertThat(lackOf("x").why()).contains("cannot be read").contains("line 1");
      assertThatThrownBy(Profiles::all).hasMessageContaining("line 1");
      assertThat(aws.authorizations()).allMatch(header -> header.contains("AKIDPROFILE"));
    } finally {
      System.clearProperty("aws.configFile");
      System.clearProperty("aws.sharedCredentialsFile");
    }
  }

  private Lack lackOf(String profile) throws IOException {
    AccountReport report = only(fetch(profile(profile)));
    assertThat(report.state()).isEqualTo(State.FAILED);
    return report.lacks().get(0);
  }

  private FetchRequest profile(String name) {
    return new FetchRequest(
        List.of(name),
        false,
        "",
        Optional.empty(),
        List.of(),
        Optional.of("eu-west-1"),
        Optional.of(aws.uri()),
        false,
        out.resolve(name));
  }

  @Test
  void credentials_thatAreNowhere_areNoSignInThatIsOver(@TempDir Path folder) throws IOException {
    System.setProperty("aws.disableEc2Metadata", "true");
    try (AwsFiles files = new AwsFiles(folder, "")) {
      files.write("[profile sso]\nsso_region = eu-west-1\n[profile other]\nregion = eu-west-1\n");
      Lack lack = only(fetch(request(false, ""))).lacks().get(0);
      assertThat(lack.why()).isEqualTo("found no credentials");
      assertThat(lack.cure()).startsWith("choose a profile");

      files.write(
          """
          [default]
          sso_account_id = 123456789012
          sso_role_name = r
          sso_start_url = https://example.awsapps.com/start
          sso_region = eu-west-1
          """);
      lack = only(fetch(request(false, ""))).lacks().get(0);
      assertThat(lack.cure()).isEqualTo("sign in again: `aws sso login`");
      assertThat(lack.why()).isEqualTo("the SSO session is over, or was never begun");
    } finally {
      System.clearProperty("aws.disableEc2Metadata");
    }
  }

  @Test
  void signingIn_isProposed_whereTheSdkSpeaksOfIt_notWhereAWordHappensToHoldItsLetters() {
    Optional<String> profile = Optional.of("audit");
    assertThat(
            Failures.of(
                    "sts:GetCallerIdentity",
                    profile,
                    SdkClientException.create(
                        "The SSO session associated with this profile has expired"))
                .cure())
        .isEqualTo("sign in again: `aws sso login --profile audit`");
    assertThat(
            Failures.of(
                    "sts:GetCallerIdentity",
                    profile,
                    SdkClientException.create("The association with the processor is lost"))
                .cure())
        .isEmpty();
  }
}
