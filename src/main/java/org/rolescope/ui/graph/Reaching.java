package org.rolescope.ui.graph;

import org.rolescope.question.Effort;
import org.rolescope.question.Reach;

/**
 * What of a blast radius is shown.
 *
 * @param hops of a way, at most
 * @param onlyAdmins whether only roles are shown that may do everything in their account
 * @param unknown whether roles are shown of which it cannot be known
 */
record Reaching(int hops, boolean onlyAdmins, boolean unknown) {
  Effort most() {
    return unknown ? Effort.UNKNOWN : Effort.WITH;
  }

  Reach of(Reach all) {
    return onlyAdmins ? all.ofAdmins() : all;
  }
}
