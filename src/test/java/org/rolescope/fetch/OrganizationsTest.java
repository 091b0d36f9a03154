package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.fetch.AccountReport.State;
import org.rolescope.fetch.Loopback.Answer;

/** Several profiles with an organisation each, or one for all. */
final class OrganizationsTest {
  private static final String ONE = "111122223333";
  private static final String TWO = "444455556666";
  private static final String CONFIG =
      """
      [profile one]
      aws_access_key_id = AKIA111122223333
      aws_secret_access_key = x
      [profile two]
      aws_access_key_id = AKIA444455556666
      aws_secret_access_key = x
      """;

  private final Path out;
  private final Loopback aws = new Loopback().empty(ONE).organization(ONE);
  private final AwsFiles files;

  OrganizationsTest(@TempDir Path folder) throws IOException {
    out = folder.resolve("out");
    files = new AwsFiles(folder, CONFIG);
  }

  @BeforeEach
  void accountOfTheKey() {
    aws.on(
        "GetCallerIdentity",
        given ->
            new Answer(
                200,
                Loopback.wrapped(
                    "GetCallerIdentity",
                    "<Arn>arn:aws:iam::1:user/ann</Arn><UserId>AIDA</UserId><Account>"
                        + account(given)
                        + "</Account>")));
  }

  @AfterEach
  void close() {
    aws.close();
    files.close();
  }

  private static String account(Map<String, String> given) {
    return given.getOrDefault(Loopback.KEY, "").substring("AKIA".length());
  }

  /** Only the credentials of that account are answered. */
  private void only(String account, String operation, String answer) {
    aws.on(
        operation,
        given ->
            account(given).equals(account)
                ? new Answer(200, answer.replace('\'', '"'))
                : Answer.denied("organizations:" + operation));
  }

  private FetchReport fetch(boolean resume, String... profiles) throws IOException {
    FetchRequest request =
        new FetchRequest(
            List.of(profiles),
            true,
            "",
            Optional.empty(),
            List.of(),
            Optional.of("eu-west-1"),
            Optional.of(aws.uri()),
            resume,
            out);
    return Fetch.run(request, Runnable::run, CodePrompt.NOBODY, FetchProgress.NONE);
  }

