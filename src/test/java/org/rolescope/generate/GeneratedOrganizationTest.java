package org.rolescope.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Progress;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Effort;
import org.rolescope.question.Questions;

final class GeneratedOrganizationTest {
  private static final TrustAnalyzer ANALYZER =
      new TrustAnalyzer(Runnable::run, () -> Instant.parse("2026-01-01T12:00:00Z"));

  private final Path folder;

  GeneratedOrganizationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return contents;
  }

  private Map<String, String> written(String name, int accounts, int roles, long seed)
      throws IOException {
    new GeneratedOrganization(accounts, roles, seed).write(folder.resolve(name));
    return contents(folder.resolve(name));
  }

  @Test
  void sameSeed_isTheSameBytes_anotherIsAnother() throws IOException {
    Map<String, String> first = written("a", 4, 30, 7);
    assertThat(written("b", 4, 30, 7)).isEqualTo(first);
    assertThat(written("c", 4, 30, 8)).isNotEqualTo(first);
    assertThat(first).hasSize(9);
  }

  @Test
  void moreAccounts_leaveTheNamesOfTheOthersAlone() throws IOException {
    assertThat(written("b", 6, 30, 7).keySet()).containsAll(written("a", 4, 30, 7).keySet());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 9, -3", "3, 20, 4", "12, 60, 99", "60, 8, 123456789012345"})
  void generated_isReadWithoutAProblem(int accounts, int roles, long seed) throws IOException {
    GeneratedOrganization.Written written =
        new GeneratedOrganization(accounts, roles, seed).write(folder);
    Analysis analysis = ANALYZER.open(List.of(folder), Progress.NONE);
    assertThat(analysis.problems())
        .filteredOn(problem -> problem.severity() != Diagnostic.Severity.NOTE)
        .isEmpty();
    assertThat(analysis.snapshot().roles()).hasSize(accounts * roles);
    assertThat(analysis.snapshot().users()).hasSize((int) written.users());
    // Nobody is named who is not there, but for outside accounts and ids that are gone.
    assertThat(analysis.graph().nodes())
        .filteredOn(
            node -> node.kind() == TrustNode.Kind.ROLE || node.kind() == TrustNode.Kind.USER)
        .hasSize(accounts * roles + (int) written.users());
  }

  @Test
  void mixture_hasEachKindOfTrust_andWaysOfSeveralHops() throws IOException {
    new GeneratedOrganization(9, 120, 3).write(folder);
    Analysis analysis = ANALYZER.open(List.of(folder), Progress.NONE);
    List<TrustEdge> edges = analysis.graph().edges();
    assertThat(edges).extracting(TrustEdge::kind).contains(EdgeKind.values());
    assertThat(edges)
        .extracting(edge -> analysis.graph().node(edge.from()).orElseThrow().kind())
        .contains(
            TrustNode.Kind.ROLE,
            TrustNode.Kind.ACCOUNT,
            TrustNode.Kind.SERVICE,
            TrustNode.Kind.SAML_PROVIDER,
            TrustNode.Kind.OIDC_PROVIDER,
            TrustNode.Kind.DELETED);
    Questions asked = ANALYZER.questions(analysis);
    assertThat(asked.exposed().exposures()).isNotEmpty();
    assertThat(asked.cycles(Effort.UNKNOWN).rings()).anyMatch(ring -> ring.roles().size() > 1);
  }

  @Test
  void numbersOutOfRange_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GeneratedOrganization(0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new GeneratedOrganization(1, 5001, 1));
  }
}
