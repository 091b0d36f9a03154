package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view that was saved in the window, drawn without one. */
final class ExportViewTest {
  private static final String VIEWS =
      """
      {"schemaVersion": 1, "views": [
        {"name": "Into prod", "accounts": ["444455556666"], "tab": "MAP",
         "picture": {"kind": "MAP", "selected": ["arn:aws:iam::444455556666:role/deploy-prod",
                                                 "arn:aws:iam::444455556666:role/gone"]},
         "filters": {"edges": ["ALLOWED"], "hidden": ["333344445555"]}},
        {"name": "Around", "accounts": ["444455556666"], "tab": "TABLE",
         "picture": {"kind": "FOCUS", "middle": "arn:aws:iam::444455556666:role/deploy-prod"},
         "callersHave": {"aws:MultiFactorAuthPresent": true}},
        {"name": "Stolen", "accounts": ["444455556666"], "tab": "MAP",
         "picture": {"kind": "BLAST", "middle": "arn:aws:iam::333344445555:role/ci-runner",
                     "hops": 1}},
        {"name": "Of others", "accounts": ["999988887777"], "tab": "MAP",
         "picture": {"kind": "MAP"}}]}
      """;

  private final Recorded program = Recorded.unicode();
  private final Path folder;

  ExportViewTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("views.json"), VIEWS);
  }

  @Test
  void map_hasTheViewsFilters_withoutWhatIsHidden_andTellsWhatIsGone() throws IOException {
    Path file = folder.resolve("map.svg");
    assertThat(export(file, "into PROD")).isZero();
    assertThat(Files.readString(file))
        .contains("deploy-prod", "shop-dev")
        .doesNotContain("tools-ci");
    assertThat(program.err())
        .contains("1 of what the view names is not in the data")
        .hasLineCount(1);
  }

  @Test
  void focusAndBlast_areThoseOfTheView_forCallersThatHaveWhatItTells() throws IOException {
    Path focus = folder.resolve("focus.csv");
    Path blast = folder.resolve("blast.csv");
    Path plain = folder.resolve("plain.csv");
    assertThat(export(focus, "Around") + export(blast, "Stolen")).isZero();
    assertThat(
            program.run(
                "export",
                "--data",
                "sample-data",
                "--out",
                plain.toString(),
                "--focus",
                "arn:aws:iam::444455556666:role/deploy-prod",
                "--has",
                "aws:MultiFactorAuthPresent=true"))
        .isZero();
    assertThat(focus).hasSameTextualContentAs(plain);
    assertThat(Files.readString(blast)).contains("deploy-prod").doesNotContain("audit-read");
  }

  @Test
  void redacted_isTheSamePicture_withoutAName() throws IOException {
    Path plain = folder.resolve("plain.csv");
    Path redacted = folder.resolve("redacted.csv");
    assertThat(export(plain, "Into prod") + export(redacted, "Into prod", "--redact")).isZero();
    assertThat(Files.readAllLines(redacted)).hasSameSizeAs(Files.readAllLines(plain));
    assertThat(Files.readString(redacted)).doesNotContain("deploy-prod", "444455556666");
  }

  @Test
  void viewThatIsNot_namesThoseThatAre_exitTwo() {
    assertThat(export(folder.resolve("map.svg"), "Of others")).isEqualTo(2);
    assertThat(program.err())
        .contains("no view `Of others` of these data", "there are `Around`, `Into prod`, `Stolen`")
        .hasLineCount(1);
  }

  @Test
  void damagedFile_isNamedWithItsLine_exitTwo() throws IOException {
    Files.writeString(folder.resolve("views.json"), "{\n{");
    assertThat(export(folder.resolve("map.svg"), "Around")).isEqualTo(2);
    assertThat(program.err()).contains("views.json:2`: it is not JSON").hasLineCount(1);
  }

  @Test
  void viewBesideAnotherPicture_orAFileWithoutAView_areRefused_exitTwo() {
    assertThat(export(folder.resolve("map.svg"), "Around", "--only", "admin")).isEqualTo(2);
    assertThat(
            program.run(
                "export", "--data", "sample-data", "--out", "x.svg", "--views", "views.json"))
        .isEqualTo(2);
    assertThat(program.err()).contains("leave out the others", "say which view");
  }

  private int export(Path file, String view, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "export",
                "--data",
                "sample-data",
                "--out",
                file.toString(),
                "--views",
                folder.resolve("views.json").toString(),
                "--view",
                view));
    words.addAll(List.of(more));
    return program.run(words.toArray(String[]::new));
  }
}
