package org.rolescope.drawing;

import java.util.List;
import java.util.Set;

/** The sign on what stands where it was put, and the word that says so. */
final class PinMark {
  private static final double R = 9;
  private static final double FAR_R = 22;

  private PinMark() {}

  /** The part, and the sign at its right upper corner if it was put where it stands. */
  static List<Part> on(Part part, MapPlan plan, Set<String> pinned) {
    boolean marked =
        part.hit()
            .filter(hit -> hit.kind() == Hit.Kind.NODE || hit.kind() == Hit.Kind.ACCOUNT)
            .filter(hit -> pinned.contains(hit.id()))
            .isPresent();
    if (!marked || part.kind() == Part.Kind.SERVICE) {
      return List.of(part);
    }
    Rect box = plan.box(part.hit().orElseThrow());
    Pen pen = new Pen().at(Scales.from(Scales.FAR));
    draw(pen, box.right(), box.y(), R);
    if (part.kind() == Part.Kind.ACCOUNT) {
      pen.at(Scales.below(Scales.FAR));
      draw(pen, box.right(), box.y() - OpenAccountPlan.TAB, FAR_R);
    }
    String title = part.title() + ", pinned";
    Part named =
        new Part(part.kind(), part.hit(), title, part.opacity(), part.figures(), part.behind());
    return List.of(named, pen.part(Part.Kind.NOTE, part.hit().orElseThrow(), title));
  }

  /** Around a point. */
  static void draw(Pen pen, double x, double y, double r) {
    pen.outline(Path.circle(x, y, r), Style.fill(Ink.BG).edged(Ink.ACCENT, 1.25));
    pen.icon(Glyph.PINNED, x, y, 1.4 * r, Ink.ACCENT);
  }
}
