package org.rolescope.ui.paths;

import org.rolescope.question.Origin;
import org.rolescope.question.Questions;

/**
 * The one end of ways that is told while the other is not.
 *
 * @param text the shortest that means it and no other
 */
record KnownEnd(Origin origin, String text) {
  /**
   * @param role whether it is the role where ways end, not who begins
   * @throws Ends.Unclear if what is written does not mean exactly one
   */
  static KnownEnd of(Questions asked, String written, boolean role) throws Ends.Unclear {
    Origin origin = role ? Ends.end(asked, written) : Ends.begin(asked, written);
    return new KnownEnd(origin, Ends.text(asked, origin));
  }
}
