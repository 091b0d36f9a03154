package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.rolescope.drawing.MapColumns.Slot;
import org.rolescope.graph.TrustNode;

/** Decides for every arrow which sides it uses and whether it must pass between rows. */
final class MapWays {
  /** A side of a box. */
  enum Side {
    LEFT,
    RIGHT,
    TOP,
    BOTTOM
  }

  /**
   * A line through the space above row {@code gap}; the space below the last row counts as well.
   *
   * @param key arrows with the same key share the line
   */
  record Lane(int gap, String key) {}

  /** The sides an arrow leaves and arrives at, and the line between rows that it takes. */
  record Way(Side out, Side in, Optional<Lane> lane) {}

  private final MapScene scene;
  private final MapPlan plan;
  private final MapColumns columns;
  private final List<Integer> order;
  private final Map<String, Integer> opened = new HashMap<>();
  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final Map<Lane, List<MapArrow>> taking = new LinkedHashMap<>();

  MapWays(MapScene scene, MapPlan plan, MapColumns columns) {
    this.scene = scene;
    this.plan = plan;
    this.columns = columns;
    this.order =
        List.copyOf(new TreeSet<>(columns.slots().values().stream().map(Slot::column).toList()));
    List<Double> lefts =
        plan.opened().stream().map(open -> open.box().x()).distinct().sorted().toList();
    plan.opened().forEach(open -> opened.put(open.content().id(), lefts.indexOf(open.box().x())));
    for (MapArrow arrow : scene.arrows()) {
      Way way = way(arrow);
      ways.put(arrow.key(), way);
      way.lane().ifPresent(lane -> taking.computeIfAbsent(lane, k -> new ArrayList<>()).add(arrow));
    }
  }

  Way of(MapArrow arrow) {
    return Optional.ofNullable(ways.get(arrow.key())).orElseThrow();
  }

  /** The arrows that take the same line, this one included, in painting order. */
  List<MapArrow> sharing(MapArrow arrow) {
    return of(arrow)
        .lane()
        .map(taking::get)
        .map(Collections::unmodifiableList)
        .orElse(List.of(arrow));
  }

  /** All lines through spaces between rows, each once, in the order of the arrows. */
  List<Lane> lanes() {
    return List.copyOf(taking.keySet());
  }

  /** -1 for the left column, then the columns of folded accounts, then those of opened ones. */
  int rank(Hit end) {
    if (scene.inOpened(end)) {
      boolean account = end.kind() == Hit.Kind.ACCOUNT;
      String home = account ? end.id() : scene.ties().node(end.id()).account();
      return order.size() + Objects.requireNonNull(opened.get(home));
    }
    Slot slot = columns.slots().get(end.id());
    if (end.kind() == Hit.Kind.ACCOUNT && slot != null) {
      return home(end.id());
    }
    return scene.outsiders().deleted().contains(end) ? order.size() - 1 : -1;
  }

  /** The column in which an account stands while it is folded. */
  int home(String account) {
    return order.indexOf(Objects.requireNonNull(columns.slots().get(account)).column());
  }

  private Way way(MapArrow arrow) {
    int from = rank(arrow.from());
    int to = rank(arrow.to());
    if (from == to) {
      return from >= order.size() ? amongOpened(arrow) : inColumn(arrow);
    }
    if (Math.min(from, to) >= order.size()) {
      return new Way(Side.LEFT, Side.LEFT, Optional.of(lane(arrow, 0)));
    }
    Optional<Lane> lane = Math.abs(from - to) > 1 ? Optional.of(lane(arrow)) : Optional.empty();
    return from < to ? new Way(Side.RIGHT, Side.LEFT, lane) : new Way(Side.LEFT, Side.RIGHT, lane);
  }

  private Way inColumn(MapArrow arrow) {
    Slot from = columns.slots().get(arrow.from().id());
    Slot to = columns.slots().get(arrow.to().id());
    if (from == null || to == null || Math.abs(from.index() - to.index()) != 1) {
      return new Way(Side.LEFT, Side.LEFT, Optional.empty());
    }
    return from.index() < to.index()
        ? new Way(Side.BOTTOM, Side.TOP, Optional.empty())
        : new Way(Side.TOP, Side.BOTTOM, Optional.empty());
  }

  private Way amongOpened(MapArrow arrow) {
    Rect from = plan.box(arrow.from());
    Rect to = plan.box(arrow.to());
    boolean same = plan.home(arrow.from()).equals(plan.home(arrow.to()));
    if (!same) {
      return new Way(Side.LEFT, Side.LEFT, Optional.empty());
    }
    if (arrow.from().kind() == Hit.Kind.ACCOUNT) {
      // From the nearer border: from the other it would seem to come from what stands between.
      Side nearer = to.centerX() > from.centerX() ? Side.RIGHT : Side.LEFT;
      return new Way(nearer, nearer, Optional.empty());
    }
    if (to.x() >= from.right()) {
      return new Way(Side.RIGHT, Side.LEFT, Optional.empty());
    }
    if (to.right() <= from.x()) {
      return new Way(Side.LEFT, Side.RIGHT, Optional.empty());
    }
    // A user's name is at its right.
    boolean user = scene.ties().node(arrow.from().id()).kind() == TrustNode.Kind.USER;
    Side side = user ? Side.LEFT : Side.RIGHT;
    return new Way(side, side, Optional.empty());
  }

  /** The space between rows that costs the least climbing; above all where accounts are opened. */
  private Lane lane(MapArrow arrow) {
    if (Math.max(rank(arrow.from()), rank(arrow.to())) > order.size()) {
      return lane(arrow, 0);
    }
    double from = plan.box(arrow.from()).centerY();
    double to = plan.box(arrow.to()).centerY();
    List<Rect> gaps = plan.gaps();
    int best = 0;
    for (int g = 1; g < gaps.size(); g++) {
      if (cost(gaps.get(g), from, to) < cost(gaps.get(best), from, to) - 1) {
        best = g;
      }
    }
    return lane(arrow, best);
  }

  /** Faint arrows of one source share it. */
  private static Lane lane(MapArrow arrow, int gap) {
    String key = arrow.from().id() + " " + arrow.kind();
    return new Lane(gap, arrow.strong() ? arrow.key() : key);
  }

  private static double cost(Rect gap, double from, double to) {
    return Math.abs(gap.centerY() - from) + Math.abs(gap.centerY() - to);
  }

  /** Sorts lines of one space: from the highest source to the lowest, then by target. */
  Comparator<Lane> byHeight() {
    return Comparator.comparing((Lane lane) -> middle(lane, true))
        .thenComparing(lane -> middle(lane, false))
        .thenComparing(Lane::key);
  }

  private double middle(Lane lane, boolean source) {
    return taking.getOrDefault(lane, List.of()).stream()
        .map(arrow -> source ? arrow.from() : arrow.to())
        .mapToDouble(end -> plan.box(end).centerY())
        .average()
        .orElse(0);
  }
}
