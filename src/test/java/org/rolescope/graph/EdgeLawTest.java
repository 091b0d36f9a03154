package org.rolescope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.base.Progress;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.Outcome;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.RandomEstate;

/** The graph against every pair of caller and role, asked one by one. */
class EdgeLawTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(101, 120);
  }

  /** One seed's organisation, its graph, and the simulator over it. */
  private record World(
      RandomEstate estate, IamIndex index, AssumeRoleSimulator simulator, TrustGraph graph) {
    static World of(long seed) {
      RandomEstate estate = RandomEstate.of(seed);
      IamIndex index = estate.index();
      AssumeRoleSimulator simulator =
          new AssumeRoleSimulator(index, Instant.parse("2025-05-12T09:00:00Z"));
      return new World(
          estate, index, simulator, TrustGraphBuilder.build(index, simulator, Progress.NONE));
    }

    Decision decision(String caller, String role) {
      return simulator
          .simulate(
              new AssumeRoleRequest(
                  AssumeRoleRequest.ASSUME_ROLE, caller, role, Options.NONE, Map.of(), Mode.EDGE))
          .decision();
    }

    List<Outcome> trustGate(Candidate candidate, Role role) {
      AssumeRoleRequest request =
          new AssumeRoleRequest(
              candidate.action(),
              candidate.node().id(),
              role.arn().toString(),
              Options.NONE,
              Map.of(),
              Mode.EDGE);
      return simulator.simulate(request).actions().stream()
          .flatMap(action -> action.gates().stream())
          .filter(gate -> gate.type() == PolicyType.TRUST)
          .map(GateResult::outcome)
          .toList();
    }

    /** Edges that this caller can use: its own, its account's, anyone's. */
    List<TrustEdge> usable(String caller, String role) {
      String account = "arn:aws:iam::" + Arn.parse(caller).orElseThrow().account() + ":root";
      return graph.into(role).stream()
          .filter(edge -> Set.of(caller, account, "*").contains(edge.from()))
          .toList();
    }
  }

  private static EdgeKind kind(Decision decision) {
    return switch (decision) {
      case ALLOWED -> EdgeKind.ALLOWED;
      case CONDITIONAL -> EdgeKind.ALLOWED_IF;
      case UNDETERMINED -> EdgeKind.CANNOT_KNOW;
      case REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> EdgeKind.DENIED;
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void caller_thatGetsIn_hasAnEdgeThatIsAsGood(long seed) {
    World world = World.of(seed);
    for (String caller : world.estate().callers()) {
      for (String role : world.estate().roles()) {
        EdgeKind own = kind(world.decision(caller, role));
        if (own.letsIn()) {
          // Anyone's edge may ask for a condition that this caller already meets.
          assertThat(world.usable(caller, role))
              .as("%s -> %s is %s", caller, role, own)
              .anyMatch(
                  edge ->
                      !own.betterThan(edge.kind())
                          || edge.from().equals("*") && edge.kind().letsIn());
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void edge_isThere_exactlyWhereTheTrustGateIsNotFalse(long seed) {
    World world = World.of(seed);
    for (Role role : world.index().snapshot().roles()) {
      for (Candidate candidate : Candidate.of(role, world.index())) {
        boolean trusted =
            world.trustGate(candidate, role).stream()
                .noneMatch(
                    outcome ->
                        outcome == Outcome.IMPLICIT_DENY || outcome == Outcome.EXPLICIT_DENY);
        boolean edge =
            world.graph().into(role.arn().toString()).stream()
                .anyMatch(found -> found.from().equals(candidate.node().id()));
        assertThat(edge).as("%s -> %s", candidate, role.arn()).isEqualTo(trusted);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void edge_ofOneCaller_hasTheDecisionOfItsSimulation(long seed) {
    World world = World.of(seed);
    for (TrustEdge edge : world.graph().edges()) {
      if (world.estate().callers().contains(edge.from())) {
        assertThat(edge.kind()).isEqualTo(kind(world.decision(edge.from(), edge.to())));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void edge_ofAnAccount_isAsGoodAsTheBestInside(long seed) {
    World world = World.of(seed);
    for (TrustEdge edge : world.graph().edges()) {
      if (edge.from().endsWith(":root")) {
        List<TrustInsiders.Insider> inside =
            TrustInsiders.of(edge, world.graph(), world.index(), world.simulator());
        EdgeKind best =
            inside.stream()
                .map(insider -> insider.edge().kind())
                .reduce((one, other) -> other.betterThan(one) ? other : one)
                .orElse(EdgeKind.DENIED);
        assertThat(edge.kind()).as(edge.id()).isEqualTo(best);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void insiders_ofAnEdge_areThoseWhoGetInThatWay(long seed) {
    World world = World.of(seed);
    for (TrustEdge edge : world.graph().edges()) {
      if (edge.from().endsWith(":root") || edge.from().equals("*")) {
        Set<String> inside =
            TrustInsiders.of(edge, world.graph(), world.index(), world.simulator()).stream()
                .map(insider -> insider.node().id())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String caller : inside) {
          assertThat(kind(world.decision(caller, edge.to())).letsIn()).isTrue();
        }
        // Nobody is left out whom no other edge lets in.
        for (String caller : world.estate().callers()) {
          boolean onlyThisWay = world.usable(caller, edge.to()).equals(List.of(edge));
          if (onlyThisWay && kind(world.decision(caller, edge.to())).letsIn()) {
            assertThat(inside).contains(caller);
          }
        }
      }
    }
  }
}
