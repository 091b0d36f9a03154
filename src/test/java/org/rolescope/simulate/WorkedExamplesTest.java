package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rolescope.iam.IamIndex;

/** The worked examples, as data: who calls, what the policies say, what is decided and where. */
class WorkedExamplesTest {
  private static final Path CASES = Path.of("src/test/resources/simulate");

  @TestFactory
  Stream<DynamicTest> worked_examples_are_decided_as_written() {
    return all().stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
  }

  /** Every case, in the order of the files. */
  static List<WorkedCase> all() {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .flatMap(file -> WorkedCase.read(text(file)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(WorkedCase example) {
    IamIndex index = example.estate().index();
    Simulation simulation =
        new AssumeRoleSimulator(index, Instant.parse("2025-05-12T09:00:00Z"))
            .simulate(example.request());
    String sentence = Explainer.explain(simulation, index).sentence();
    assertThat(simulation.decision().wireName()).as(sentence).isEqualTo(example.decision());
    assertThat(simulation.decidedBy().wireName()).as(sentence).isEqualTo(example.decidedBy());
    assertThat(simulation.decision() == Decision.EXPLICIT_DENY)
        .as(sentence)
        .isEqualTo(example.explicitDeny());
    example.error().ifPresent(wanted -> assertThat(error(simulation)).isEqualTo(wanted));
    example
        .assumption()
        .ifPresent(
            wanted ->
                assertThat(simulation.assumptions())
                    .anyMatch(assumption -> assumption.text().contains(wanted)));
    example
        .settledBy()
        .ifPresent(
            wanted ->
                assertThat(simulation.open())
                    .anyMatch(question -> question.settling().command().contains(wanted)));
    assertThat(simulation.unconfirmed().stream().map(Unconfirmed::rule).distinct())
        .as(sentence)
        .containsExactlyElementsOf(example.unconfirmed());
  }

  /** {@code code}, or {@code code: message} where the words are known. */
  private static String error(Simulation simulation) {
    AwsError error = simulation.deciding().error().orElseThrow();
    return error.code() + (error.message().isEmpty() ? "" : ": " + error.message());
  }
}
