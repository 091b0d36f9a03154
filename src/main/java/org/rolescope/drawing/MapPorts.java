package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.drawing.MapWays.Side;
import org.rolescope.drawing.MapWays.Way;
import org.rolescope.graph.TrustNode;

/** Spreads the ends of arrows along the sides of boxes, so that they do not cross there. */
final class MapPorts {
  private static final double DOWN_X = 130;
  private static final double UP_X = 148;
  private static final List<Double> BESIDE = List.of(139.0, 121.0, 112.0, 103.0, 94.0);

  /** Of three or four, so that each has room for its number. */
  private static final List<Double> APART = List.of(152.0, 136.0, 120.0, 104.0);

  private static final double BADGE = 30;
  private static final double USER_NAME = 146;

  /** Free height at the ends of the side of an opened account. */
  private static final double CORNER = 14;

  private record Place(Hit box, Side side) {}

  private record End(String key, double other) {}

  private final MapScene scene;
  private final MapPlan plan;
  private final Map<Place, Map<String, Double>> offsets = new LinkedHashMap<>();
  private final Map<String, Double> uprights = new HashMap<>();

  MapPorts(MapScene scene, MapPlan plan, MapWays ways, Map<MapWays.Lane, Double> lanes) {
    this.scene = scene;
    this.plan = plan;
    Map<Place, List<End>> ends = new LinkedHashMap<>();
    for (MapArrow arrow : scene.arrows()) {
      Way way = ways.of(arrow);
      Rect from = plan.box(arrow.from());
      Rect to = plan.box(arrow.to());
      double start = way.lane().map(lanes::get).orElse(to.centerY());
      double end = way.lane().map(lanes::get).orElse(from.centerY());
      add(ends, new Place(arrow.from(), way.out()), new End(startKey(arrow, way), start));
      add(ends, new Place(arrow.to(), way.in()), new End(arrow.key(), end));
    }
    ends.forEach((place, list) -> offsets.put(place, spread(place, list)));
    scene.arrows().stream()
        .filter(arrow -> upright(ways.of(arrow)))
        .collect(
            Collectors.groupingBy(
                arrow -> Set.of(arrow.from(), arrow.to()), LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(between -> standing(between, ways));
  }

  static boolean upright(Way way) {
    return way.out() == Side.TOP || way.out() == Side.BOTTOM;
  }

  /**
   * Between two that stand above each other: one up, one down, the others beside them, right of
   * names and tabs as far as there is room.
   */
  private void standing(List<MapArrow> between, MapWays ways) {
    if (between.size() > 2 && between.size() <= APART.size()) {
      apart(between, ways);
      return;
    }
    Set<Double> taken = new HashSet<>();
    // What is allowed is painted last, and comes first here.
    for (int i = between.size() - 1; i >= 0; i--) {
      MapArrow arrow = between.get(i);
      double usual = ways.of(arrow).out() == Side.TOP ? UP_X : DOWN_X;
      double place =
          Stream.concat(Stream.of(usual), BESIDE.stream())
              .filter(x -> !taken.contains(x))
              .findFirst()
              .orElse(usual);
      taken.add(place);
      uprights.put(arrow.key(), place);
    }
  }

  /** Those that lead up at the right of those that lead down. */
  private void apart(List<MapArrow> between, MapWays ways) {
    List<MapArrow> fromRight = new ArrayList<>(between);
    Collections.reverse(fromRight);
    fromRight.sort(Comparator.comparing(arrow -> ways.of(arrow).out() != Side.TOP));
    for (int i = 0; i < fromRight.size(); i++) {
      uprights.put(fromRight.get(i).key(), APART.get(i));
    }
  }

  private static void add(Map<Place, List<End>> ends, Place place, End end) {
    List<End> there = ends.computeIfAbsent(place, p -> new ArrayList<>());
    if (there.stream().noneMatch(other -> other.key.equals(end.key))) {
      there.add(end);
    }
  }

  /** Arrows that share a line between rows also share where they begin. */
  private static String startKey(MapArrow arrow, Way way) {
    return way.lane().map(MapWays.Lane::key).orElse(arrow.key());
  }

  private Map<String, Double> spread(Place place, List<End> ends) {
    ends.sort(Comparator.comparingDouble(End::other).thenComparing(End::key));
    if (tall(place.box())) {
      return beside(place, ends);
    }
    double room = plan.box(place.box()).height() - 6;
    boolean account = place.box().kind() == Hit.Kind.ACCOUNT;
    int n = ends.size();
    double gap = n < 2 ? 0 : Math.min(account ? 14 : 7, room / (n - 1));
    Map<String, Double> offset = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      offset.put(ends.get(i).key, (i - (n - 1) / 2.0) * gap);
    }
    return offset;
  }

  /** An opened account is tall: arrows begin and end near what is at their other end. */
  private Map<String, Double> beside(Place place, List<End> ends) {
    Rect box = plan.box(place.box());
    double apart = Math.min(14, (box.height() - 2 * CORNER) / ends.size());
    double least = box.y() + CORNER;
    double most = box.bottom() - CORNER - apart * ends.size();
    List<Double> wishes =
        ends.stream()
            .map(end -> Math.max(least, Math.min(box.bottom() - CORNER, end.other)))
            .toList();
    List<Double> tops = Spread.tops(wishes, Collections.nCopies(ends.size(), apart), least);
    Map<String, Double> offset = new LinkedHashMap<>();
    for (int i = 0; i < ends.size(); i++) {
      double y = Math.min(tops.get(i), most + i * apart);
      offset.put(ends.get(i).key, y - box.centerY());
    }
    return offset;
  }

  private boolean tall(Hit end) {
    return end.kind() == Hit.Kind.ACCOUNT && scene.inOpened(end);
  }

  Point start(MapArrow arrow, Way way) {
    return at(arrow.from(), way.out(), startKey(arrow, way));
  }

  Point end(MapArrow arrow, Way way) {
    return at(arrow.to(), way.in(), arrow.key());
  }

  private Point at(Hit end, Side side, String key) {
    Rect box = plan.box(end);
    double offset =
        Objects.requireNonNull(offsets.get(new Place(end, side))).getOrDefault(key, 0.0);
    double y = box.centerY() + offset;
    return switch (side) {
      case RIGHT -> new Point(box.right() - inset(end, offset) + nameOfUser(end), y);
      case LEFT -> new Point(box.x() + inset(end, offset) - badge(end), y);
      case TOP -> new Point(box.x() + uprights.getOrDefault(key, DOWN_X), box.y());
      case BOTTOM -> new Point(box.x() + uprights.getOrDefault(key, DOWN_X), box.bottom());
    };
  }

  /** How far the outline is from its bounding box beside the tip of a diamond. */
  private double inset(Hit end, double offset) {
    boolean diamond = end.kind() == Hit.Kind.NODE && scene.ties().node(end.id()).isProvider();
    return diamond ? Math.abs(offset) : 0;
  }

  /** The name of a user at its right: arrows begin beyond it. */
  private double nameOfUser(Hit end) {
    boolean user =
        end.kind() == Hit.Kind.NODE
            && scene
                .ties()
                .graph()
                .node(end.id())
                .filter(node -> node.kind() == TrustNode.Kind.USER)
                .isPresent();
    return user ? USER_NAME : 0;
  }

  private double badge(Hit end) {
    boolean badged =
        end.kind() == Hit.Kind.NODE
            && plan.home(end)
                .filter(home -> scene.ties().node(end.id()).kind() == TrustNode.Kind.ROLE)
                .filter(home -> home.badged(end.id()))
                .isPresent();
    return badged ? BADGE : 0;
  }
}
