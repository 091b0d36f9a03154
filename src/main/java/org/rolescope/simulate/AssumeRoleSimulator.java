package org.rolescope.simulate;

import java.time.Instant;
import org.rolescope.iam.IamIndex;

/** Decides assume-role calls over one snapshot. Immutable; safe to use from several threads. */
public final class AssumeRoleSimulator {
  /**
   * @param index the data
   * @param now fills {@code aws:CurrentTime} and {@code aws:EpochTime} where the request does not
   */
  public AssumeRoleSimulator(IamIndex index, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Decides one call. Never throws on odd input: it is refused with a reason. */
  public Simulation simulate(AssumeRoleRequest request) {
    throw new UnsupportedOperationException();
  }
}
