package org.rolescope.ui.graph;

import java.util.Optional;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustReport;

/** All accounts, and who can get from where to where. */
final class MapPicture implements Picture {
  private final TrustAnalyzer analyzer;

  MapPicture(TrustAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public Drawn draw(Subject subject, Progress progress) {
    return new Drawn(analyzer.map(subject.shown(), subject.all(), subject.view(), progress));
  }

  @Override
  public TrustReport report(Subject subject) {
    return analyzer.report(subject.shown(), "", subject.view());
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
