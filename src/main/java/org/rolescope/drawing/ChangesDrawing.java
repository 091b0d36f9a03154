package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.base.Counted;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.AdminLike;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.Cause;
import org.rolescope.question.Difference;
import org.rolescope.question.Differences;
import org.rolescope.question.Farther;

/** Draws who gets in otherwise than before: callers at the left, their roles at the right. */
public final class ChangesDrawing {
  private static final double CALLERS = 232;
  private static final double GAP = 268;
  private static final double ROLES = 232;
  private static final double LEAST_HEIGHT = 440;
  private static final double PITCH = 54;
  private static final double BLOCK_GAP = 22;
  private static final double BIG = 80;
  private static final double CHIP_START = 22;
  private static final double MOST_CHIP = 170;

  /** Who gets in no more, and what is gone: fainter than the others, and still to be read. */
  private static final double LOST = 0.7;

  /** One of the two states. */
  public record Side(TrustGraph graph, IamIndex index) {}

  private final Side before;
  private final Side after;
  private final Differences differences;
  private final Cause cause;
  private final Set<String> selected;
  private final List<Part> arrows = new ArrayList<>();
  private final List<Part> shapes = new ArrayList<>();
  private final List<Part> chips = new ArrayList<>();

  private ChangesDrawing(
      Side before, Side after, Differences differences, Cause cause, Set<String> selected) {
    this.before = before;
    this.after = after;
    this.differences = differences;
    this.cause = cause;
    this.selected = selected;
  }

  /**
   * Same input, same picture: roles that may do everything first, then those that somebody gains a
   * way into. Where there are more roles, or more callers of one, than a screen holds, the rest is
   * a line that unfolds.
   *
   * @param cause what lies between the two states
   * @param view what is selected and unfolded; its filters do not apply
   */
  public static Drawing of(
      Side before, Side after, Differences differences, Cause cause, MapView view) {
    ChangesScene scene =
        ChangesScene.of(
            differences, role -> isAdmin(after, role) || isAdmin(before, role), view.unfolded());
    return new ChangesDrawing(before, after, differences, cause, view.selection()).draw(scene);
  }

  private static boolean isAdmin(Side side, TrustNode role) {
    return AdminLike.test(role.id(), side.index());
  }

