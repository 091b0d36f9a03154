package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --known-accounts}, the same for every command that reads data. */
final class KnownAccountsOptionTest {
  private static final Path DATA = Path.of("sample-data", "444455556666.json");

  private final Recorded program = Recorded.unicode();

  @TempDir private Path folder = Path.of("");

  private int run(String line, String list) throws IOException {
    Path file = Files.writeString(folder.resolve("names.yaml"), list);
    return program.run((line + " --data " + DATA + " --known-accounts " + file).split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who-can acme-monitor",
        "who-can acme-monitor --output json",
        "exposed",
        "matrix --output csv",
        "inspect",
        "reach Vendor",
        "paths Vendor acme-monitor",
        "simulate --principal arn:aws:iam::666677778888:role/x"
            + " --role arn:aws:iam::444455556666:role/acme-monitor"
      })
  void answer_tellsTheVendorWithTheNumber_andNoneUnderPseudonyms(String line) throws IOException {
    String list = "- name: Vendor\n  accounts: ['666677778888']\n";
    assertThat(run(line, list)).as(program.err()).isIn(0, 1);
    String answer = program.out();
    assertThat(answer).containsAnyOf("Vendor (666677778888)", "666677778888 Vendor");
    assertThat(run(line + " --redact", list)).isIn(0, 1);
    assertThat(program.out().substring(answer.length()))
        .doesNotContain("Vendor")
        .doesNotContain("666677778888");
  }

  @Test
  void list_thatIsBroken_orNone_endsWith3_andSaysWhere() throws IOException {
    assertThat(run("inspect", "- name: Vendor\n  accounts: [\n")).isEqualTo(3);
    assertThat(program.err()).contains("not YAML here").contains("names.yaml:3)");
    assertThat(run("exposed", "something: else\n")).isEqualTo(3);
    assertThat(program.err()).contains("neither JSON nor a template nor a list of accounts");
    assertThat(program.run("inspect", "" + DATA, "--known-accounts", "" + DATA)).isEqualTo(3);
    assertThat(program.err()).contains("444455556666.json`: it is no list of known accounts");
  }

  @Test
  void list_withAnOddEntry_isUsed() throws IOException {
    String list = "- name: Vendor\n  accounts: ['666677778888', '12']\n";
    assertThat(run("inspect", list)).isEqualTo(0);
    assertThat(program.out())
        .contains("666677778888 Vendor")
        .contains("names.yaml:2 /0/accounts/1: an account of `Vendor` should have 12 digits");
  }
}
