package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rolescope.drawing.MapWays.Lane;
import org.rolescope.drawing.MapWays.Side;
import org.rolescope.drawing.MapWays.Way;
import org.rolescope.layout.Placement.Corner;

/** The way of every arrow: around boxes, not through them. */
final class MapRoutes {
  static final double LINE = 8;
  private static final int LINES_OF_LABELS = 2;
  private static final double FIRST_BOW = 12;

  /** Free width left of a node inside an account, in which arrows turn to it. */
  private static final double TURN = 16;

  /** Free between arrows that go up or down and what is beside them. */
  private static final double FREE = 8;

  /** Room for the head of an arrow and its last bend. */
  private static final double HEAD = 24;

  /** How wide an arrow turns up or down. */
  private static final double BEND = 20;

  private static final double TRACKS_BEGIN = MapPlan.LEFT_COLUMN + FREE;

  /** So far around an account the frame of its unit is. */
  private static final double FRAME = 10;

  /** Lines between rows lie so much closer than at the node. */
  private static final double GUTTER = 0.2;

  private final MapScene scene;
  private final MapPlan plan;
  private final MapColumns columns;
  private final MapWays ways;
  private final MapPorts ports;
  private final Map<Lane, Double> lanes = new LinkedHashMap<>();
  private final Map<Integer, Rect> columnsByRank = new HashMap<>();
  private final Map<String, Map<String, Double>> gutters = new HashMap<>();
  private @Nullable MapTracks tracks;

  MapRoutes(MapScene scene, MapPlan plan, MapColumns columns) {
    this.scene = scene;
    this.plan = plan;
    this.columns = columns;
    this.ways = new MapWays(scene, plan, columns);
    plan.accounts().forEach((id, body) -> widen(ways.home(id), body));
    plan.vacant().forEach((id, body) -> widen(ways.home(id), body));
    plan.opened().forEach(open -> widen(ways.rank(account(open)), open.box()));
    placeLanes();
    this.ports = new MapPorts(scene, plan, ways, lanes);
  }

  private void placeLanes() {
    Map<Integer, List<Lane>> byGap = new TreeMap<>();
    for (Lane lane : ways.lanes()) {
      byGap.computeIfAbsent(lane.gap(), gap -> new ArrayList<>()).add(lane);
    }
    byGap.forEach(
        (gap, list) -> {
          list.sort(ways.byHeight());
          Rect space = plan.gaps().get(gap);
          double apart = Math.min(LINE, space.height() / list.size());
          for (int i = 0; i < list.size(); i++) {
            lanes.put(list.get(i), space.centerY() + (i - (list.size() - 1) / 2.0) * apart);
          }
        });
  }

  /**
   * How many lines pass through the space above each row; as much room as two take where three
   * arrows or more stand side by side, for their labels.
   */
  Map<Integer, Integer> lines() {
    Map<Integer, Integer> count = new HashMap<>();
    lanes.keySet().forEach(lane -> count.merge(lane.gap(), 1, Integer::sum));
    crowded().forEach(gap -> count.merge(gap, LINES_OF_LABELS, Math::max));
    return count;
  }

  /** The spaces in which more than two arrows stand between the same two. */
  private Set<Integer> crowded() {
    return scene.arrows().stream()
        .filter(arrow -> MapPorts.upright(ways.of(arrow)))
        .collect(Collectors.groupingBy(arrow -> Set.of(arrow.from(), arrow.to())))
        .values()
        .stream()
        .filter(between -> between.size() > 2)
        .flatMap(between -> gap(between.get(0)).stream())
        .collect(Collectors.toSet());
  }

  private Optional<Integer> gap(MapArrow standing) {
    Rect one = plan.box(standing.from());
    Rect other = plan.box(standing.to());
    double from = Math.min(one.bottom(), other.bottom());
    double to = Math.max(one.y(), other.y());
    return IntStream.range(0, plan.gaps().size())
        .boxed()
        .filter(i -> plan.gaps().get(i).y() >= from && plan.gaps().get(i).bottom() <= to)
        .findFirst();
  }

