package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolescope.graph.EdgeKind;
import org.rolescope.layout.GapRouter;
import org.rolescope.layout.GapRouter.Port;
import org.rolescope.layout.Placement.Box;
import org.rolescope.layout.Placement.Corner;

/**
 * Arrows that are not drawn one by one, drawn together: from where they begin to the frame of the
 * unit that they lead into, through the gaps between frames and accounts.
 */
final class MapTrunks {
  /** Fewer between a place and a unit are not worth a line. */
  static final int LEAST = 5;

  /** Of all trunks the heaviest. */
  private static final int MOST = 24;

  private record Ends(Hit from, int unit, EdgeKind kind) {}

  private final MapScene scene;
  private final MapPlan plan;
  private final MapObstacles obstacles;
  private final GapRouter router = new GapRouter();
  private final List<MapArrow> arrows = new ArrayList<>();
  private final int wanted;
  private final List<Path> ways = new ArrayList<>();

  MapTrunks(MapScene scene, MapPlan plan) {
    this.scene = scene;
    this.plan = plan;
    this.obstacles = new MapObstacles(plan);
    Map<Integer, List<MapArrow>> byUnit = new LinkedHashMap<>();
    Map<Ends, List<MapArrow>> bundles = new LinkedHashMap<>();
    for (MapArrow arrow : scene.leftOut()) {
      unit(arrow.to())
          .filter(unit -> !unit(arrow.from()).equals(Optional.of(unit)))
          .ifPresent(
              unit ->
                  bundles
                      .computeIfAbsent(
                          new Ends(arrow.from(), unit, arrow.kind()), k -> new ArrayList<>())
                      .add(arrow));
    }
    bundles.entrySet().stream()
        .filter(bundle -> bundle.getValue().size() >= LEAST)
        .sorted(
            Comparator.comparing((Map.Entry<Ends, List<MapArrow>> e) -> -e.getValue().size())
                .thenComparing(e -> e.getKey().unit())
                .thenComparing(e -> e.getKey().from().id())
                .thenComparing(e -> e.getKey().kind()))
        .limit(MOST)
        .forEach(
            bundle ->
                byUnit
                    .computeIfAbsent(bundle.getKey().unit(), k -> new ArrayList<>())
                    .add(trunk(bundle.getKey(), bundle.getValue())));
    this.wanted = byUnit.values().stream().mapToInt(List::size).sum();
    byUnit.forEach(this::route);
  }

  /** About how many there will be, before anything has a place. */
  static int expected(MapScene scene) {
    Map<List<String>, Long> bundles =
        scene.leftOut().stream()
            .filter(scene.frames()::crossed)
            .collect(Collectors.groupingBy(scene.frames()::bundle, Collectors.counting()));
    long enough = bundles.values().stream().filter(count -> count >= LEAST).count();
    return (int) Math.min(MOST, enough);
  }

  private MapArrow trunk(Ends ends, List<MapArrow> bundle) {
    Hit into = new Hit(Hit.Kind.FOLD, plan.units().get(ends.unit()).label());
    return new MapArrow(
        ends.from().id() + " > unit " + ends.unit() + " " + ends.kind(),
        ends.from(),
        into,
        false,
        bundle.stream().flatMap(arrow -> arrow.edges().stream()).toList());
  }

  /** The frame around a folded account. */
  private Optional<Integer> unit(Hit end) {
    Rect body = end.kind() == Hit.Kind.ACCOUNT ? plan.accounts().get(end.id()) : null;
    for (int i = 0; body != null && i < plan.units().size(); i++) {
      if (plan.units().get(i).box().contains(body.centerX(), body.centerY())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private void route(int unit, List<MapArrow> into) {
    MapPlan.Unit frame = plan.units().get(unit);
    into.sort(
        Comparator.comparingDouble((MapArrow arrow) -> plan.box(arrow.from()).centerY())
            .thenComparing(MapArrow::key));
    for (MapArrow arrow : into) {
      way(arrow.from(), frame)
          .ifPresent(
              corners -> {
                arrows.add(arrow);
                ways.add(Routes.angular(corners));
              });
    }
  }

  private Optional<List<Corner>> way(Hit from, MapPlan.Unit frame) {
    List<Box> around = obstacles.around(from);
    List<Box> within = new ArrayList<>(around);
    within.addAll(obstacles.beyond(from));
    List<Port> out = obstacles.out(from);
    List<Port> in = MapObstacles.into(frame);
    return router.way(within, out, in).or(() -> router.way(around, out, in));
  }

  /** How many there would be if each had a way. */
  int wanted() {
    return wanted;
  }

  /** What is drawn, each bundle as one arrow. */
  List<MapArrow> arrows() {
    return List.copyOf(arrows);
  }

  /** Their ways, in the same order. */
  List<Path> ways() {
    return List.copyOf(ways);
  }
}
