package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExportCommandTest {
  private static final String DEPLOY_PROD = "arn:aws:iam::444455556666:role/deploy-prod";

  private final Recorded program = Recorded.unicode();
  private final Path folder;

  ExportCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "high-contrast", "HIGH_CONTRAST_DARK"})
  void svg_showsTheAccounts(String theme) throws IOException {
    Path file = folder.resolve("map.svg");
    assertThat(export(file, "--format", "svg", "--theme", theme)).isZero();
    assertThat(Files.readString(file)).contains("<svg", "shop-prod", "tools-ci");
  }

  @Test
  void formatLeftOut_isTheEndingOfTheFile() throws IOException {
    Path file = folder.resolve("map.PNG");
    assertThat(export(file)).isZero();
    assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void scale_isTheSizeOfAPng() throws IOException {
    Path small = folder.resolve("small.png");
    Path large = folder.resolve("large.png");
    assertThat(export(small, "--scale", "1") + export(large, "--scale", "3")).isZero();
    int width = ImageIO.read(small.toFile()).getWidth();
    assertThat(ImageIO.read(large.toFile()).getWidth()).isBetween(3 * width - 3, 3 * width);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5"})
  void scaleThatIsNone_isRefused_exitTwo(String scale) {
    assertThat(export(folder.resolve("map.png"), "--scale", scale)).isEqualTo(2);
    assertThat(program.err()).contains("--scale is 1 to 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"map.svg", "map.csv"})
  void hopsWithoutBlast_areRefused_exitTwo_andNothingIsWritten(String name) {
    assertThat(export(folder.resolve(name), "--hops", "2")).isEqualTo(2);
    assertThat(program.err()).contains("--hops is of --blast").hasLineCount(1);
    assertThat(folder.resolve(name)).doesNotExist();
  }

  @Test
  void pictureHandedOn_tellsDateCoverage_andForWhichCallersItIs() throws IOException {
    Path file = folder.resolve("map.svg");
    String date = "2026-01-31";
    assertThat(export(file, "--date", date, "--has", "sts:ExternalId=nw-db")).isZero();
    assertThat(Files.readString(file))
        .contains(
            "Made by RoleScope on 31 January 2026, 00:00 UTC",
            "For callers that have: sts:ExternalId `nw-db`",
            "Coverage: 5 of 6 accounts read; 4 things are missing from the data.");
    Path pixels = folder.resolve("map.png");
    assertThat(export(pixels, "--date", date + "T10:00:00Z")).isZero();
    byte[] once = Files.readAllBytes(pixels);
    assertThat(export(pixels, "--date", date + "T10:00:00Z")).isZero();
    assertThat(Files.readAllBytes(pixels)).isEqualTo(once);
    assertThat(export(pixels, "--date", date + "T10:01:00Z")).isZero();
    assertThat(Files.readAllBytes(pixels)).isNotEqualTo(once);
  }

  @Test
  void pictureHandedOn_underPseudonyms_tellsCoverageWithoutNames() throws IOException {
    Path file = folder.resolve("map.svg");
    assertThat(export(file, "--redact")).isZero();
    assertThat(Files.readString(file))
        .contains("Coverage: 5 of 6 accounts read; ")
        .doesNotContain("AuditSyncAccess", "666677778888", "Acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-02-30", "2026-01-31T12:00"})
  void dateThatIsNone_isRefused_exitTwo(String date) {
    assertThat(export(folder.resolve("map.svg"), "--date", date)).isEqualTo(2);
    assertThat(program.err()).contains("--date wants 2026-01-31");
    assertThat(export(folder.resolve("map.csv"), "--date", "2026-01-31")).isEqualTo(2);
    assertThat(program.err()).contains("--date is of a picture, not of csv");
  }

  @Test
  void only_leavesTheEdgesOfWhichAllIsTrue() throws IOException {
    Path all = folder.resolve("all.csv");
    Path outside = folder.resolve("outside.csv");
    Path both = folder.resolve("both.csv");
    assertThat(export(all) + export(outside, "--only", "outside")).isZero();
    assertThat(export(both, "--only", "unconditional,admin")).isZero();
    assertThat(Files.readAllLines(outside)).hasSizeBetween(2, Files.readAllLines(all).size() - 1);
    assertThat(Files.readAllLines(both)).hasSizeBetween(2, Files.readAllLines(all).size() - 1);

    assertThat(export(all, "--only", "outside", "--blast", "deploy-prod")).isEqualTo(2);
    assertThat(program.err()).contains("of a --blast, --only is admin");
  }

  @Test
  void focus_drawsThatNode() throws IOException {
    Path file = folder.resolve("focus.svg");
    assertThat(export(file, "--focus", DEPLOY_PROD)).isZero();
    assertThat(Files.readString(file)).contains("deploy-prod", "ci-runner");
  }

  /** As on the map, whichever of them is named. */
  @ParameterizedTest
  @ValueSource(strings = {"333344445555", "444455556666"})
  void providerInTheMiddle_isAllThatAreDrawnAsOne(String account) throws IOException {
    String github =
        "arn:aws:iam::" + account + ":oidc-provider/token.actions.githubusercontent.com";
    Path focus = folder.resolve("focus.svg");
    Path blast = folder.resolve("blast.svg");
    Path table = folder.resolve("focus.csv");
    int failed = export(focus, "--focus", github) + export(blast, "--blast", github, "--hops", "1");
    assertThat(failed + export(table, "--focus", github)).isZero();
    assertThat(Files.readString(focus))
        .contains("GitHub Actions can become 10 roles", "10 roles trust it", "in 2 accounts");
    assertThat(Files.readString(blast))
        .contains("GitHub Actions reaches 10 roles within 1 hop", "deploy-prod", "in 2 accounts");
    assertThat(Files.readAllLines(table)).hasSize(11);
  }

  @Test
  void focus_takesWhatABlastTakes() throws IOException {
    Path file = folder.resolve("focus.json");
    for (String name : List.of("deploy-prod", "Deploy-Prod", "shop-prod/deploy-prod")) {
      assertThat(export(file, "--focus", name)).isZero();
      assertThat(Files.readString(file)).contains("\"focus\":\"" + DEPLOY_PROD + "\"");
    }
    assertThat(export(file, "--focus", "deploy-prod", "--redact")).isZero();
    assertThat(Files.readString(file)).contains("\"focus\":\"arn:aws:iam::0000");
    assertThat(export(file, "--focus", "shop-dev")).isZero();
    assertThat(Files.readString(file)).contains("\"focus\":\"arn:aws:iam::555566667777:root\"");
  }

  @Test
  void focus_onSeveralOrMany_isRefused_exitTwo() {
    Path file = folder.resolve("focus.svg");
    assertThat(export(file, "--focus", "OrganizationAccountAccessRole")).isEqualTo(2);
    assertThat(program.err()).contains("fits several: arn:aws:iam::222233334444:role/Org");
    assertThat(export(file, "--focus", "outsiders")).isEqualTo(2);
    assertThat(program.err()).contains("ask --blast");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void blast_drawsWhatSomebodyCanBecome_orListsItsSteps() throws IOException {
    Path picture = folder.resolve("blast.svg");
    assertThat(export(picture, "--blast", "ci-runner", "--hops", "1")).isZero();
    assertThat(Files.readString(picture))
        .contains("ci-runner reaches 5 roles within 1 hop", "deploy-prod")
        .doesNotContain("break-glass-admin");

    Path table = folder.resolve("blast.csv");
    assertThat(export(table, "--blast", "ci-runner")).isZero();
    assertThat(Files.readString(table)).contains("break-glass-admin").doesNotContain("judy");
  }

  @Test
  void whoCan_drawsAllWhoCanBecomeARole_orGetIntoAnAccount_orListsTheirSteps() throws IOException {
    Path picture = folder.resolve("who.svg");
    assertThat(export(picture, "--who-can", "break-glass-admin", "--hops", "2")).isZero();
    assertThat(Files.readString(picture))
        .contains("can become break-glass-admin within 2 hops", "deploy-prod", "GitHub Actions")
        .doesNotContain("Lambda");
    assertThat(export(picture, "--who-can", "shop-prod", "--effort", "now")).isZero();
    assertThat(Files.readString(picture))
        .contains("get into account shop-prod within 3 hops with nothing more");

    Path table = folder.resolve("who.csv");
    assertThat(export(table, "--who-can", "break-glass-admin")).isZero();
    assertThat(Files.readString(table)).contains("ci-runner", "lambda").doesNotContain("judy");

    assertThat(export(table, "--who-can", "alice")).isEqualTo(2);
    assertThat(program.err()).contains("`alice` is no role, and no account that was read");
    assertThat(export(table, "--who-can", "deploy-prod", "--only", "admin")).isEqualTo(2);
    assertThat(program.err()).contains("--who-can leaves nobody out");
    assertThat(export(table, "--who-can", "deploy-prod", "--blast", "bob")).isEqualTo(2);
    assertThat(program.err()).contains("--blast and --who-can are several pictures");
  }

  @Test
  void blast_ofAdminRolesAlone_keepsTheWaysToThem() throws IOException {
    Path picture = folder.resolve("blast.svg");
    assertThat(export(picture, "--blast", "ci-runner", "--only", "admin")).isZero();
    assertThat(Files.readString(picture))
        .contains("ci-runner reaches 1 admin role within 3 hops", "break-glass-admin", "2 steps")
        .doesNotContain("db-migrate");
    Path table = folder.resolve("blast.csv");
    assertThat(export(table, "--blast", "ci-runner", "--only", "admin")).isZero();
    assertThat(Files.readString(table)).contains("break-glass-admin", "deploy-prod");
  }

  @Test
  void blast_withoutWhatCannotBeKnown_saysSo() throws IOException {
    Path picture = folder.resolve("blast.svg");
    assertThat(export(picture, "--blast", "legacy-etl", "--effort", "with")).isZero();
    assertThat(Files.readString(picture))
        .contains("legacy-etl reaches no role within 3 hops as far as is known");
    assertThat(export(picture, "--effort", "with")).isEqualTo(2);
    assertThat(program.err()).contains("--effort is of --blast");
  }

  @Test
  void blastAndFocus_orTooManyHops_areRefused_exitTwo() {
    Path file = folder.resolve("blast.svg");
    assertThat(export(file, "--blast", "ci-runner", "--hops", "7")).isEqualTo(2);
    assertThat(program.err()).contains("--hops is 1 to 6");
    assertThat(export(file, "--blast", "ci-runner", "--focus", DEPLOY_PROD)).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void sameData_giveTheSamePicture() throws IOException {
    Path first = folder.resolve("first.svg");
    Path second = folder.resolve("second.svg");
    export(first);
    export(second);
    assertThat(first).hasSameBinaryContentAs(second);
  }

  @Test
  void fileThatIsThere_isReplaced_andNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("map.svg");
    Files.writeString(file, "older");
    assertThat(export(file)).isZero();
    assertThat(Files.readString(file)).startsWith("<").doesNotContain("older");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void folderThatIsNotThere_isSaid_exitTwo() {
    assertThat(export(folder.resolve("no").resolve("map.svg"))).isEqualTo(2);
    assertThat(program.err()).contains("there is no such folder").hasLineCount(1);
  }

  @Test
  void nodeThatIsNotThere_isSaid_exitTwo() {
    assertThat(export(folder.resolve("focus.svg"), "--focus", "nobody")).isEqualTo(2);
    assertThat(program.err()).contains("nobody named `nobody` is in the data").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  private int export(Path file, String... more) {
    String[] fixed = {"export", "--data", "sample-data", "--out", file.toString()};
    return program.run(Stream.concat(Stream.of(fixed), Stream.of(more)).toArray(String[]::new));
  }
}
