package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LessonsCommandTest {
  private final Recorded program = Recorded.unicode();
  private final Path folder;

  LessonsCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void lessons_areListed_withTheirQuestions() {
    assertThat(program.run("lessons", "sample-data")).isZero();
    assertThat(program.out())
        .contains(
            " 1  One role, one user",
            "    bob forgot his MFA code: does dev-deployer still take him?",
            " 8  Investigate",
            "28 questions in 8 lessons.");
    assertThat(program.err()).isEmpty();
  }

  @Test
  void handOut_hasTheQuestions_andTheAnswersIfAskedFor() throws IOException {
    Path questions = folder.resolve("questions.html");
    Path answers = folder.resolve("answers.HTML");
    String why = "One account, one lock";
    assertThat(program.run("lessons", "sample-data", "--out", questions.toString())).isZero();
    assertThat(Files.readString(questions))
        .contains("1.1 ", "bob calls with his access key alone", "8. Investigate")
        .doesNotContain(why, "class=\"verdict");
    assertThat(
            program.run(
                "lessons", "sample-data", "--lesson", "1", "--answers", "--out", "" + answers))
        .isZero();
    assertThat(Files.readString(answers))
        .contains(why, "class=\"verdict denied\"")
        .doesNotContain("Investigate");
  }

  @Test
  void handOut_isAPdf_byItsEnding() throws IOException {
    Path file = folder.resolve("lessons.pdf");
    assertThat(program.run("lessons", "sample-data", "--lesson", "8", "--out", "" + file)).isZero();
    assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F');
  }

  @ParameterizedTest
  @CsvSource({
    "--answers, --answers is of --out FILE",
    "--lesson 9, --lesson is 1 to 8",
    "--out x.svg, --out ends in .pdf or .html",
    "--redact, the texts of lessons tell names",
  })
  void whatCannotBe_isRefused_exitTwo(String options, String told) {
    String[] args = ("lessons sample-data " + options).split(" ");
    assertThat(program.run(args)).isEqualTo(2);
    assertThat(program.err()).contains(told).hasLineCount(1);
  }

  @Test
  void dataWithoutLessons_areTold_exitThree() {
    assertThat(program.run("lessons", "sample-data/list-roles")).isEqualTo(3);
    assertThat(program.err()).contains("no lessons there").hasLineCount(1);
  }
}
