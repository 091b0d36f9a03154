package org.rolescope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.BuiltInProviders;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Simulation;

/** The steps against every pair of principal and role, each asked of the simulator alone. */
final class StepLawsTest {
  private static final List<String> OTHERS =
      List.of("ec2.amazonaws.com", "accounts.google.com", "arn:aws:iam::999999999999:role/vendor");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  static LongStream fewSeeds() {
    return LongStream.rangeClosed(1, 50);
  }

  private static Simulation simulation(Questions asked, String caller, String role) {
    return asked
        .simulator()
        .simulate(
            new AssumeRoleRequest(
                BuiltInProviders.actionOf(caller),
                caller,
                role,
                Options.NONE,
                Map.of(),
                Mode.EDGE));
  }

  /** As the arrows of the graph are counted that the pairs use. */
  @ParameterizedTest
  @MethodSource("seeds")
  void trustsOfACell_areTheArrowsThatItsPairsUse(long seed) {
    Questions asked = RandomOrganization.of(seed).questions();
    for (MatrixCell cell : asked.matrix().cells()) {
      assertThat(cell.trusts())
          .isEqualTo(
              (int)
                  cell.pairs().stream()
                      .map(pair -> asked.graph().edgeOf(pair).orElseThrow().id())
                      .distinct()
                      .count());
    }
  }

  private static String told(Effort effort, Object open) {
    return effort + " " + open;
  }

  /** Who gets in, or may, by asking of everybody. */
  private static Map<String, String> bruteForce(RandomOrganization data, Questions asked) {
    List<String> callers = new ArrayList<>(data.users());
    callers.addAll(data.roles());
    callers.addAll(OTHERS);
    Map<String, String> pairs = new TreeMap<>();
    for (String caller : callers) {
      if (asked.graph().node(caller).isPresent()) {
        for (String role : data.roles()) {
          Simulation simulation = simulation(asked, caller, role);
          Effort effort =
              switch (simulation.decision()) {
                case ALLOWED -> Effort.NOW;
                case CONDITIONAL -> Effort.WITH;
                case UNDETERMINED -> Effort.UNKNOWN;
                case REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> Effort.STOPPED;
              };
          if (effort != Effort.STOPPED && !byId(simulation.open())) {
            pairs.put(caller + " > " + role, told(effort, simulation.open()));
          }
        }
      }
    }
    return pairs;
  }

  /** An id that a policy shows has nobody (R36), also where the data do not know the caller's. */
  private static boolean byId(List<OpenQuestion> open) {
    return open.stream().anyMatch(question -> question.text().contains("unique id"));
  }

  private static void put(Map<String, String> pairs, TrustLine step) {
    boolean whole =
        step.from().kind() == TrustNode.Kind.ACCOUNT
            || step.from().kind() == TrustNode.Kind.ANYONE
            || step.from().kind() == TrustNode.Kind.SESSION;
    if (step.edge().kind().letsIn() && !whole && !byId(step.edge().open())) {
      pairs.put(
          step.from().id() + " > " + step.to().id(),
          told(Effort.of(step.edge().kind()), step.edge().open()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void steps_areThePairsThatTheSimulatorLetsIn_withTheSameConditions(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    TrustSteps steps = RandomOrganization.steps(asked);
    Map<String, String> into = new TreeMap<>();
    data.roles().forEach(role -> steps.into(role).forEach(step -> put(into, step)));
    Map<String, String> all = bruteForce(data, asked);
    Map<String, String> lacking = new TreeMap<>(all);
    lacking.entrySet().removeAll(into.entrySet());
    into.entrySet().removeAll(all.entrySet());
    assertThat(lacking).as("not found").isEmpty();
    assertThat(into).as("found in vain").isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("fewSeeds")
  void stepsForwards_areTheStepsBackwards(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    TrustSteps steps = RandomOrganization.steps(asked);
    TrustSteps others = RandomOrganization.steps(asked);
    List<String> into = new ArrayList<>();
    data.roles().forEach(role -> steps.into(role).forEach(step -> into.add(words(step))));
    List<String> from = new ArrayList<>();
    for (TrustNode node : asked.graph().nodes()) {
      others.from(node.id()).forEach(step -> from.add(words(step)));
    }
    assertThat(from).containsExactlyInAnyOrderElementsOf(into);
  }

  private static String words(TrustLine step) {
    return step.edge().id()
        + step.through().map(node -> " as " + node.id()).orElse("")
        + " "
        + step.edge().kind();
  }
}
