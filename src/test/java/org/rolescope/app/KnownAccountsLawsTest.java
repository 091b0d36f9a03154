package org.rolescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Progress;
import org.rolescope.generate.GeneratedOrganization;
import org.rolescope.graph.TrustEdge;
import org.rolescope.iam.Account;
import org.rolescope.question.Exposed.Exposure;
import org.rolescope.question.Matrix;
import org.rolescope.question.MatrixCell;

/** A list of known accounts gives names: whatever it says, no decision is another. */
class KnownAccountsLawsTest {
  private static final TrustAnalyzer ANALYZER =
      new TrustAnalyzer(Runnable::run, () -> Instant.parse("2026-01-01T12:00:00Z"));

  @TempDir private Path folder = Path.of("");

  /** Every account of the data is named, our own too, as one that is trusted. */
  private Path listOfAll(Analysis analysis, String name) throws IOException {
    String accounts =
        analysis.snapshot().accounts().stream()
            .map(account -> "'" + account.id() + "'")
            .collect(Collectors.joining(", "));
    return Files.writeString(
        folder.resolve("list.yaml"), "- name: " + name + "\n  accounts: [" + accounts + "]\n");
  }

  private static List<String> decided(Analysis analysis) {
    return analysis.graph().edges().stream().map(KnownAccountsLawsTest::decided).toList();
  }

  private static String decided(TrustEdge edge) {
    String open =
        edge.open().stream()
            .map(question -> question.why() + " " + question.key())
            .collect(Collectors.joining(", "));
    return edge.id() + " " + edge.kind() + " " + edge.blockedBy() + " " + open;
  }

  private static List<String> exposed(Analysis analysis) {
    return ANALYZER.questions(analysis).exposed().exposures().stream()
        .map(KnownAccountsLawsTest::exposed)
        .sorted()
        .toList();
  }

  private static String exposed(Exposure exposure) {
    return exposure.line().edge().id() + " " + exposure.effort();
  }

  private static void checkSame(Analysis plain, Analysis named) {
    assertThat(named.snapshot().roles()).isEqualTo(plain.snapshot().roles());
    assertThat(decided(named)).isEqualTo(decided(plain));
    assertThat(exposed(named)).isEqualTo(exposed(plain));
    assertThat(cells(named)).isEqualTo(cells(plain));
    assertThat(named.snapshot().accounts().stream().filter(Account::loaded).toList())
        .isEqualTo(plain.snapshot().accounts().stream().filter(Account::loaded).toList());
  }

  private static List<String> cells(Analysis analysis) {
    Matrix matrix = ANALYZER.questions(analysis).matrix();
    return matrix.cells().stream().map(KnownAccountsLawsTest::cell).sorted().toList();
  }

  private static String cell(MatrixCell cell) {
    return cell.row().id()
        + " "
        + cell.column().id()
        + " "
        + cell.column().kind()
        + " "
        + cell.strongest()
        + " "
        + cell.pairs().size();
  }

  @Test
  void decisions_ofTheSample_areTheSame_whateverAListSays() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("sample-data"))) {
      List<Path> paths = files.filter(file -> !file.toString().endsWith(".yaml")).sorted().toList();
      Analysis plain = ANALYZER.open(paths, Progress.NONE);
      Path list = listOfAll(plain, "Northwind Robotics");
      Analysis named =
          ANALYZER.open(Stream.concat(paths.stream(), Stream.of(list)).toList(), Progress.NONE);
      checkSame(plain, named);
      assertThat(named.index().accountLabel("666677778888"))
          .isEqualTo("Northwind Robotics (666677778888)");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void decisions_ofAMadeUpOrganisation_areTheSame_whateverAListSays(long seed) throws IOException {
    Path data = folder.resolve("data");
    new GeneratedOrganization(6, 60, seed).write(data);
    Analysis plain = ANALYZER.open(List.of(data), Progress.NONE);
    Analysis named = ANALYZER.open(List.of(data, listOfAll(plain, "Trusted")), Progress.NONE);
    checkSame(plain, named);
    assertThat(named.snapshot().accounts()).anyMatch(account -> account.vendor().equals("Trusted"));
  }

  @Test
  void name_ofAVendor_isReplacedWhereNamesAre_andNumbersStayAlike() throws IOException {
    Analysis sample = ANALYZER.open(List.of(Path.of("sample-data")), Progress.NONE);
    Redacted redacted = ANALYZER.redacted(sample, Progress.NONE);
    Account vendor =
        redacted.analysis().snapshot().accounts().stream()
            .filter(account -> !account.vendor().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(vendor.vendor()).doesNotContainIgnoringCase("acme");
    assertThat(vendor.id()).startsWith("0000");
    assertThat(redacted.analysis().toString()).doesNotContainIgnoringCase("acme monitoring");
    assertThat(redacted.prose("Acme Monitoring (666677778888) calls"))
        .isEqualTo(vendor.label() + " calls");
  }
}
