package org.rolescope.ui.graph;

import java.util.Optional;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustReport;

/** One node in the middle; what is selected moves there, or to the map if it is none. */
final class FocusPicture implements Picture {
  private final TrustAnalyzer analyzer;

  FocusPicture(TrustAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public Drawn draw(Subject subject, Progress progress) {
    return new Drawn(analyzer.focus(subject.shown(), subject.middle(), subject.view(), progress));
  }

  @Override
  public TrustReport report(Subject subject) {
    return analyzer.report(subject.shown(), subject.middle(), subject.view());
  }

  @Override
  public boolean browses() {
    return false;
  }

  @Override
  public Optional<String> middle(String middle, String selected, TrustGraph graph) {
    return graph.node(selected).isPresent()
        ? Optional.of(selected)
        : graph.edge(selected).map(arrow -> middle);
  }
}
