package org.rolescope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolescope.base.Progress;
import org.rolescope.iam.AdminLike;
import org.rolescope.iam.IamIndex;
import org.rolescope.load.SnapshotLoader;
import org.rolescope.simulate.AssumeRoleSimulator;

/** The graph of the sample data shows what the sample is written to show. */
class SampleGraphTest {
  private static final IamIndex INDEX =
      IamIndex.of(
          SnapshotLoader.load(List.of(Path.of("sample-data")), Runnable::run, Progress.NONE)
              .value()
              .orElseThrow());
  private static final TrustGraph GRAPH =
      TrustGraphBuilder.build(
          INDEX,
          new AssumeRoleSimulator(INDEX, Instant.parse("2025-05-12T09:00:00Z")),
          Progress.NONE);

  private static EdgeKind kind(String from, String to) {
    return GRAPH.edges().stream()
        .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
        .map(TrustEdge::kind)
        .findFirst()
        .orElseThrow();
  }

  private static final String DEPLOY_PROD = "arn:aws:iam::444455556666:role/deploy-prod";

  @Test
  void deployProd_itsSixTrusts_areDecidedAsTheLessonTells() {
    assertThat(kind("arn:aws:iam::333344445555:role/ci-runner", DEPLOY_PROD))
        .isEqualTo(EdgeKind.ALLOWED);
    assertThat(kind("arn:aws:iam::111122223333:user/alice", DEPLOY_PROD))
        .isEqualTo(EdgeKind.ALLOWED_IF);
    assertThat(kind("arn:aws:iam::555566667777:role/dev-deployer", DEPLOY_PROD))
        .isEqualTo(EdgeKind.DENIED);
    assertThat(kind("arn:aws:iam::222233334444:role/audit-sync", DEPLOY_PROD))
        .isEqualTo(EdgeKind.CANNOT_KNOW);
    assertThat(kind("AROAX7QK4N2ZEXAMPLE7B", DEPLOY_PROD)).isEqualTo(EdgeKind.NOBODY);
  }

  @Test
  void account_notInTheData_cannotBeKnown() {
    assertThat(
            kind("arn:aws:iam::666677778888:root", "arn:aws:iam::555566667777:role/acme-metrics"))
        .isEqualTo(EdgeKind.CANNOT_KNOW);
  }

  @Test
  void assumeEdgeCount_leavesOutDeniedAndNobody() {
    long denied = GRAPH.edges().stream().filter(edge -> !edge.kind().letsIn()).count();
    assertThat(GRAPH.assumeEdgeCount()).isEqualTo(GRAPH.edges().size() - (int) denied);
    assertThat(denied).isPositive();
  }

  @Test
  void adminLike_roleWithEverything_isMarked() {
    assertThat(
            AdminLike.test(
                INDEX.role("arn:aws:iam::444455556666:role/break-glass-admin").orElseThrow(),
                INDEX))
        .isTrue();
    assertThat(AdminLike.test(INDEX.role(DEPLOY_PROD).orElseThrow(), INDEX)).isFalse();
  }
}
