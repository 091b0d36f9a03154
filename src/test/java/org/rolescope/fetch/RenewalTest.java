package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.fetch.AccountReport.State;
import org.rolescope.fetch.Loopback.Answer;

/** Credentials that are over: what helps, by where they come from. */
final class RenewalTest {
  private static final String ACCOUNT = "111122223333";
  private static final String CONFIG =
      """
      [profile corp]
      sso_session = corp
      sso_account_id = 111122223333
      sso_role_name = Reader
      [sso-session corp]
      sso_start_url = https://example.awsapps.com/start
      sso_region = eu-west-1
      [profile over-corp]
      role_arn = arn:aws:iam::111122223333:role/r
      source_profile = corp
      [profile console]
      login_session = arn:aws:iam::111122223333:user/ann
      [profile program]
      credential_process = /opt/keys
      [profile token]
      role_arn = arn:aws:iam::111122223333:role/r
      web_identity_token_file = /run/token
      [profile machine]
      role_arn = arn:aws:iam::111122223333:role/r
      credential_source = Environment
      [profile keys]
      aws_access_key_id = AKIAKEYS
      aws_secret_access_key = x
      aws_session_token = t
      [profile over-keys]
      role_arn = arn:aws:iam::111122223333:role/r
      source_profile = keys
      [profile guarded]
      role_arn = arn:aws:iam::111122223333:role/guarded
      source_profile = keys
      mfa_serial = arn:aws:iam::111122223333:mfa/ann
      [profile over-guarded]
      role_arn = arn:aws:iam::111122223333:role/over
      source_profile = guarded
      """;

  private final Path out;
  private final Loopback aws = new Loopback().empty(ACCOUNT).roles();
  private final AwsFiles files;
  private final AtomicInteger codes = new AtomicInteger();

  RenewalTest(@TempDir Path folder) throws IOException {
    out = folder.resolve("out");
    files = new AwsFiles(folder, CONFIG);
  }

  @AfterEach
  void close() {
    aws.close();
    files.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "corp | sign in again: `aws sso login --profile corp`",
        "over-corp | sign in again: `aws sso login --profile corp`",
        "console | sign in again: `aws login --profile console`",
        "program | see that the program of profile `program` (credential_process) gives new",
        "token | renew the token of profile `token` (web_identity_token_file), then try again",
        "machine | renew the credentials of profile `machine`, then try again",
        "keys | renew the keys of profile `keys` in the AWS configuration, then try again",
        "over-keys | renew the keys of profile `keys` in the AWS configuration, then try again",
        "guarded | the session is over: try again with a new code of arn:aws:iam::111122223333:mfa/ann",
        "over-guarded | the session is over: try again with a new code of arn:aws:iam::111122223333:mfa/ann",
        "gone | renew the credentials, then try again",
      })
  void cure_isThatOfTheProfileWhereItBegins(String profile, String cure) {
    assertThat(Renewal.of(Optional.of(profile))).startsWith(cure);
    System.setProperty("aws.profile", profile);
    if (!profile.equals("gone")) {
      assertThat(Renewal.of(Optional.empty())).startsWith(cure);
    }
  }

  @Test
  void cure_ofTheEnvironment_namesIt_whateverProfilesThereAre() {
    System.setProperty("aws.profile", "corp");
    System.setProperty("aws.accessKeyId", "AKIAENV");
    assertThat(Renewal.of(Optional.empty())).startsWith("renew the keys in the environment");
    assertThat(Renewal.of(Optional.of("keys"))).contains("profile `keys`");
  }

  @Test
  void unreadableConfiguration_stillGivesACure() throws IOException {
    files.write("[profile x\n");
    assertThat(Renewal.of(Optional.of("keys"))).startsWith("renew the credentials, then try again");
  }

  private AccountReport fetch(boolean resume) throws IOException {
    FetchRequest request =
        new FetchRequest(
            List.of("guarded"),
            false,
            "",
            Optional.empty(),
            List.of(),
            Optional.of("eu-west-1"),
            Optional.of(aws.uri()),
            resume,
            out);
    FetchReport report =
        Fetch.run(
            request,
            Runnable::run,
            (profile, device) -> Optional.of("00000" + codes.incrementAndGet()),
            FetchProgress.NONE);
    assertThat(report.accounts()).hasSize(1);
    return report.accounts().get(0);
  }

  private List<String> written() throws IOException {
    try (Stream<Path> inside = Files.list(out)) {
      return inside
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(ACCOUNT))
          .sorted()
          .toList();
    }
  }

  @Test
  void sessionThatEndsInTheMiddle_keepsWhatWasRead_namesTheRest_andResumingGoesOnWithANewCode()
      throws IOException {
    List<String> later = List.of("ListRoles", "ListSAMLProviders", "ListOpenIDConnectProviders");
    for (String call : later) {
      aws.on(call, given -> Answer.error(403, "ExpiredToken", "The security token is expired"));
    }
    AccountReport report = fetch(false);
    assertThat(report.state()).isEqualTo(State.PARTLY);
    assertThat(report.lacks())
        .extracting(Lack::action)
        .containsExactly(
            "iam:ListRoles", "iam:ListSAMLProviders", "iam:ListOpenIDConnectProviders");
    assertThat(report.lacks())
        .extracting(Lack::cure)
        .allMatch(cure -> cure.startsWith("the session is over: try again with a new code of"));
    assertThat(written()).containsExactly(ACCOUNT + ".account-aliases.json", ACCOUNT + ".json");

    aws.empty(ACCOUNT);
    int before = aws.calls().size();
    assertThat(fetch(true).state()).isEqualTo(State.READ);
    assertThat(aws.calls().subList(before, aws.calls().size()))
        .containsExactly(
            "AssumeRole",
            "GetCallerIdentity",
            "ListRoles",
            "ListSAMLProviders",
            "ListOpenIDConnectProviders");
    assertThat(aws.parameters("AssumeRole"))
        .extracting(given -> given.get("TokenCode"))
        .containsExactly("000001", "000002");
    assertThat(written()).hasSize(5);
  }

  /** Each account is entered by the same session of the profile, which is over after the first. */
  @Test
  void sessionThatEndsBetweenAccounts_costsThoseThatAreNotReadYet() throws IOException {
    AtomicInteger steps = new AtomicInteger();
    aws.on(
        "AssumeRole",
        given -> {
          boolean profile = given.containsKey("TokenCode");
          return profile || steps.getAndIncrement() == 0
              ? Loopback.session("x")
              : Answer.error(403, "ExpiredToken", "The security token is expired");
        });
    FetchRequest request =
        new FetchRequest(
            List.of("guarded"),
            false,
            "Reader",
            Optional.empty(),
            List.of("444455556666", "777788889999"),
            Optional.of("eu-west-1"),
            Optional.of(aws.uri()),
            false,
            out);
    FetchReport report =
        Fetch.run(request, Runnable::run, (one, two) -> Optional.of("123456"), FetchProgress.NONE);
    assertThat(report.accounts())
        .extracting(AccountReport::state)
        .containsExactly(State.READ, State.FAILED);
    assertThat(report.accounts().get(1).lacks().get(0).cure())
        .startsWith("the session is over: try again with a new code");
  }
}
