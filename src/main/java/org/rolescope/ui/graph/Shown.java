package org.rolescope.ui.graph;

import org.rolescope.app.Analysis;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.MapView;
import org.rolescope.graph.TrustReport;

/**
 * Which part of the data the picture shows; to be made anew beside the window.
 *
 * @param analysis without what was hidden one by one
 * @param focus the node in the middle; empty for the map
 * @param view what of it
 */
public record Shown(Analysis analysis, String focus, MapView view) {
  /** As tables. */
  public TrustReport report(TrustAnalyzer analyzer) {
    return analyzer.report(analysis, focus, view);
  }

  /** As a picture, in which nothing is dimmed. */
  public Drawing drawing(TrustAnalyzer analyzer, Progress progress) {
    return focus.isEmpty()
        ? analyzer.map(analysis, view, progress)
        : analyzer.focus(analysis, focus, view, progress);
  }

  /** The same part under other names. */
  public Shown under(Redacted names) {
    return new Shown(names.analysis(), names.id(analysis, focus), names.view(analysis, view));
  }
}