  private static AccountReport organization(FetchReport report) {
    List<AccountReport> found =
        report.accounts().stream().filter(one -> one.account().equals(Fetch.ORGANIZATION)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private int times(String operation) {
    return Collections.frequency(aws.calls(), operation);
  }

  private void twoAccounts() {
    aws.json(
        "ListAccountsForParent",
        "{'Accounts':[{'Id':'111122223333','Name':'shop','Status':'ACTIVE'},"
            + "{'Id':'444455556666','Name':'lab','Status':'ACTIVE'}]}");
  }

  @Test
  void organizationOfBoth_isReadOnce_andNoAccountIsMissed() throws IOException {
    twoAccounts();
    FetchReport report = fetch(false, "one", "two");
    assertThat(report.whole()).isTrue();
    assertThat(report.accounts())
        .extracting(AccountReport::account)
        .containsExactly(Fetch.ORGANIZATION, Fetch.IDENTITY_CENTER, ONE, TWO);
    assertThat(times("ListRoots")).isEqualTo(1);
  }

  @Test
  void accountsThatNoProfileReads_areCounted() throws IOException {
    twoAccounts();
    assertThat(organization(fetch(false, "one")).lacks())
        .extracting(Lack::why)
        .containsExactly("no role to step into was named: 1 other account is not read");
  }

  @Test
  void accountThatIsNotListed_isOfTheSameOrganization_ifItsIdIs() throws IOException {
    assertThat(fetch(false, "one", "two").whole()).isTrue();
    assertThat(times("DescribeOrganization")).isEqualTo(2);
    assertThat(times("ListRoots")).isEqualTo(1);
  }

  @Test
  void deniedProfile_isNoFailure_whereAnotherReadsIt() throws IOException {
    only(TWO, "ListRoots", "{'Roots':[{'Id':'r-1','Name':'Root','PolicyTypes':[]}]}");
    twoAccounts();
    FetchReport report = fetch(false, "one", "two");
    assertThat(organization(report).state()).isEqualTo(State.READ);
    assertThat(organization(report).lacks()).isEmpty();
    assertThat(report.whole()).isTrue();
  }

  @Test
  void deniedProfiles_areOneFailure_thatNamesThePermission_furthestOn() throws IOException {
    only(TWO, "DescribeOrganization", "{'Organization':{'Id':'o-1','MasterAccountId':'9'}}");
    aws.on("ListRoots", given -> Answer.denied("organizations:ListRoots"));
    AccountReport organization = organization(fetch(false, "one", "two"));
    assertThat(organization.state()).isEqualTo(State.FAILED);
    assertThat(organization.lacks())
        .extracting(Lack::cure)
        .containsExactly("the permission organizations:ListRoots lacks");
    assertThat(out.resolve(OrganizationFetch.FILE)).doesNotExist();
  }

  private void another() {
    aws.on(
        "DescribeOrganization",
        given ->
            new Answer(
                200,
                "{\"Organization\":{\"Id\":\"o-"
                    + account(given).charAt(0)
                    + "\",\"MasterAccountId\":\"9\"}}"));
  }

  @Test
  void anotherOrganization_isToldAloud_withHowToReadIt_andItsAccountIsReadAllTheSame()
      throws IOException {
    another();
    FetchReport report = fetch(false, "one", "two");
    AccountReport organization = organization(report);
    assertThat(organization.state()).isEqualTo(State.PARTLY);
    assertThat(organization.lacks())
        .singleElement()
        .satisfies(
            lack -> {
              assertThat(lack.why()).contains("profile `two`", "`o-4`", "one organisation");
              assertThat(lack.cure()).contains("--profile two --org --out DIR");
            });
    assertThat(report.accounts()).extracting(AccountReport::account).contains(ONE, TWO);
    assertThat(Files.readString(out.resolve(OrganizationFetch.FILE))).contains("\"o-1\"");
    assertThat(times("ListRoots")).isEqualTo(1);
  }

  @Test
  void anotherOrganization_thatWasDenied_isToldToo() throws IOException {
    another();
    only(TWO, "ListRoots", "{'Roots':[{'Id':'r-1','Name':'Root','PolicyTypes':[]}]}");
    twoAccounts();
    AccountReport organization = organization(fetch(false, "one", "two"));
    assertThat(organization.state()).isEqualTo(State.PARTLY);
    assertThat(organization.lacks())
        .extracting(Lack::why)
        .singleElement()
        .asString()
        .contains("`o-1`");
  }

  @Test
  void resume_keepsTheOneThatIsThere_andTellsOfTheOtherAgain() throws IOException {
    another();
    fetch(false, "one", "two");
    AccountReport organization = organization(fetch(true, "two", "one"));
    assertThat(organization.lacks())
        .extracting(Lack::why)
        .singleElement()
        .asString()
        .contains("`o-4`");
    assertThat(times("ListRoots")).isEqualTo(1);
    assertThat(organization(fetch(true, "one")).state()).isEqualTo(State.KEPT);
  }

  @Test
  void organizationThatIsNotAskedFor_isNotToldOf_thoughItsFileIsThere() throws IOException {
    fetch(false, "one");
    FetchRequest without =
        new FetchRequest(
            List.of("one"),
            false,
            "",
            Optional.empty(),
            List.of(),
            Optional.of("eu-west-1"),
            Optional.of(aws.uri()),
            true,
            out);
    assertThat(Fetch.run(without, Runnable::run, CodePrompt.NOBODY, FetchProgress.NONE).accounts())
        .extracting(AccountReport::account)
        .containsExactly(ONE);
  }
}
