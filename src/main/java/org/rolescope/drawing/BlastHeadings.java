package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.rolescope.drawing.BlastScene.Sector;
import org.rolescope.question.Reach.Direction;
import org.rolescope.question.Reached;

/** The headings of the sectors, outside the rings: at a corner where the sector has one. */
final class BlastHeadings {
  private static final double STEP = 4;
  private static final double HEIGHT = 32;
  private static final double GAP = 8;

  private final List<Part> parts = new ArrayList<>();
  private final Direction direction;
  private final double outer;
  private final List<Rect> full;

  BlastHeadings(BlastScene scene, double outer, List<Rect> taken) {
    this.direction = scene.reach().direction();
    this.outer = outer;
    this.full = new ArrayList<>(taken);
    scene.sectors().forEach(sector -> place(sector, scene.all(sector.members())));
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }

  private void place(Sector sector, List<Reached> members) {
    String heading = BlastWords.heading(sector.effort(), members);
    String detail = BlastWords.detail(direction, sector.effort(), sector.members().size());
    double width =
        Math.max(Fonts.width(TextStyle.HEADING, heading), Fonts.width(TextStyle.SECOND, detail));
    double angle = angle(sector);
    double r = outer;
    Rect box = BlastRings.box(angle, r, width, HEIGHT);
    while (hidden(box)) {
      r += STEP;
      box = BlastRings.box(angle, r, width, HEIGHT);
    }
    full.add(box);
    Pen pen = new Pen();
    Ink ink = BlastWords.ink(sector.effort());
    if (Math.sin(angle) < 0) {
      pen.text(TextStyle.HEADING, ink, heading, box.x(), box.y() + 12);
      pen.text(TextStyle.SECOND, Ink.MUTED, detail, box.x(), box.y() + 28);
    } else {
      pen.textRight(TextStyle.HEADING, ink, heading, box.right(), box.y() + 12);
      pen.textRight(TextStyle.SECOND, Ink.MUTED, detail, box.right(), box.y() + 28);
    }
    parts.add(pen.part(Part.Kind.NOTE, ""));
  }

  /** The corner of the picture in the sector that is nearest to its middle; else its middle. */
  private static double angle(Sector sector) {
    return DoubleStream.iterate(-135, corner -> corner <= 405, corner -> corner + 90)
        .map(Math::toRadians)
        .filter(corner -> corner > sector.start() + 0.2 && corner < sector.end() - 0.2)
        .boxed()
        .min(Comparator.comparingDouble(corner -> Math.abs(corner - sector.middle())))
        .orElse(sector.middle());
  }

  private boolean hidden(Rect box) {
    Rect wide = box.grow(GAP);
    return full.stream().anyMatch(wide::intersects) || inRings(wide);
  }

  /** Whether the corner that is nearest to the middle is inside the outer ring. */
  private boolean inRings(Rect box) {
    double x = Math.max(box.x(), Math.min(0, box.right()));
    double y = Math.max(box.y(), Math.min(0, box.bottom()));
    return Math.hypot(x / BlastRings.WIDE, y) < outer;
  }
}
