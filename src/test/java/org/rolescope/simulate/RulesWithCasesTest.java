package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rolescope.policy.parse.DiagnosticCase;

/** Every worked example and every rule has a case, or a reason why it has none. */
class RulesWithCasesTest {
  private static final String HEADING = "## Rules without a case";
  private static final int EXAMPLES = 88;
  private static final int RULES = 137;

  /** {@code R10} or {@code R122 to R126} at the beginning of a table's row. */
  private static final Pattern ROW =
      Pattern.compile("^\\| R(\\d+)(?: to R(\\d+))? \\| [^|]{10,} \\|$", Pattern.MULTILINE);

  private static Set<String> ids() {
    return Stream.concat(
            WorkedExamplesTest.all().stream().map(WorkedCase::id),
            DiagnosticCase.all().stream().map(DiagnosticCase::id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> withCase() {
    return Stream.concat(
            WorkedExamplesTest.all().stream().map(WorkedCase::rules),
            DiagnosticCase.all().stream().map(DiagnosticCase::rules))
        .flatMap(List::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Rules in the table of CONTRIBUTING.md. */
  private static Set<String> withReason() throws IOException {
    String text = Files.readString(Path.of("CONTRIBUTING.md"));
    String section = text.substring(text.indexOf(HEADING) + HEADING.length());
    int next = section.indexOf("\n## ");
    Matcher row = ROW.matcher(next < 0 ? section : section.substring(0, next));
    Set<String> rules = new TreeSet<>();
    while (row.find()) {
      int first = Integer.parseInt(row.group(1));
      int last = row.group(2) == null ? first : Integer.parseInt(row.group(2));
      IntStream.rangeClosed(first, last).forEach(rule -> rules.add("R" + rule));
    }
    return rules;
  }

  @Test
  void examples_allButTheOneThatIsNotConfirmed_areCases() {
    List<String> wanted =
        IntStream.rangeClosed(1, EXAMPLES)
            .filter(number -> number != 50)
            .mapToObj(number -> String.format(Locale.ROOT, "X%02d", number))
            .toList();
    assertThat(ids()).containsAll(wanted).doesNotContain("X50");
  }

  @Test
  void rules_withoutCase_haveAReason() throws IOException {
    Set<String> missing =
        IntStream.rangeClosed(1, RULES)
            .mapToObj(number -> "R" + number)
            .collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(withCase());
    assertThat(withReason()).isEqualTo(missing);
  }

  @Test
  void cases_haveDifferentIds() {
    assertThat(
            Stream.concat(
                    WorkedExamplesTest.all().stream().map(WorkedCase::id),
                    DiagnosticCase.all().stream()
                        .map(DiagnosticCase::id)
                        .map(id -> "diagnostic " + id))
                .toList())
        .doesNotHaveDuplicates();
  }
}
