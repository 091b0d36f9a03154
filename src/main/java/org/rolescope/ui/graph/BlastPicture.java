package org.rolescope.ui.graph;

import java.util.Optional;
import org.rolescope.app.Analysis;
import org.rolescope.app.Reaching;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustReport;
import org.rolescope.question.Reach;

/** What the one in the middle can become, or who can; it stays there whatever is selected. */
final class BlastPicture implements Picture {
  /** Kept, for it is drawn again whenever something else is selected. */
  private record Answer(Analysis about, String middle, Reaching reaching, Optional<Reach> reach) {}

  private final TrustAnalyzer analyzer;
  private volatile Optional<Answer> last = Optional.empty();

  BlastPicture(TrustAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public Drawn draw(Subject subject, Progress progress) {
    return reach(subject)
        .map(
            reach ->
                new Drawn(analyzer.blast(subject.all(), reach, subject.view()), Optional.of(reach)))
        .orElseGet(() -> new Drawn(Drawing.EMPTY));
  }

  @Override
  public TrustReport report(Subject subject) {
    return reach(subject)
        .map(reach -> analyzer.report(subject.all(), reach))
        .orElseGet(() -> analyzer.report(subject.all(), subject.middle(), subject.view()));
  }

  private Optional<Reach> reach(Subject subject) {
    Optional<Answer> known =
        last.filter(
            answer ->
                answer.about() == subject.all()
                    && answer.middle().equals(subject.middle())
                    && answer.reaching().equals(subject.reaching()));
    if (known.isPresent()) {
      return known.get().reach();
    }
    Reaching reaching = subject.reaching();
    Optional<Reach> found = analyzer.reach(subject.all(), subject.middle(), reaching);
    last = Optional.of(new Answer(subject.all(), subject.middle(), reaching, found));
    return found;
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
