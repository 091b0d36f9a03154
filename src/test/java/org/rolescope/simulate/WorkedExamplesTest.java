package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
  Stream<DynamicTest> worked_examples_are_decided_as_written() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      List<Path> sorted = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      return sorted.stream()
          .flatMap(file -> WorkedCase.read(text(file)).stream())
          .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
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
  }
}