  /** The arrows that begin on the same line, this one included. */
  List<MapArrow> sharing(MapArrow arrow) {
    return ways.sharing(arrow);
  }

  Path of(MapArrow arrow) {
    Way way = ways.of(arrow);
    Point from = ports.start(arrow, way);
    Point to = ports.end(arrow, way);
    boolean within = plan.home(arrow.from()).equals(plan.home(arrow.to()));
    Optional<Point> left = within ? Optional.empty() : border(arrow.from(), from);
    Optional<Point> entered = within ? Optional.empty() : border(arrow.to(), to);
    Path path = of(arrow, way, left.orElse(from), entered.orElse(to));
    path = left.isPresent() ? inside(from, left.get()).then(path) : path;
    return entered.isPresent() ? path.then(inside(entered.get(), to)) : path;
  }

  /**
   * Where, at the left side of an opened account, the way to a node inside it begins that passes
   * between rows; empty if nothing stands in the way.
   */
  private Optional<Point> border(Hit end, Point port) {
    if (end.kind() == Hit.Kind.ACCOUNT) {
      return Optional.empty();
    }
    return plan.home(end)
        .flatMap(
            home -> {
              double beside = port.y() - plan.box(end).centerY();
              return Optional.ofNullable(gutters(home).get(end.id()))
                  .map(gutter -> new Point(home.box().x(), gutter + beside * GUTTER));
            });
  }

  private Map<String, Double> gutters(OpenAccountPlan home) {
    return gutters.computeIfAbsent(home.content().id(), account -> home.gutters());
  }

  /** Between rows, and beside the node to its port. */
  private static Path inside(Point from, Point to) {
    boolean in = from.x() < to.x();
    Point turn = in ? new Point(to.x() - TURN, from.y()) : new Point(from.x() - TURN, to.y());
    return in
        ? Path.line(from, turn).then(Routes.across(turn, to))
        : Routes.across(from, turn).then(Path.line(turn, to));
  }

  private Path of(MapArrow arrow, Way way, Point from, Point to) {
    if (way.lane().isPresent()) {
      double y = Objects.requireNonNull(lanes.get(way.lane().get()));
      return way.out() == way.in() ? over(arrow, from, to, y) : passing(arrow, from, to, y);
    }
    if (way.out() == Side.TOP || way.out() == Side.BOTTOM) {
      return Path.line(from, to);
    }
    if (way.out() == way.in()) {
      return around(arrow, way, from, to);
    }
    return climbing(arrow, from, to).orElseGet(() -> curve(arrow, from, to));
  }

  /** Whether an arrow leads out of the column at the left, to something that is not in it. */
  private boolean leaves(MapArrow arrow) {
    return ways.rank(arrow.from()) < 0 && ways.rank(arrow.to()) >= 0;
  }

  private MapTracks.Climb climb(MapArrow arrow) {
    Way way = ways.of(arrow);
    Point end = ports.end(arrow, way);
    double to =
        way.lane()
            .map(lane -> Objects.requireNonNull(lanes.get(lane)))
            .orElseGet(() -> border(arrow.to(), end).orElse(end).y());
    return new MapTracks.Climb(track(arrow), ports.start(arrow, way).y(), to);
  }

  /** Arrows that share a line between rows are one until there. */
  private String track(MapArrow arrow) {
    return ways.of(arrow).lane().map(lane -> lane.gap() + " " + lane.key()).orElse(arrow.key());
  }

  /** Where arrows are left out, those that stand for many run there. */
  private MapTracks tracks() {
    if (tracks == null) {
      boolean free = !scene.ground().thinned();
      tracks =
          new MapTracks(
              scene.arrows().stream()
                  .filter(arrow -> free && leaves(arrow))
                  .map(this::climb)
                  .toList());
    }
    return tracks;
  }

