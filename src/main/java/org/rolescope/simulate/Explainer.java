package org.rolescope.simulate;

import org.rolescope.iam.IamIndex;

/** Puts a simulation into words. The only place where sentences about verdicts are built. */
public final class Explainer {
  private Explainer() {}

  public static Explanation explain(Simulation simulation, IamIndex index) {
    throw new UnsupportedOperationException();
  }
}
