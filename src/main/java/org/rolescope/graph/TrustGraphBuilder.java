package org.rolescope.graph;

import org.rolescope.base.Progress;
import org.rolescope.iam.IamIndex;
import org.rolescope.simulate.AssumeRoleSimulator;

/** Builds the graph: each role, each caller its trust policy names, decided in edge mode. */
public final class TrustGraphBuilder {
  private TrustGraphBuilder() {}

  public static TrustGraph build(IamIndex index, AssumeRoleSimulator simulator, Progress progress) {
    throw new UnsupportedOperationException();
  }
}
