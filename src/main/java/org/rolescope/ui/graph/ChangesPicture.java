package org.rolescope.ui.graph;

import java.util.Optional;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustReport;

/** Who gets in otherwise than before. */
final class ChangesPicture implements Picture {
  private final TrustAnalyzer analyzer;

  ChangesPicture(TrustAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public Drawn draw(Subject subject, Progress progress) {
    return new Drawn(
        subject
            .comparison()
            .map(found -> analyzer.changes(found, subject.view()))
            .orElse(Drawing.EMPTY));
  }

  @Override
  public TrustReport report(Subject subject) {
    return subject.comparison().map(analyzer::report).orElse(TrustReport.EMPTY);
  }

  @Override
  public boolean browses() {
    return true;
  }

  @Override
  public Optional<String> middle(String middle, String selected, TrustGraph graph) {
    return Optional.of(middle);
  }
}
