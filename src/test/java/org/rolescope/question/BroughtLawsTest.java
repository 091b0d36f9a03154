package org.rolescope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.base.Progress;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.OpenEdges;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustGraphBuilder;
import org.rolescope.graph.TrustNode;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Brought;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.PolicyType;

/** The graph once it is told what callers have, against one that is built anew for such callers. */
final class BroughtLawsTest {
  private static final Set<EdgeKind> SURE =
      EnumSet.of(EdgeKind.ALLOWED, EdgeKind.DENIED, EdgeKind.NOBODY);
  private static final String MFA = "aws:MultiFactorAuthPresent";

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  private static Brought brought(long seed) {
    SplittableRandom random = new SplittableRandom(seed * 31);
    Brought brought = Brought.NOTHING;
    switch (random.nextInt(3)) {
      case 0 -> brought = brought.with("sts:externalid", List.of("k1"));
      case 1 -> brought = brought.with("sts:ExternalId", List.of("k*"));
      default -> brought = brought.without("sts:ExternalId");
    }
    switch (random.nextInt(3)) {
      case 0 -> brought = brought.with(MFA, List.of("true"));
      case 1 -> brought = brought.without(MFA);
      default -> {}
    }
    return random.nextInt(2) == 0
        ? brought.with("aws:SourceIp", List.of("203.0.113.7"))
        : brought.with("aws:PrincipalTag/team", List.of("red"));
  }

  private static TrustGraph decided(Questions asked, Brought brought) {
    return OpenEdges.decided(
        asked.graph(), asked.index(), asked.simulator().bringing(brought), Progress.NONE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void edgesDecidedAgain_areThoseOfAGraphBuiltForSuchCallers(long seed) {
    Questions asked = RandomOrganization.of(seed).questions();
    AssumeRoleSimulator simulator = asked.simulator().bringing(brought(seed));
    TrustGraph anew = TrustGraphBuilder.build(asked.index(), simulator, Progress.NONE);
    TrustGraph again = decided(asked, brought(seed));
    for (TrustEdge edge : again.edges()) {
      EdgeKind before = asked.graph().edge(edge.id()).orElseThrow().kind();
      if (SURE.contains(before)) {
        // Of a trust that is stopped in any case the new graph may not even have the edge.
        assertThat(anew.edge(edge.id()).map(TrustEdge::kind).orElse(before)).isEqualTo(before);
      } else if (anew.edge(edge.id()).isPresent()) {
        assertThat(edge).isEqualTo(anew.edge(edge.id()).get());
      } else {
        assertThat(edge.kind()).isEqualTo(EdgeKind.DENIED);
        assertThat(edge.blockedBy()).containsExactly(PolicyType.TRUST);
      }
    }
    assertThat(again.edges()).hasSameSizeAs(asked.graph().edges());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsDecided_staysSoWhateverCallersHave(long seed) {
    Questions asked = RandomOrganization.of(seed).questions();
    TrustGraph again = decided(asked, brought(seed));
    for (TrustEdge edge : asked.graph().edges()) {
      if (SURE.contains(edge.kind())) {
        assertThat(again.edge(edge.id())).contains(edge);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void callThatIsAllowed_isNoEdgeThatIsDenied(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    Brought brought =
        Brought.NOTHING
            .with("sts:ExternalId", List.of("k1"))
            .with("aws:SourceIp", List.of("203.0.113.7"));
    TrustGraph again = decided(asked, brought);
    Map<String, ContextValue> context = new TreeMap<>(brought.keys());
    for (TrustEdge edge : again.edges()) {
      if (again.node(edge.from()).filter(node -> node.kind() == TrustNode.Kind.USER).isPresent()) {
        AssumeRoleRequest call =
            new AssumeRoleRequest(
                edge.action(), edge.from(), edge.to(), Options.NONE, context, Mode.REQUEST);
        if (asked.simulator().simulate(call).decision() == Decision.ALLOWED) {
          assertThat(edge.kind()).isIn(EdgeKind.ALLOWED, EdgeKind.ALLOWED_IF);
        }
      }
    }
  }

  @Test
  void whoHasNoMfa_hasNoAgeOfIt_andWhoComesFromAnAddressComesThroughNoEndpoint() {
    assertThat(Brought.NOTHING.without(MFA).words()).isEqualTo("no " + MFA);
    Brought told =
        Brought.NOTHING
            .with("AWS:sourceip", List.of("203.0.113.7"))
            .with("sts:ExternalId", List.of("a", "b"))
            .with("sts:RoleSessionName", List.of("ci-*"));
    assertThat(told.words())
        .isEqualTo(
            "AWS:sourceip `203.0.113.7`; sts:ExternalId `a`, `b`; sts:RoleSessionName `ci-*`");
    assertThat(told.unsaid("STS:EXTERNALID").keys()).doesNotContainKey("sts:ExternalId");
  }
}
