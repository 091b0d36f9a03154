package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.Role;
import org.rolescope.policy.Statement;

/**
 * Documents are passed over when their file is read, and parsed from their text. One with an escape
 * in it is opened at once: both ways must tell the same.
 */
class UnopenedDocumentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "111122223333.json",
        "333344445555.json",
        "555566667777.json",
        "list-roles/444455556666.json"
      })
  void documents_withAndWithoutEscapes_readTheSame(String name, @TempDir Path folder)
      throws IOException {
    // Every ninth statement breaks the grammar: its place is told, too.
    String text = Files.readString(Path.of("sample-data", name));
    StringBuilder odd = new StringBuilder();
    int count = 0;
    int from = 0;
    for (int at = text.indexOf("\"Effect\""); at >= 0; at = text.indexOf("\"Effect\"", at + 1)) {
      if (++count % 9 == 0) {
        odd.append(text, from, at).append("\"effect\"");
        from = at + "\"Effect\"".length();
      }
    }
    odd.append(text, from, text.length());
    String escaped = odd.toString().replace("\"Allow\"", "\"\\u0041llow\"");
    assertThat(escaped).isNotEqualTo(odd.toString());

    Loading opened = Loading.of(Loading.write(folder.resolve("a"), name, escaped));
    Loading unopened = Loading.of(Loading.write(folder.resolve("b"), name, odd.toString()));

    assertThat(told(unopened)).isEqualTo(told(opened)).anyMatch(line -> line.contains("effect"));
    assertThat(unopened.snapshot().roles())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*at\\.file", ".*\\.hash")
        .isEqualTo(opened.snapshot().roles());
  }

  private List<String> told(Loading loading) {
    return loading.diagnostics().stream().map(UnopenedDocumentsTest::told).toList();
  }

  private static String told(Diagnostic diagnostic) {
    return diagnostic.code()
        + " "
        + diagnostic.at().line()
        + " "
        + diagnostic.at().pointer()
        + " "
        + diagnostic.message();
  }

  /** An export of two roles, of which only the second has a document. */
  private static Loading secondOfTwo(Path folder, String trust) {
    String details = Loading.details(Loading.role("a", ""), Loading.role("b", trust));
    return Loading.of(Loading.write(folder, "export.json", details));
  }

  private static Role second(Loading loading) {
    return loading.snapshot().roles().get(1);
  }

  @Test
  void valueCutOffInADocument_isToldWithItsLine_andTheDocumentIsNotKnown(@TempDir Path folder) {
    String trust =
        ",\n\"AssumeRolePolicyDocument\":{\"Version\":\"2012-10-17\",\n\"Statement\":\"@{Effect=Allow}\"}";
    Loading loading = secondOfTwo(folder, trust);

    assertThat(loading.diagnostics())
        .anyMatch(d -> d.code().equals("load.cut-off") && d.at().line() == 4);
    assertThat(second(loading).trust().toOptional().orElseThrow().policy()).isEmpty();
  }

  @Test
  void characterThatNoPolicyMayHave_isReadAsItIs_andToldWithItsPlace(@TempDir Path folder) {
    String trust =
        ",\"AssumeRolePolicyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[\n"
            + "{\"Sid\":\"東京\",\"Effect\":\"Allow\",\"Principal\":\"*\","
            + "\"Action\":\"sts:AssumeRole\"}]}";
    Loading loading = secondOfTwo(folder, trust);

    assertThat(second(loading).trustPolicy().orElseThrow().statements().get(0).sid())
        .isEqualTo("東京");
    assertThat(loading.diagnostics())
        .anyMatch(d -> d.code().equals("policy.character") && d.at().pointer().endsWith("/Sid"));
  }

  @Test
  void documentLongerThanAnyBuffer_isReadWhole(@TempDir Path folder) {
    StringBuilder statements = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      statements
          .append(i == 0 ? "" : ",\n")
          .append("{\"Sid\":\"s")
          .append(i)
          .append("\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRole\"}");
    }
    String trust =
        ",\"AssumeRolePolicyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":["
            + statements
            + "]}";
    Role role = second(secondOfTwo(folder, trust));

    assertThat(role.trustPolicy().orElseThrow().statements())
        .hasSize(2_000)
        .last()
        .returns("s1999", Statement::sid);
  }
}
