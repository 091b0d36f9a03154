package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts title, drawing and legend on one sheet with a margin. */
final class Sheet {
  private static final double MARGIN = 24;
  private static final double GAP = 20;

  /** From one line of notes to the next. */
  private static final double LINE = 17;

  /** Between the title and the line below it. */
  private static final double ASIDE = 4;

  private Sheet() {}

  static Drawing of(Drawing drawing, List<String> notes) {
    List<Part> parts = new ArrayList<>();
    Rect box = drawing.bounds();
    Rect all = box;
    if (!drawing.title().isEmpty()) {
      Pen pen = new Pen();
      double below = box.y() - GAP;
      if (!drawing.aside().isEmpty()) {
        pen.text(TextStyle.LINE, Ink.MUTED, drawing.aside(), box.x(), below);
        below -= LINE + ASIDE;
      }
      pen.text(TextStyle.ANSWER, Ink.FG, drawing.title(), box.x(), below);
      Part title = pen.part(Part.Kind.NOTE, "");
      parts.add(title);
      all = all.union(title.bounds());
    }
    parts.addAll(drawing.parts());
    Drawing legend = drawing.legend();
    if (!legend.parts().isEmpty()) {
      Rect place = legend.bounds();
      Drawing moved = legend.moved(box.x() - place.x(), box.bottom() + GAP - place.y());
      parts.addAll(moved.parts());
      all = all.union(moved.bounds());
    }
    if (!notes.isEmpty()) {
      Pen pen = new Pen();
      double baseline = all.bottom() + GAP;
      for (String note : notes) {
        pen.text(TextStyle.LINE, Ink.MUTED, note, box.x(), baseline);
        baseline += LINE;
      }
      Part lines = pen.part(Part.Kind.NOTE, "");
      parts.add(lines);
      all = all.union(lines.bounds());
    }
    // Spans the margin, so that the sheet's bounds have it.
    parts.add(
        0, new Pen().box(all.grow(MARGIN), 0, Style.fill(Ink.CANVAS)).part(Part.Kind.NOTE, ""));
    return new Drawing(drawing.title(), parts, Map.of());
  }
}
