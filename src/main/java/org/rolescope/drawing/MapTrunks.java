package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Arrows that are not drawn one by one, drawn together: from where they begin to the frame of the
 * unit that they lead into. Only where a way is free of accounts; the rest stays counted.
 */
final class MapTrunks {
  /** Fewer between a place and a unit are not worth a line. */
  private static final int LEAST = 5;

  /** Of all trunks the heaviest. */
  private static final int MOST = 24;

  private static final double FIRST_PORT = 34;
  private static final double APART = 16;
  private static final double BOW = 10;

  private record Ends(Hit from, int unit) {}

  private final MapScene scene;
  private final MapPlan plan;
  private final List<MapArrow> arrows = new ArrayList<>();
  private final List<Path> ways = new ArrayList<>();

  MapTrunks(MapScene scene, MapPlan plan) {
    this.scene = scene;
    this.plan = plan;
    Map<Integer, List<MapArrow>> byUnit = new LinkedHashMap<>();
    Map<Ends, List<MapArrow>> bundles = new LinkedHashMap<>();
    for (MapArrow arrow : scene.leftOut()) {
      unit(arrow.to())
          .filter(unit -> !unit(arrow.from()).equals(Optional.of(unit)))
          .ifPresent(
              unit ->
                  bundles
                      .computeIfAbsent(new Ends(arrow.from(), unit), k -> new ArrayList<>())
                      .add(arrow));
    }
    bundles.entrySet().stream()
        .filter(bundle -> bundle.getValue().size() >= LEAST)
        .sorted(
            Comparator.comparing((Map.Entry<Ends, List<MapArrow>> e) -> -e.getValue().size())
                .thenComparing(e -> e.getKey().unit())
                .thenComparing(e -> e.getKey().from().id()))
        .limit(MOST)
        .forEach(
            bundle ->
                byUnit
                    .computeIfAbsent(bundle.getKey().unit(), k -> new ArrayList<>())
                    .add(trunk(bundle.getKey(), bundle.getValue())));
    byUnit.forEach(this::route);
  }

  private MapArrow trunk(Ends ends, List<MapArrow> bundle) {
    Hit into = new Hit(Hit.Kind.FOLD, plan.units().get(ends.unit()).label());
    return new MapArrow(
        ends.from().id() + " > unit " + ends.unit(),
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
    Rect frame = plan.units().get(unit).box();
    into.sort(
        Comparator.comparingDouble((MapArrow arrow) -> plan.box(arrow.from()).centerY())
            .thenComparing(MapArrow::key));
    double apart = Math.min(APART, (frame.height() - FIRST_PORT) / (into.size() + 1));
    for (int i = 0; i < into.size(); i++) {
      Rect from = plan.box(into.get(i).from());
      Path way = way(from, new Point(frame.x(), frame.y() + FIRST_PORT + i * apart), i);
      if (free(way, from, frame.grow(-2))) {
        arrows.add(into.get(i));
        ways.add(way);
      }
    }
  }

  private static Path way(Rect from, Point to, int i) {
    Point start = new Point(from.right(), from.centerY());
    // The names below providers are wider than their shapes.
    Point bend =
        new Point(Math.max(start.x(), MapPlan.LEFT_COLUMN - MapPlan.LABEL_MARGIN), start.y());
    return bend.x() < to.x()
        ? Path.line(start, bend).then(Routes.across(bend, to))
        : Routes.bow(new Point(from.x(), from.centerY() + 3 * i), to, -BOW - 4 * i);
  }

  private boolean free(Path way, Rect from, Rect frame) {
    return way.flattened().stream()
        .noneMatch(
            point ->
                frame.contains(point.x(), point.y())
                    || plan.accounts().values().stream()
                        .filter(body -> !body.equals(from))
                        .anyMatch(body -> body.grow(2).contains(point.x(), point.y())));
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
