package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.Account;
import org.rolescope.iam.Credentials;
import org.rolescope.iam.Credentials.AccessKey;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.User;

/**
 * Credential reports tell how users sign in, and cost nothing but themselves where they are odd.
 */
class CredentialReportTest {
  private static final String HEAD =
      "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,"
          + "password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,"
          + "access_key_1_last_used_date,access_key_1_last_used_region,"
          + "access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,"
          + "access_key_2_last_used_date,access_key_2_last_used_region,"
          + "access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,"
          + "cert_2_last_rotated\n";
  private static final String ROOT =
      "<root_account>,arn:aws:iam::111122223333:root,2022-11-08T09:12:00+00:00,not_supported,"
          + "no_information,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,"
          + "N/A,N/A,false,N/A,false,N/A\n";
  private static final String BOT =
      "\"bot,one\",\"arn:aws:iam::111122223333:user/bots/bot,one\",2024-08-27T12:53:35+00:00,"
          + "false,N/A,N/A,N/A,false,true,2025-01-02T03:04:05+00:00,N/A,N/A,N/A,true,"
          + "2025-02-03T04:05:06+00:00,2026-03-04T05:06:07+00:00,us-east-1,sts,false,N/A,false,N/A\n";
  private static final Credentials OF_BOT =
      new Credentials(
          false,
          false,
          List.of(
              new AccessKey("2025-01-02T03:04:05+00:00", ""),
              new AccessKey("2025-02-03T04:05:06+00:00", "2026-03-04T05:06:07+00:00")));

  @TempDir private Path folder = Path.of("");

  /** The user, and nobody else, as account authorization details tell. */
  private static final String DETAILS =
      "{\"UserDetailList\": [{\"UserName\": \"bot,one\", \"Path\": \"/bots/\","
          + " \"Arn\": \"arn:aws:iam::111122223333:user/bots/bot,one\"}],"
          + " \"GroupDetailList\": [], \"RoleDetailList\": [], \"Policies\": []}";

  private Loading load(String... reports) {
    String[] texts = Arrays.copyOf(reports, reports.length + 1);
    texts[reports.length] = DETAILS;
    Path[] files = new Path[texts.length];
    for (int i = 0; i < texts.length; i++) {
      String name = "report-" + i + (texts[i].startsWith("{") ? ".json" : ".csv");
      files[i] = Loading.write(folder, name, texts[i]);
    }
    return Loading.of(files);
  }

  private static String answer(String table) {
    String content = Base64.getEncoder().encodeToString(table.getBytes(StandardCharsets.UTF_8));
    return "{\"Content\": \""
        + content
        + "\", \"ReportFormat\": \"text/csv\","
        + " \"GeneratedTime\": \"2026-04-28T06:00:00+00:00\"}";
  }

  @Test
  void tableAndAnswer_tellTheSame_andNothingOfTheRootUser() {
    for (String report : List.of(HEAD + ROOT + BOT, answer(HEAD + ROOT + BOT))) {
      Loading loaded = load(report);

      assertThat(loaded.snapshot().users()).hasSize(1);
      User bot = loaded.snapshot().users().get(0);
      assertThat(bot.arn()).hasToString("arn:aws:iam::111122223333:user/bots/bot,one");
      assertThat(bot.credentials()).isEqualTo(Fact.known(OF_BOT));
      assertThat(loaded.diagnostics())
          .extracting(Diagnostic::code)
          .doesNotContain("load.credential-report", "load.conflict");
    }
  }

  @Test
  void oddValuesAndRows_costThemselves_andAreTold() {
    Loading loaded =
        load(
            HEAD
                + BOT.replace(",false,true,2025-01", ",perhaps,true,2025-01")
                + "x,arn:aws:iam::111122223333:role/x"
                + ",".repeat(20)
                + "\n");

    assertThat(loaded.snapshot().users().get(0).credentials()).isEqualTo(Fact.known(OF_BOT));
    assertThat(loaded.diagnostics())
        .extracting(Diagnostic::message)
        .contains(
            "mfa_active should be true or false, and is `perhaps`",
            "`arn:aws:iam::111122223333:role/x` is the ARN of no user");
  }

  @Test
  void contentThatIsNoBase64_isTold() {
    Loading loaded = load("{\"Content\": \"=%=\", \"ReportFormat\": \"text/csv\"}");

    assertThat(loaded.snapshot().users().get(0).credentials().isKnown()).isFalse();
    assertThat(loaded.diagnostics())
        .extracting(Diagnostic::message)
        .contains("the content of the credential report is no such table in base64");
  }

  @Test
  void twoReportsThatDiffer_areTold() {
    Loading loaded =
        load(HEAD + BOT, HEAD + BOT.replace("false,true,2025-01", "true,true,2025-01"));

    assertThat(loaded.snapshot().users().get(0).credentials()).isEqualTo(Fact.known(OF_BOT));
    assertThat(loaded.diagnostics())
        .extracting(Diagnostic::message)
        .contains(
            "credentials of `arn:aws:iam::111122223333:user/bots/bot,one`: another row or report"
                + " says otherwise");
  }

  @Test
  void userOfWhomNoReportWasRead_isNotKnownToSignInInAnyWay() {
    IamSnapshot sample = Loading.of(Path.of("sample-data/111122223333.json")).snapshot();

    assertThat(sample.users())
        .isNotEmpty()
        .allSatisfy(
            user ->
                assertThat(user.credentials())
                    .isEqualTo(Fact.missing("credential report of account 111122223333")));
  }

  @Test
  void report_makesNoUserAndNoAccount_thatNothingElseTellsOf() {
    String ghost = BOT.replace("111122223333:user/bots/bot,one", "999988887777:user/ghost");
    Loading loaded = load(HEAD + BOT + ghost);

    assertThat(loaded.snapshot().users()).hasSize(1);
    assertThat(loaded.index().account("999988887777").filter(Account::loaded)).isEmpty();
    assertThat(loaded.diagnostics())
        .extracting(Diagnostic::message)
        .contains(
            "the credential report has `arn:aws:iam::999988887777:user/ghost`, and nothing else"
                + " tells of that user");
  }

  @Test
  void tableOfOtherColumns_isNotTakenForOne() {
    Loading loaded = load(answer("user,arn\nx,arn:aws:iam::111122223333:user/x\n"));

    assertThat(loaded.diagnostics())
        .extracting(Diagnostic::message)
        .contains("the content of the credential report is no such table in base64");
  }

  @Test
  void keysAreOfATime_andNothingElse() {
    Loading loaded = load(HEAD + BOT.replace("2025-01-02T03:04:05+00:00", "=cmd|secret"));

    assertThat(loaded.snapshot().users().get(0).credentials().toOptional().orElseThrow().keys())
        .first()
        .isEqualTo(new AccessKey("", ""));
  }
}
