package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.fetch.AccountReport.State;
import org.rolescope.fetch.Loopback.Answer;

/** From a profile over its source profiles to credentials, against a server of our own. */
final class ProfileChainTest {
  private static final String ACCOUNT = "111122223333";
  private static final String DEVICE = "arn:aws:iam::111122223333:mfa/ann";
  private static final String ROLE = "arn:aws:iam::111122223333:role/";
  private static final String CONFIG =
      """
      [profile keys]
      aws_access_key_id = AKIAKEYS
      aws_secret_access_key = x
      [profile hub]
      role_arn = arn:aws:iam::111122223333:role/hub
      source_profile = keys
      mfa_serial = arn:aws:iam::111122223333:mfa/ann
      external_id = hub-id
      duration_seconds = 1800
      role_session_name = ann
      [profile spoke]
      role_arn = arn:aws:iam::111122223333:role/spoke
      source_profile = hub
      mfa_serial = arn:aws:iam::111122223333:mfa/ann
      external_id = spoke-id
      duration_seconds = many
      [profile other]
      role_arn = arn:aws:iam::111122223333:role/other
      source_profile = hub
      [profile self]
      role_arn = arn:aws:iam::111122223333:role/self
      source_profile = self
      aws_access_key_id = AKIASELF
      aws_secret_access_key = x
      [profile over-self]
      role_arn = arn:aws:iam::111122223333:role/over-self
      source_profile = self
      [profile half]
      role_arn = arn:aws:iam::111122223333:role/self
      source_profile = half
      aws_access_key_id = AKIAHALF
      [profile loop]
      role_arn = arn:aws:iam::111122223333:role/loop
      source_profile = back
      [profile back]
      role_arn = arn:aws:iam::111122223333:role/back
      source_profile = loop
      [profile narcissus]
      role_arn = arn:aws:iam::111122223333:role/n
      source_profile = narcissus
      [profile lost]
      role_arn = arn:aws:iam::111122223333:role/l
      source_profile = nowhere
      [profile over-lost]
      role_arn = arn:aws:iam::111122223333:role/l
      source_profile = lost
      [profile bare]
      role_arn = arn:aws:iam::111122223333:role/b
      [profile both]
      role_arn = arn:aws:iam::111122223333:role/b
      source_profile = keys
      credential_source = Environment
      """;

  private final Path out;
  private final Loopback aws = new Loopback().empty(ACCOUNT).roles();
  private final AwsFiles files;
  private final List<String> asked = new ArrayList<>();
  private final Deque<String> codes = new ArrayDeque<>(List.of("111111", "222222", "333333"));

  ProfileChainTest(@TempDir Path folder) throws IOException {
    out = folder.resolve("out");
    files = new AwsFiles(folder, CONFIG);
  }

  @AfterEach
  void close() {
    aws.close();
    files.close();
  }

  private FetchReport fetch(String... profiles) throws IOException {
    FetchRequest request =
        new FetchRequest(
            List.of(profiles),
            false,
            "",
            Optional.empty(),
            List.of(),
            Optional.of("eu-west-1"),
            Optional.of(aws.uri()),
            false,
            out);
    return Fetch.run(request, Runnable::run, this::code, FetchProgress.NONE);
  }

  private Optional<String> code(String profile, String device) {
    asked.add(profile + " " + device);
    return Optional.ofNullable(codes.poll());
  }

  @Test
  void chain_isFollowedFromItsKeys_askingTheCodeOnce_andPassingWhatEachProfileSays()
      throws IOException {
    assertThat(fetch("spoke").whole()).isTrue();
    assertThat(asked).containsExactly("hub " + DEVICE);
    assertThat(aws.parameters("AssumeRole"))
        .satisfiesExactly(
            hub ->
                assertThat(hub)
                    .containsEntry("RoleArn", ROLE + "hub")
                    .containsEntry("RoleSessionName", "ann")
                    .containsEntry("ExternalId", "hub-id")
                    .containsEntry("DurationSeconds", "1800")
                    .containsEntry("SerialNumber", DEVICE)
                    .containsEntry("TokenCode", "111111"),
            spoke ->
                assertThat(spoke)
                    .containsEntry("RoleArn", ROLE + "spoke")
                    .containsEntry("RoleSessionName", "rolescope")
                    .containsEntry("ExternalId", "spoke-id")
                    .doesNotContainKeys("DurationSeconds", "SerialNumber", "TokenCode"));
    assertThat(aws.keys("AssumeRole")).containsExactly("AKIAKEYS", "ASIAhub");
    assertThat(aws.keys("GetCallerIdentity")).containsExactly("ASIAspoke");
    assertThat(aws.keys("ListRoles")).containsExactly("ASIAspoke");
  }

