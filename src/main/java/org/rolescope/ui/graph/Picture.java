package org.rolescope.ui.graph;

import java.util.Optional;
import java.util.function.Supplier;
import org.rolescope.app.Analysis;
import org.rolescope.app.Comparison;
import org.rolescope.app.Reaching;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.MapView;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustReport;
import org.rolescope.question.Reach;

/** One of the pictures of the map's tab: what it draws, and how it goes with the selection. */
interface Picture {
  /**
   * What is to be drawn.
   *
   * @param all what is open
   * @param left the same without what was hidden one by one; made beside the window
   * @param middle id of what stands in the middle; empty if nothing does
   * @param reaching what of a blast radius is shown
   * @param view what is selected, open, and ticked
   * @param comparison what is open beside another state of it; empty where there is none
   */
  record Subject(
      Analysis all,
      Supplier<Analysis> left,
      String middle,
      Reaching reaching,
      MapView view,
      Optional<Comparison> comparison) {
    /** All without what was hidden one by one. */
    Analysis shown() {
      return left.get();
    }
  }

  /**
   * What was drawn.
   *
   * @param reach what the one in the middle can become; empty where the picture does not say
   */
  record Drawn(Drawing drawing, Optional<Reach> reach) {
    Drawn(Drawing drawing) {
      this(drawing, Optional.empty());
    }
  }

  /** Draws it; beside the window. */
  Drawn draw(Subject subject, Progress progress);

  /** The tables behind it; beside the window. */
  TrustReport report(Subject subject);

  /** Whether the keyboard selects what it comes to, and a click on the ground nothing. */
  boolean browses();

  /**
   * What stands in the middle when something else is selected.
   *
   * @param middle id of what stands there now
   * @param selected id of the selection; may be empty
   * @param graph all that is open, filters or not
   * @return empty if the picture has to give way to the map
   */
  Optional<String> middle(String middle, String selected, TrustGraph graph);
}
