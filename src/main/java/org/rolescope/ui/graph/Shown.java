package org.rolescope.ui.graph;

import java.util.Optional;
import org.rolescope.app.Analysis;
import org.rolescope.app.Comparison;
import org.rolescope.app.Redacted;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.MapView;
import org.rolescope.graph.TrustReport;

/** What the picture shows, to be made anew beside the window, under other names too. */
public final class Shown {
  private final Picture picture;
  private final Picture.Subject subject;

  Shown(Picture picture, Picture.Subject subject) {
    this.picture = picture;
    this.subject = subject;
  }

  /** What it is about, without what was hidden one by one. */
  public Analysis analysis() {
    return subject.shown();
  }

  /** As tables. */
  public TrustReport report() {
    return picture.report(subject);
  }

  /** As a picture, in which nothing is dimmed. */
  public Drawing drawing(Progress progress) {
    return picture.draw(subject, progress).drawing();
  }

  /** The same under other names. */
  public Shown under(Redacted names) {
    return new Shown(
        picture,
        new Picture.Subject(
            names.analysis(),
            names::analysis,
            names.id(subject.middle()),
            subject.reaching(),
            names.view(subject.view()),
            Optional.empty()));
  }

  /** What changed, where that is the picture. */
  public Optional<Comparison> comparison() {
    return picture instanceof ChangesPicture ? subject.comparison() : Optional.empty();
  }

  /** The same of a comparison under other names. */
  public Shown of(Comparison renamed) {
    return new Shown(
        picture,
        new Picture.Subject(
            renamed.after(),
            renamed::after,
            "",
            subject.reaching(),
            MapView.all(),
            Optional.of(renamed)));
  }
}
