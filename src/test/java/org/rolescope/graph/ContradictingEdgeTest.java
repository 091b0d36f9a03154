package org.rolescope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolescope.base.Progress;
import org.rolescope.iam.IamIndex;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Estate;
import org.rolescope.simulate.Estate.Traits;
import org.rolescope.simulate.PolicyJson;

/** An edge that nobody can use, because its policies ask for different values of one key. */
class ContradictingEdgeTest {
  private static final String USER = "arn:aws:iam::111122223333:user/ann";
  private static final String ROLE = "arn:aws:iam::444455556666:role/deploy";

  private static TrustGraph graph(String trustWants, String identityWants) {
    String key = "sts:ExternalId";
    String trust =
        "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%s\"},\"Action\":\"sts:AssumeRole\"%s}"
            .formatted(
                USER, PolicyJson.condition(PolicyJson.test("StringEquals", key, trustWants)));
    String identity =
        "{\"Effect\":\"Allow\",\"Resource\":\"*\",\"Action\":\"sts:AssumeRole\"%s}"
            .formatted(PolicyJson.condition(PolicyJson.test("StringEquals", key, identityWants)));
    IamIndex index =
        new Estate()
            .user(USER, "AIDAANN", Traits.allowing(PolicyJson.document(List.of(identity))))
            .role(ROLE, "AROADEPLOY", PolicyJson.document(List.of(trust)), Traits.NONE, 3600)
            .index();
    Instant now = Instant.parse("2025-05-12T09:00:00Z");
    return TrustGraphBuilder.build(index, new AssumeRoleSimulator(index, now), Progress.NONE);
  }

  @Test
  void edge_saysWhoStopsItAndWhatNoCallMeets() {
    TrustGraph graph = graph("acme-7", "acme-8");
    TrustLine line = TrustLine.of(graph, graph.edges().get(0));
    assertThat(line.edge().kind()).isEqualTo(EdgeKind.DENIED);
    assertThat(line.reason())
        .isEqualTo(
            "stopped by Trust, Identity: no call meets all of sts:ExternalId is \"acme-7\""
                + "; sts:ExternalId is \"acme-8\"");
  }

  @Test
  void keyOfWhichNoValueHelps_isNotOfferedToBeTold() {
    assertThat(OpenKey.of(graph("acme-7", "acme-8"))).isEmpty();
    assertThat(OpenKey.of(graph("acme-7", "acme-7"))).hasSize(1);
  }
}
