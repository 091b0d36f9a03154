package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rolescope.graph.TrustNode;

class ProviderLookTest {
  private static final String CLUSTER = "0123456789ABCDEF0123456789ABCDEF";

  @Test
  void clusterOfEks_isCalledByItsId_notByTheHostThatAllShare() {
    String host = "oidc.eks.eu-west-1.amazonaws.com/id/" + CLUSTER;
    World world = new World().account("100000000001", "one", "").oidc("100000000001", host);

    assertThat(world.graph().nodes())
        .filteredOn(TrustNode::isProvider)
        .extracting(node -> ProviderLook.of(node).name())
        .containsExactly("EKS " + CLUSTER);
  }
}
