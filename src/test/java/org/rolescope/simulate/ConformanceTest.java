package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rolescope.iam.IamIndex;

/** Every shared case, and every question of the sample data, is decided as it should be. */
class ConformanceTest {
  private static final Instant NOW = Instant.parse("2025-05-12T09:00:00Z");

  @TestFactory
  Stream<DynamicContainer> shared_cases_are_decided_as_expected() {
    Path conformance = SharedCases.shared().resolve("conformance");
    return Stream.of("plain", "org")
        .map(name -> container(name, conformance.resolve(name), "estate"));
  }

  @TestFactory
  Stream<DynamicContainer> questions_of_the_sample_are_decided_as_expected() {
    return Stream.of(container("sample-data", Path.of("sample-data"), ""));
  }

  private static DynamicContainer container(String name, Path folder, String estate) {
    IamIndex index = SharedCases.index(folder.resolve(estate));
    AssumeRoleSimulator simulator = new AssumeRoleSimulator(index, NOW);
    return DynamicContainer.dynamicContainer(
        name,
        SharedCases.cases(folder).stream()
            .map(
                example ->
                    DynamicTest.dynamicTest(example.id(), () -> check(example, simulator, index))));
  }

  private static void check(
      SharedCases.Case example, AssumeRoleSimulator simulator, IamIndex index) {
    Simulation simulation = simulator.simulate(example.request());
    String sentence = Explainer.explain(simulation, index).sentence();
    assertThat(simulation.decision().wireName())
        .as("%s: %s", example.id(), sentence)
        .isEqualTo(example.decision());
    assertThat(example.decidedByAny())
        .as("%s: %s", example.id(), sentence)
        .contains(simulation.decidedBy().wireName());
  }
}
