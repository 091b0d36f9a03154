package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineProgramTest {
  private final Recorded program = Recorded.unicode();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "simulate --help",
        "simulate --version",
        "who-can --help",
        "completion --help",
        "inspect --help",
        "inspect --version",
        "export --help",
        "export --version"
      })
  void helpAndVersion_goToStandardOutput_exitZero(String line) {
    assertThat(program.run(line.split(" "))).isZero();
    assertThat(program.out()).isNotBlank();
    assertThat(program.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--frobnicate",
        "simulate",
        "simulate --frobnicate",
        "simulate --data",
        "simulate --data sample-data",
        "simulate --data sample-data --principal P",
        "simulate --data sample-data --principal P --role R --duration soon",
        "simulate --data sample-data --principal P --role R --output xml",
        "simulate --data sample-data --principal P --role R --expect maybe",
        "simulate --data sample-data --principal P --role R --tag none",
        "simulate --data sample-data --principal P --role R --tag a=1 --tag a=2",
        "simulate --data sample-data --principal P --role R --context =x",
        "simulate --data sample-data --principal P --role R --absent k --unknown K",
        "simulate --data sample-data --principal P --role R --requests pom.xml",
        "simulate --data sample-data --expect denied --requests pom.xml",
        "inspect",
        "who-can",
        "who-can --data sample-data",
        "who-can deploy-prod",
        "who-can deploy-prod --data sample-data --output xml",
        "who-can deploy-prod --data sample-data --expect many",
        "who-can deploy-prod --data sample-data --has aws:SourceIp=office",
        "who-can deploy-prod --data sample-data --has aws:MultiFactorAuthPresent=yes",
        "reach bob --data sample-data --has aws:CurrentTime=tomorrow",
        "reach bob --data sample-data --has sts:ExternalId=a --has sts:ExternalId=b",
        "reach bob --data sample-data --has aws:SourceIp=10.* --has AWS:sourceip=192.168.*",
        "simulate --data sample-data --principal P --role R --source-ip 203.0.113.0/24",
        "simulate --data sample-data --principal P --role R --context aws:CurrentTime=soon",
        "fetch",
        "fetch --out target/x --accounts 1234",
        "completion",
        "inspect --output xml sample-data",
        "export --data sample-data",
        "export --data sample-data --out target/x.gif",
        "export --data sample-data --format gif --out target/x.svg",
        "export --data sample-data --theme pink --out target/x.svg",
        "export --out target/x.svg"
      })
  void misuse_isOneLineOnStandardError_exitTwo(String line) {
    assertThat(program.run(line.split(" "))).isEqualTo(2);
    assertThat(program.out()).isEmpty();
    assertThat(program.err()).startsWith("rolescope: ").hasLineCount(1).contains("--help");
  }

  @Test
  void firstWord_isACommandOrAnOption_orNot() {
    CommandLineProgram commands =
        new CommandLineProgram(
            program.analyzer(), program.terminal(), InputStream.nullInputStream());
    assertThat(commands.takes("simulate")).isTrue();
    assertThat(commands.takes("--version")).isTrue();
    assertThat(commands.takes("sample-data")).isFalse();
  }

  @Test
  void unknownWord_namesTheCommands() {
    CommandLineProgram commands =
        new CommandLineProgram(
            program.analyzer(), program.terminal(), InputStream.nullInputStream());
    assertThat(commands.unknown("simulat")).isEqualTo(2);
    assertThat(program.err())
        .contains(
            "`simulat`",
            "(simulate, who-can, reach, paths, matrix, exposed, cut, cycles, compare, fetch, inspect,"
                + " export, lessons, explain-error, generate, completion)")
        .hasLineCount(1);
  }

  @Test
  void internalError_isOneLineWithoutAStackTrace_exitFour() {
    CommandLineProgram commands =
        new CommandLineProgram(
            program.analyzer(), program.terminal(), InputStream.nullInputStream());
    assertThat(commands.internalError(new IllegalStateException("two\nlines"))).isEqualTo(4);
    assertThat(program.err()).hasLineCount(1).contains("internal error", "two lines");
  }
}