  /** How much wider the space left of the first accounts should be for the arrows in it. */
  double lack() {
    double room = tracks().room();
    return room == 0 ? 0 : Math.max(0, room - (tracksEnd() - TRACKS_BEGIN));
  }

  /** Left of the arrows that bend around accounts of the first column. */
  private double tracksEnd() {
    double bows = columns.room() == 0 ? 0 : FIRST_BOW + columns.room() - columns.lane() + FREE;
    return column(0).x() + FRAME - Math.max(bows, HEAD);
  }

  /** The names below providers are wider than their shapes: arrows bend only beyond them. */
  private Path curve(MapArrow arrow, Point from, Point to) {
    double beyond = MapPlan.LEFT_COLUMN - MapPlan.LABEL_MARGIN;
    if (ways.rank(arrow.from()) >= 0 || from.x() >= beyond || to.x() <= beyond) {
      return Routes.across(from, to);
    }
    Point bend = new Point(beyond, from.y());
    return Path.line(from, bend).then(Routes.across(bend, to));
  }

  /** On the line that an arrow has for itself, if it needs one. */
  private Optional<Path> climbing(MapArrow arrow, Point from, Point to) {
    return leaves(arrow)
        ? tracks()
            .x(track(arrow), TRACKS_BEGIN, tracksEnd())
            .map(
                x ->
                    Routes.angular(
                        List.of(
                            corner(from),
                            new Corner(x, from.y()),
                            new Corner(x, to.y()),
                            corner(to)),
                        BEND))
        : Optional.empty();
  }

  private static Corner corner(Point point) {
    return new Corner(point.x(), point.y());
  }

  private Path passing(MapArrow arrow, Point from, Point to, double y) {
    int first = ways.rank(arrow.from());
    int last = ways.rank(arrow.to());
    int step = first < last ? 1 : -1;
    Rect enter = column(first + step);
    Rect leave = column(last - step);
    double x1 = step > 0 ? enter.x() : enter.right();
    double x2 = step > 0 ? leave.right() : leave.x();
    Point stop = new Point(x1, y);
    Point far = new Point(x2, y);
    return climbing(arrow, from, far)
        .map(path -> path.then(Routes.across(far, to)))
        .orElseGet(() -> curve(arrow, from, stop).then(Routes.through(stop, far, to)));
  }

  /** From one column of opened accounts to another: roles are left and entered at their left. */
  private Path over(MapArrow arrow, Point from, Point to, double y) {
    int first = ways.rank(arrow.from());
    int last = ways.rank(arrow.to());
    if (first < last) {
      Point up = new Point(column(first).x(), y);
      Point down = new Point(column(last - 1).right(), y);
      return Routes.bow(from, up, -FIRST_BOW).then(Routes.through(up, down, to));
    }
    Point up = new Point(column(first - 1).right(), y);
    Point down = new Point(column(last).x(), y);
    return Routes.through(from, up, down).then(Routes.bow(down, to, -FIRST_BOW));
  }

  private Rect column(int rank) {
    return columnsByRank.getOrDefault(rank, Rect.EMPTY);
  }

  private static Hit account(OpenAccountPlan open) {
    return new Hit(Hit.Kind.ACCOUNT, open.content().id());
  }

  private void widen(int rank, Rect body) {
    columnsByRank.merge(rank, body.grow(FRAME), Rect::union);
  }

  private Path around(MapArrow arrow, Way way, Point from, Point to) {
    if (arrow.from().kind() == Hit.Kind.ACCOUNT
        && plan.home(arrow.from()).isPresent()
        && plan.home(arrow.from()).equals(plan.home(arrow.to()))) {
      // From an account to a role inside it: straight in from its border.
      Rect box = plan.box(arrow.from());
      return Path.line(new Point(way.in() == Side.LEFT ? box.x() : box.right(), to.y()), to);
    }
    double depth = FIRST_BOW + columns.lane() * columns.levels().getOrDefault(arrow.key(), 0);
    return Routes.bow(from, to, way.out() == Side.LEFT ? -depth : depth);
  }
}