  @Test
  void hubOfSeveralProfiles_isEnteredOnce_withOneCode() throws IOException {
    fetch("spoke", "other", "hub");
    assertThat(asked).hasSize(1);
    assertThat(aws.keys("AssumeRole")).containsExactly("AKIAKEYS", "ASIAhub", "ASIAhub");
    assertThat(aws.keys("GetCallerIdentity")).containsExactly("ASIAspoke", "ASIAother", "ASIAhub");
  }

  @Test
  void profileThatIsItsOwnSource_assumesItsRoleWithItsKeys_andAsASourceItIsItsKeys()
      throws IOException {
    assertThat(fetch("self", "over-self").whole()).isTrue();
    assertThat(aws.keys("AssumeRole")).containsExactly("AKIASELF", "AKIASELF");
    assertThat(aws.keys("GetCallerIdentity")).containsExactly("ASIAself", "ASIAover-self");
  }

  @Test
  void profileOfTheEnvironment_isFollowedJustSo() throws IOException {
    System.setProperty("aws.profile", "spoke");
    assertThat(fetch().whole()).isTrue();
    assertThat(asked).hasSize(1);
    assertThat(aws.keys("ListRoles")).containsExactly("ASIAspoke");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loop | profile `loop` leads to itself: loop → back → loop",
        "narcissus | profile `narcissus` leads to itself: narcissus → narcissus",
        "lost | profile `lost` names the source profile `nowhere`, which is not there",
        "over-lost | profile `lost` names the source profile `nowhere`, which is not there",
        "bare | profile `bare` has a role_arn and no source_profile",
        "both | profile `both` has a source_profile and a credential_source: one of them has to go",
        "half | no credentials in profile `half`: aws_secret_access_key lacks beside the other key",
        "nobody | there is no profile `nobody`"
      })
  void chainThatLeadsNowhere_saysAtWhichProfile(String profile, String why) throws IOException {
    AccountReport report = fetch(profile).accounts().get(0);
    assertThat(report.state()).isEqualTo(State.FAILED);
    assertThat(report.lacks()).extracting(Lack::why).containsExactly(why);
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void codeThatNobodyGives_orThatWasUsedBefore_isTold_withWhatToDo() throws IOException {
    codes.clear();
    Lack silence = fetch("hub").accounts().get(0).lacks().get(0);
    assertThat(silence.action()).isEqualTo("sts:AssumeRole");
    assertThat(silence.why()).isEqualTo("profile `hub` asks for an MFA code of " + DEVICE);
    assertThat(silence.cure()).startsWith("try again, and say it");
    assertThat(aws.calls()).isEmpty();

    codes.add("111111");
    aws.on(
        "AssumeRole",
        given ->
            Answer.error(
                403,
                "AccessDenied",
                "MultiFactorAuthentication failed with invalid MFA one time pass code."));
    Lack used = fetch("hub").accounts().get(0).lacks().get(0);
    assertThat(used.why()).startsWith("profile `hub`: AccessDenied: MultiFactor");
    assertThat(used.cure()).startsWith("wait for the device's next code");
  }

  @Test
  void roleThatMayNotBeAssumed_isNamedByItsProfile_andByThePermission() throws IOException {
    aws.on("AssumeRole", given -> Answer.denied("sts:AssumeRole"));
    Lack lack = fetch("over-self").accounts().get(0).lacks().get(0);
    assertThat(lack.action()).isEqualTo("sts:AssumeRole");
    assertThat(lack.why()).startsWith("profile `over-self`: AccessDenied");
    assertThat(lack.cure()).isEqualTo("the permission sts:AssumeRole lacks");
  }

  @Test
  void profiles_sayWhichOfThemAskACode_orBecomeARole_onTheWay() throws IOException {
    assertThat(Profiles.all())
        .filteredOn(NamedProfile::mfa)
        .extracting(NamedProfile::name)
        .containsExactly("hub", "other", "spoke");
    assertThat(Profiles.all())
        .filteredOn(NamedProfile::steps)
        .extracting(NamedProfile::name)
        .containsExactly("half", "hub", "other", "over-self", "self", "spoke");
  }
}