  private Drawing draw(ChangesScene scene) {
    String title = ChangesWords.title(differences, cause);
    if (scene.blocks().isEmpty()) {
      return new Drawing(
          title, List.of(note("The same callers, the same roles, the same conditions")), Map.of());
    }
    boolean one = scene.blocks().size() == 1 && scene.hiddenRoles() == 0;
    double content =
        scene.blocks().stream().mapToDouble(ChangesDrawing::height).sum()
            + (scene.blocks().size() - 1) * BLOCK_GAP;
    double fold = scene.hiddenRoles() > 0 ? FocusPlan.PILL + BLOCK_GAP : 0;
    double height = Math.max(LEAST_HEIGHT, FocusPlan.HEADER + content + fold + 2 * BLOCK_GAP);
    Rect callers = new Rect(0, 0, CALLERS, height);
    Rect roles = new Rect(callers.right() + GAP, 0, ROLES, height);
    double y = FocusPlan.HEADER + (height - FocusPlan.HEADER - content - fold) / 2;
    for (ChangesScene.Block block : scene.blocks()) {
      block(block, one, callers, roles, y);
      y += height(block) + BLOCK_GAP;
    }
    if (scene.hiddenRoles() > 0) {
      String more = Counted.of(scene.hiddenRoles(), "more role");
      shapes.add(FocusColumns.fold(more, ChangesScene.ROLES, roles.centerX(), y + 11));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(
        FocusColumns.column(
            callers, "Callers", Counted.of(differences.ways().size(), "way") + " in"));
    parts.add(
        FocusColumns.column(
            roles,
            ChangesWords.afterwards(cause),
            one
                ? after.index().accountLabel(scene.blocks().get(0).role().account())
                : Counted.of(differences.roles().size(), "role")));
    parts.addAll(arrows);
    parts.addAll(shapes);
    parts.addAll(chips);
    return new Drawing(title, parts, Map.of(), Legend.changes(kinds(scene)));
  }

  private static List<Difference.Kind> kinds(ChangesScene scene) {
    return scene.blocks().stream()
        .flatMap(block -> block.ways().stream())
        .map(Difference::kind)
        .distinct()
        .sorted()
        .toList();
  }

  private static Part note(String text) {
    return new Pen().text(TextStyle.BODY, Ink.MUTED, text, 0, 0).part(Part.Kind.NOTE, "");
  }

  private static double height(ChangesScene.Block block) {
    return block.rows() * PITCH;
  }

  private void block(ChangesScene.Block block, boolean one, Rect callers, Rect roles, double top) {
    double middle = top + height(block) / 2;
    Point in = role(block.role(), one, roles, middle);
    int n = block.ways().size();
    double gap = n < 2 ? 0 : Math.min(11, ((one ? BIG : FocusPlan.NODE_HEIGHT) - 12) / (n - 1));
    double bend = 0;
    for (Difference way : block.ways()) {
      bend = Math.max(bend, chip(way).width());
    }
    for (int i = 0; i < n; i++) {
      Difference way = block.ways().get(i);
      double y = top + (i + 0.5) * PITCH;
      FocusNodes.Drawn drawn = caller(way, callers, y);
      Point turn = new Point(callers.right() + CHIP_START + bend + 6, y);
      Point tip = in.plus(-3, (i - (n - 1) / 2.0) * gap);
      arrow(way, Path.line(drawn.out(), turn).then(Routes.across(turn, tip)));
      chips.add(part(way, callers.right() + CHIP_START, y));
    }
    if (block.hidden() > 0) {
      double y = top + (n + 0.5) * PITCH;
      shapes.add(
          FocusColumns.fold(
              Counted.of(block.hidden()) + " more", block.fold(), callers.centerX(), y));
    }
  }

  /** Draws the role; returns where arrows enter it. */
  private Point role(TrustNode role, boolean one, Rect column, double y) {
    Side side = side(role);
    if (!one) {
      FocusNodes.Drawn drawn =
          new FocusNodes(side.index(), selected).draw(role, column, column.centerX(), y);
      shapes.add(side == after ? drawn.part() : lost(drawn.part(), role));
      return drawn.in();
    }
    Rect box = new Rect(column.x() + 10, y - BIG / 2, column.width() - 20, BIG);
    Part middle = new FocusMiddle(side.graph(), side.index()).draw(role, box);
    shapes.add(side == after ? middle : lost(middle, role));
    double line = box.bottom() + 82;
    for (Difference.Kind kind : Difference.Kind.values()) {
      List<Farther> ways =
          differences.farther(role).stream().filter(way -> way.kind() == kind).toList();
      if (!ways.isEmpty()) {
        farther(ways, box, line);
        line += 46;
      }
    }
    return new Point(box.x(), box.centerY());
  }

  /** Who has no way to the role any more, or one now, by several calls. */
  private void farther(List<Farther> ways, Rect box, double y) {
    String who = Fonts.cutMiddle(TextStyle.NODE, ChangesWords.who(ways), box.width());
    Pen pen = new Pen();
    pen.textMiddle(TextStyle.NODE, Ink.FG, who, box.centerX(), y);
    pen.textMiddle(TextStyle.LINE, Ink.MUTED, ChangesWords.how(ways), box.centerX(), y + 18);
    shapes.add(pen.part(Part.Kind.NOTE, ""));
  }

  private FocusNodes.Drawn caller(Difference way, Rect column, double y) {
    FocusNodes.Drawn drawn =
        new FocusNodes(side(way.caller()).index(), selected)
            .draw(way.caller(), column, column.right() - 30, y);
    shapes.add(
        way.kind() == Difference.Kind.LOST ? lost(drawn.part(), way.caller()) : drawn.part());
    return drawn;
  }

  /**
   * Fainter, unless it is selected; its second line is written like the first, which can be read
   * all the same.
   */
  private Part lost(Part part, TrustNode node) {
    return selected.contains(node.id())
        ? part
        : new Part(
            part.kind(),
            part.hit(),
            part.title(),
            LOST,
            part.figures().stream().map(ChangesDrawing::readable).toList());
  }

  private static Figure readable(Figure figure) {
    return figure instanceof Figure.Text text && text.ink() == Ink.MUTED
        ? new Figure.Text(text.text(), text.at(), text.width(), text.style(), Ink.FG, text.scales())
        : figure;
  }

  /** The later state, or the earlier one of what is gone. */
  private Side side(TrustNode node) {
    return after.graph().node(node.id()).isPresent() ? after : before;
  }

  private void arrow(Difference way, Path path) {
    Hue hue = Hue.of(way.kind());
    Pen pen = new Pen();
    ArrowShape.draw(pen, path, hue, hue.width());
    arrows.add(pen.part(Part.Kind.EDGE, hit(way), ChangesWords.words(way)));
  }

  /** The arrow of the map that it stands for: that of a whole account, or of anyone, too. */
  private Hit hit(Difference way) {
    Side side = way.kind() == Difference.Kind.LOST ? before : after;
    return new Hit(Hit.Kind.EDGE, side.graph().edgeOf(way.step()).orElse(way.step().edge()).id());
  }

  private static Chip chip(Difference way) {
    return Chip.change(way.kind(), ChangesWords.chip(way)).cut(MOST_CHIP);
  }

  private Part part(Difference way, double left, double y) {
    return new Part(
        Part.Kind.CHIP,
        Optional.of(hit(way)),
        ChangesWords.words(way),
        1,
        chip(way).figures(left, y, Scales.SMALL));
  }
}
