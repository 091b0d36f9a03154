package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a shell makes of the scripts what they mean is tried in {@code .ci/run}. */
final class CompletionCommandTest {
  private final Recorded program = Recorded.unicode();

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void script_knowsCommandsOptionsAndTheirValues_butNotWhatIsHidden(String shell) {
    assertThat(program.run("completion", shell)).isZero();
    assertThat(program.out())
        .contains(
            "who-can", "explain-error", "graphml", "undetermined", "out", "theme", "known-accounts")
        .doesNotContain("Prints the manual page", "ManCommand", "_man");
  }

  @Test
  void fish_completesFilesWhereAPathIsWanted_andQuotesWhatItSays() {
    program.run("completion", "fish");
    assertThat(program.out())
        .contains(
            "complete -c rolescope -n '__fish_seen_subcommand_from export' -l out -r -d ",
            "complete -c rolescope -n '__fish_seen_subcommand_from who-can' -l known-accounts -r ",
            "-l format -x -a 'png pdf svg html dot graphml json csv markdown' -d ",
            "caller\\'s kind",
            "__fish_seen_subcommand_from reach' -l only -x -a 'admin' -d ",
            "__fish_seen_subcommand_from export' -l effort -x -a 'now with unknown' -d ");
    assertThat(program.out().lines())
        .allMatch(line -> line.startsWith("complete -c rolescope -n "));
  }

  @Test
  void shellThatIsNotKnown_isSaid_exitTwo() {
    assertThat(program.run("completion", "csh")).isEqualTo(2);
    assertThat(program.err()).contains("csh").hasLineCount(1);
  }
}
