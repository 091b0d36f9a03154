package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rolescope.drawing.MapWays.Side;
import org.rolescope.graph.TrustNode;

/**
 * The ways of arrows of which an end was moved: from side to side, as the boxes stand to each other
 * now. Arrows on one side are spread in the order of their other ends.
 */
final class MovedRoutes {
  private static final double APART = 9;
  private static final double CORNER = 12;
  private static final double GAP = 24;
  private static final double BOW = 28;
  private static final double NUMBER = 100;

  private record Place(Hit end, Side side) {}

  private record Sides(Side out, Side in) {}

  private final MapScene scene;
  private final MapPlan before;
  private final MapPlan plan;
  private final Map<Place, List<MapArrow>> ends = new LinkedHashMap<>();

  /**
   * @param before where everything stood
   * @param plan where it stands now
   */
  MovedRoutes(MapScene scene, MapPlan before, MapPlan plan) {
    this.scene = scene;
    this.before = before;
    this.plan = plan;
    for (MapArrow arrow : scene.arrows()) {
      if (has(arrow)) {
        Sides sides = sides(arrow);
        add(new Place(arrow.from(), sides.out()), arrow);
        add(new Place(arrow.to(), sides.in()), arrow);
      }
    }
    ends.forEach((place, list) -> list.sort(order(place)));
  }

  private void add(Place place, MapArrow arrow) {
    ends.computeIfAbsent(place, at -> new ArrayList<>()).add(arrow);
  }

  private Comparator<MapArrow> order(Place place) {
    boolean upright = place.side() == Side.LEFT || place.side() == Side.RIGHT;
    return Comparator.comparingDouble(
            (MapArrow arrow) -> {
              Rect other = plan.box(arrow.from().equals(place.end()) ? arrow.to() : arrow.from());
              return upright ? other.centerY() : other.centerX();
            })
        .thenComparing(MapArrow::key);
  }

  /** Whether an end of this arrow was moved. */
  boolean has(MapArrow arrow) {
    return moved(arrow.from()) || moved(arrow.to());
  }

  private boolean moved(Hit end) {
    return !before.box(end).equals(plan.box(end));
  }

  Path of(MapArrow arrow) {
    Sides sides = sides(arrow);
    Point from = port(arrow, arrow.from(), sides.out());
    Point to = port(arrow, arrow.to(), sides.in());
    if (sides.out() == sides.in()) {
      return Routes.bow(from, to, -BOW);
    }
    if (sides.out() == Side.LEFT || sides.out() == Side.RIGHT) {
      double reach = Math.max(GAP, Math.abs(to.x() - from.x()) / 2);
      double way = sides.out() == Side.RIGHT ? reach : -reach;
      return Path.curve(from, from.plus(way, 0), to.plus(-way, 0), to);
    }
    double reach = (to.y() - from.y()) / 2;
    return Path.curve(from, from.plus(0, reach), to.plus(0, -reach), to);
  }

  private Sides sides(MapArrow arrow) {
    Rect from = plan.box(arrow.from());
    Rect to = plan.box(arrow.to());
    boolean right = to.centerX() >= from.centerX();
    double across = right ? to.x() - from.right() : from.x() - to.right();
    boolean below = to.centerY() >= from.centerY();
    double down = below ? to.y() - from.bottom() : from.y() - to.bottom();
    if (across < GAP && down >= 2 * GAP) {
      return below ? new Sides(Side.BOTTOM, Side.TOP) : new Sides(Side.TOP, Side.BOTTOM);
    }
    if (across < -GAP) {
      return new Sides(Side.LEFT, Side.LEFT);
    }
    return right ? new Sides(Side.RIGHT, Side.LEFT) : new Sides(Side.LEFT, Side.RIGHT);
  }

  private Point port(MapArrow arrow, Hit end, Side side) {
    Rect box = plan.box(end);
    List<MapArrow> there = Objects.requireNonNull(ends.get(new Place(end, side)));
    int n = there.size();
    boolean upright = side == Side.LEFT || side == Side.RIGHT;
    double room = upright ? box.height() - 2 * CORNER : roomAbove(end, side, box);
    double gap = n < 2 ? 0 : Math.min(APART, Math.max(0, room) / (n - 1));
    double offset = (there.indexOf(arrow) - (n - 1) / 2.0) * gap;
    // The outline of a diamond goes back where one leaves its tip.
    double inset = provider(end) ? Math.abs(offset) : 0;
    double below = round(end) ? label(end) : 0;
    double x =
        side == Side.TOP && !round(end)
            ? box.right() - CORNER - roomAbove(end, side, box) / 2
            : box.centerX();
    return switch (side) {
      case RIGHT -> new Point(box.right() - inset, box.centerY() + offset);
      case LEFT -> new Point(box.x() + inset, box.centerY() + offset);
      case TOP -> new Point(x + offset, box.y() + inset);
      case BOTTOM -> new Point(x + offset, box.bottom() - inset + below);
    };
  }

  /** At the left of its upper side an account has its number, and above that the unit's name. */
  private double roomAbove(Hit end, Side side, Rect box) {
    boolean taken = side == Side.TOP && end.kind() == Hit.Kind.ACCOUNT;
    return box.width() - 2 * CORNER - (taken ? NUMBER : 0);
  }

  private boolean provider(Hit end) {
    return node(end, TrustNode.Kind.SAML_PROVIDER) || node(end, TrustNode.Kind.OIDC_PROVIDER);
  }

  private boolean round(Hit end) {
    return end.kind() == Hit.Kind.NODE && plan.outside().containsKey(end);
  }

  private boolean node(Hit end, TrustNode.Kind kind) {
    return end.kind() == Hit.Kind.NODE && scene.ties().node(end.id()).kind() == kind;
  }

  /** Below a shape stand its name and a second line. */
  private double label(Hit end) {
    return node(end, TrustNode.Kind.DELETED) ? 0 : 40;
  }
}
