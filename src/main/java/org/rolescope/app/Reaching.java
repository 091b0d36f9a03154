package org.rolescope.app;

import org.rolescope.question.Effort;
import org.rolescope.question.Reach;

/**
 * What of a blast radius is shown.
 *
 * @param hops of a way, at most: 1 to {@link org.rolescope.question.Questions#MOST_HOPS}
 * @param onlyAdmins whether only roles are shown that may do everything in their account
 * @param unknown whether roles are shown of which it cannot be known
 */
public record Reaching(int hops, boolean onlyAdmins, boolean unknown) {
  /** So many hops of a way are shown at first. */
  public static final int USUAL_HOPS = 3;

  /** As it is at first. */
  public static final Reaching USUAL = new Reaching(USUAL_HOPS, false, true);

  /** The hardest step that is shown. */
  public Effort most() {
    return unknown ? Effort.UNKNOWN : Effort.WITH;
  }

  /** What of an answer is shown. */
  public Reach of(Reach all) {
    return onlyAdmins ? all.ofAdmins() : all;
  }
}
