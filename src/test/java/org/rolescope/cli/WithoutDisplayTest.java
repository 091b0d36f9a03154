package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WithoutDisplayTest {
  private static final String WHY = "there is no display";

  private final Recorded program = Recorded.unicode();

  @Test
  void sample_isSummedUp_andItsFirstQuestionsAnswered() {
    assertThat(run(List.of(Path.of("sample-data")))).isZero();
    assertThat(program.err()).isEqualTo("rolescope: there is no display\n");
    assertThat(program.out())
        .startsWith("5 accounts")
        .containsSubsequence(
            "A call that is allowed\nAllowed. ",
            "ci-runner",
            "A call that is denied\nDenied. ",
            "grafana-reader");
  }

  @Test
  void otherData_giveCallsOfTheirOwn() {
    assertThat(run(List.of(Path.of("sample-data", "333344445555.json")))).isZero();
    assertThat(program.out())
        .containsSubsequence(
            "A call that is allowed\nAllowed. ", "A call that is denied\nDenied. ");
  }

  @Test
  void organizationAlone_hasNoCalls() {
    assertThat(run(List.of(Path.of("sample-data", "organization.json")))).isZero();
    assertThat(program.out())
        .contains("A call that is allowed: none found", "A call that is denied: none found");
  }

  @Test
  void nothingToRead_isAHint_exitZero() {
    assertThat(run(List.of())).isZero();
    assertThat(program.out()).contains("--help").hasLineCount(1);
  }

  @Test
  void nothingRecognised_exitThree(@TempDir Path folder) {
    assertThat(run(List.of(folder))).isEqualTo(3);
    assertThat(program.out()).isEmpty();
  }

  private int run(List<Path> paths) {
    return new WithoutDisplay(program.analyzer(), program.terminal()).run(paths, WHY);
  }
}
