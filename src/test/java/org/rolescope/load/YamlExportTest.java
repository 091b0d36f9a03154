package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.fixture;
import static org.rolescope.load.Loading.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.iam.SourceFile;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** What {@code aws --output yaml} prints is read as what {@code --output json} prints. */
class YamlExportTest {
  private final Path folder;

  YamlExportTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String yaml(Path json) throws IOException {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(json));
    return new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build())
        .dumpToString(value)
        // As the aws command writes it.
        .replace("1.70928E9", "1709280000.0");
  }

  /** All that was read, but for where it stands. */
  private static String told(Loading loaded) {
    return (loaded.snapshot().roles().toString()
            + loaded.snapshot().users()
            + loaded.snapshot().groups()
            + loaded.snapshot().policies()
            + loaded.snapshot().accounts()
            + loaded.snapshot().organization()
            + new TreeSet<>(loaded.codes()))
        .replaceAll("SourceLocation\\[[^\\]]*\\]", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "authorization-details.json",
        "list-roles.json",
        "get-role.json",
        "calls",
        "center",
        "organization"
      })
  void export_in_yaml_tells_what_it_tells_in_json(String name) throws IOException {
    Path original = fixture(name);
    List<Path> files;
    try (var walked = Files.walk(original)) {
      files = walked.filter(file -> file.toString().endsWith(".json")).toList();
    }
    for (Path file : files) {
      String path = fixture("").relativize(file).toString().replace(".json", ".yaml");
      write(folder, path, yaml(file));
    }
    Loading read =
        Loading.of(folder.resolve(original.getFileName().toString().replace(".json", ".yaml")));
    assertThat(told(read)).isEqualTo(told(Loading.of(original)));
    assertThat(read.snapshot().sources()).allMatch(SourceFile::recognised);
  }

  @Test
  void what_is_odd_is_placed_in_its_line_of_the_yaml() {
    Loading loaded =
        Loading.of(
            write(
                folder,
                "roles.yaml",
                "Roles:\n- RoleName: a\n  Arn: x\n- RoleName: b\n  Arn: y\n"));
    assertThat(loaded.with("load.no-arn"))
        .extracting(one -> one.at().pointer() + " " + one.at().line())
        .containsExactly("/Roles/0 2", "/Roles/1 4");
  }

  @Test
  void pages_and_documents_of_one_file_are_all_read() throws IOException {
    String roles = yaml(fixture("list-roles.json"));
    String details = yaml(fixture("authorization-details.json"));
    String pages = "- %s\n- %s\n".formatted(roles.indent(2).strip(), details.indent(2).strip());
    for (String text : List.of(pages, roles + "---\n" + details)) {
      assertThat(Loading.of(write(folder, "all.yaml", text)).snapshot().sources())
          .extracting(SourceFile::kind)
          .containsExactly("list-roles, account authorization details");
    }
  }

  @Test
  void export_that_is_broken_or_over_a_bound_is_an_error_with_its_place() {
    String bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c < 'h'; c++) {
      String one = "*" + (char) (c - 1);
      bomb += c + ": &" + c + " [" + (one + ",").repeat(10) + "]\n";
    }
    String role = "Roles:\n- Arn: arn:aws:iam::111122223333:role/a\n";
    var bound = Loading.of(write(folder, "a.yaml", role + bomb)).only("load.broken-yaml");
    assertThat(bound.message()).contains("aliases counted in full");
    assertThat(bound.effect()).contains("--output json");
    assertThat(Loading.of(write(folder, "a.yaml", role + "  x: [\n")).only("load.broken-yaml").at())
        .satisfies(at -> assertThat(at.file()).endsWith("a.yaml"))
        .satisfies(at -> assertThat(at.line()).isEqualTo(4));
  }

  @ParameterizedTest
  @CsvSource({
    "'ROLES\t2024-01-01\tarn:aws:iam::111122223333:role/a\n', --output json",
    "'-----\n|  ListRoles  |\n| arn:aws:iam::111122223333:role/a |\n', --output json",
    "'\nAn error occurred (AccessDenied) when calling the ListRoles operation\n', it is an error",
    "'Warning: x\n{\n  \"Roles\": []\n}\n', take away what stands before"
  })
  void what_else_the_aws_command_prints_is_told_apart(String text, String words) {
    assertThat(Loading.of(write(folder, "a.txt", text)).only("load.not-recognised").effect())
        .contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Version: 1\nb: [\n", "Roles:\n- {name: x}\n", "Arn: {{ .Values.arn }}\n"})
  void other_yaml_costs_a_note(String text) {
    write(folder, "values.yaml", text);
    Loading loaded = Loading.of(folder);
    assertThat(loaded.codes()).containsExactly("load.nothing-found", "load.not-recognised");
  }
}
