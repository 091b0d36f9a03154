package org.rolescope.app;

import org.rolescope.question.Effort;
import org.rolescope.question.Reach;
import org.rolescope.question.Reach.Direction;

/**
 * What of a blast radius is shown.
 *
 * @param direction whether it is what the one in the middle can become, or who can become it
 * @param hops of a way, at most: 1 to {@link org.rolescope.question.Questions#MOST_HOPS}
 * @param onlyAdmins whether only roles are shown that may do everything in their account; of what
 *     the one in the middle can become
 * @param unknown whether those are shown of whom it cannot be known
 */
public record Reaching(Direction direction, int hops, boolean onlyAdmins, boolean unknown) {
  /** So many hops of a way are shown at first. */
  public static final int USUAL_HOPS = 3;

  /** As it is at first. */
  public static final Reaching USUAL = new Reaching(Direction.OUT, USUAL_HOPS, false, true);

  /** The hardest step that is shown. */
  Effort most() {
    return unknown ? Effort.UNKNOWN : Effort.WITH;
  }

  /** What of an answer is shown. */
  Reach of(Reach all) {
    return onlyAdmins && direction == Direction.OUT ? all.ofAdmins() : all;
  }
}
