package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.layout.GapRouter;
import org.rolescope.layout.GapRouter.Port;
import org.rolescope.layout.Placement.Box;
import org.rolescope.layout.Placement.Corner;

/** What arrows between frames go around, and where they leave a place and enter a frame. */
final class MapObstacles {
  private static final double FIRST_PORT = 34;
  private static final double APART = 20;
  private static final int MOST_PORTS = 12;
  private static final double BESIDE_NAME = 60;

  /** Going in at the left is what is expected; other sides must save a way. */
  private static final double OTHER_SIDE = 60;

  /** From outside all lies at the right; a way round the name at the left is the last resort. */
  private static final double ROUND_NAME = 600;

  private static final double FAR = 1e6;

  private final MapPlan plan;
  private final List<Rect> fixed = new ArrayList<>();

  MapObstacles(MapPlan plan) {
    this.plan = plan;
    plan.outside().forEach((hit, box) -> fixed.add(named(hit, box)));
    plan.opened().forEach(open -> fixed.add(OpenAccountPlan.withTab(open.box())));
    plan.organization().ifPresent(box -> fixed.add(new Rect(box.x(), box.y(), 260, 28)));
  }

  /** All that is in the way of one that begins at a place; its own frame is not. */
  List<Box> around(Hit from) {
    Rect place = plan.box(from);
    List<Rect> frames = new ArrayList<>();
    List<Rect> left = new ArrayList<>();
    for (MapPlan.Unit unit : plan.units()) {
      (holds(unit.box(), place) ? left : frames).add(unit.box());
    }
    List<Rect> all = new ArrayList<>(fixed);
    all.addAll(frames);
    for (Rect body : plan.accounts().values()) {
      if (frames.stream().noneMatch(frame -> holds(frame, body))) {
        all.add(OpenAccountPlan.withTab(body));
      }
    }
    left.forEach(frame -> all.add(new Rect(frame.x(), frame.y(), frame.width(), 27)));
    return boxes(all);
  }

  private static List<Box> boxes(List<Rect> all) {
    return all.stream().map(r -> new Box(r.x(), r.y(), r.width(), r.height())).toList();
  }

  /**
   * Where an arrow should not go if it need not: around what is outside, and out of the frame of
   * the organisation if it begins there.
   */
  List<Box> beyond(Hit from) {
    Optional<Rect> frame = plan.organization().filter(all -> !plan.outside().containsKey(from));
    double left = frame.map(Rect::x).orElse(0.0);
    List<Rect> beyond = new ArrayList<>(List.of(new Rect(left - FAR, -FAR, FAR, 2 * FAR)));
    frame.ifPresent(all -> beyond.add(new Rect(all.right(), -FAR, FAR, 2 * FAR)));
    return boxes(beyond);
  }

  /** With its name as it is read from afar, for these arrows are. */
  private static Rect named(Hit hit, Rect box) {
    double name = 2 * TextStyle.FAR_LARGE.size() + 2;
    return hit.kind() == Hit.Kind.NODE && box.x() < MapPlan.LEFT_COLUMN
        ? new Rect(0, box.y(), MapPlan.LEFT_COLUMN, box.height() + name)
            .moved(box.centerX() - MapPlan.LEFT_COLUMN / 2, 0)
        : MapPlan.withLabel(hit, box);
  }

  private static boolean holds(Rect frame, Rect box) {
    return frame.contains(box.centerX(), box.centerY());
  }

  /** Where an arrow may leave a place. */
  List<Port> out(Hit from) {
    Rect box = plan.box(from);
    Rect all = from.kind() == Hit.Kind.NODE ? named(from, box) : OpenAccountPlan.withTab(box);
    List<Port> ports = new ArrayList<>();
    double left = from.kind() == Hit.Kind.NODE ? ROUND_NAME : OTHER_SIDE;
    for (int k = 0; k < 5; k++) {
      double y = box.centerY() + (k + 1) / 2 * (k % 2 == 0 ? -1 : 1) * box.height() / 6;
      ports.add(port(box.right(), y, all.right() + GapRouter.CLEAR, y, k));
      ports.add(port(box.x(), y, all.x() - GapRouter.CLEAR, y, k + left));
    }
    if (from.kind() == Hit.Kind.ACCOUNT) {
      for (int k = 0; k < 5; k++) {
        double x = box.right() - APART * (k + 1);
        ports.add(port(x, box.bottom(), x, box.bottom() + GapRouter.CLEAR, k));
      }
    }
    return ports;
  }

  /** Where an arrow may enter a frame: beside its name, or at a side. */
  static List<Port> into(MapPlan.Unit unit) {
    Rect box = unit.box();
    double clear = GapRouter.CLEAR;
    List<Port> ports = new ArrayList<>();
    for (int k = 0; k < MOST_PORTS; k++) {
      double y = box.y() + FIRST_PORT + k * APART;
      if (y < box.bottom() - APART) {
        ports.add(port(box.x(), y, box.x() - clear, y, k));
        ports.add(port(box.right(), y, box.right() + clear, y, k + OTHER_SIDE));
      }
      double x = box.x() + Fonts.width(TextStyle.UNIT, unit.label()) + BESIDE_NAME + k * APART;
      if (x < box.right() - APART) {
        ports.add(port(x, box.y(), x, box.y() - clear, k));
        ports.add(port(x, box.bottom(), x, box.bottom() + clear, k + OTHER_SIDE));
      }
    }
    return ports;
  }

  private static Port port(double x, double y, double clearX, double clearY, double cost) {
    return new Port(new Corner(x, y), new Corner(clearX, clearY), cost);
  }
}
