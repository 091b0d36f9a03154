package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.base.Progress;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;

/** Draws the map: the organisation's accounts, folded, with those of interest opened. */
public final class MapDrawing {
  /** Of all arrows that were asked for, if they are more, from afar only heavy ones are told. */
  private static final int MOST_FROM_AFAR = 2_000;

  /** A line that is looked for is no finer than this below half the size: else it is lost there. */
  private static final double LEAST_FROM_AFAR = 3.5;

  private static final double FAINT = 0.5;
  private static final double STRONG = 3;

  private MapDrawing() {}

  /** Same input, same picture. */
  public static Drawing of(TrustGraph graph, IamIndex index, MapView view, Progress progress) {
    return of(graph, graph, index, view, progress);
  }

  /**
   * The same where something is hidden: all others stay where they are with it.
   *
   * @param graph without what is hidden
   * @param whole the same with it
   * @return {@link Drawing#EMPTY}, or some labels fewer, if it was cancelled: nobody waits for it
   */
  public static Drawing of(
      TrustGraph graph, TrustGraph whole, IamIndex index, MapView view, Progress progress) {
    MapScene scene = new MapScene(new MapTies(graph, whole, index, view));
    MapPlanner planner = MapPlanner.of(scene, progress);
    MapPlan laidOut = planner.plan();
    if (progress.cancelled()) {
      return Drawing.EMPTY;
    }
    MapRoutes routes = new MapRoutes(scene, laidOut, planner.columns());
    MapPlan plan = MapPins.of(laidOut, view.pins());
    MovedRoutes moved = new MovedRoutes(scene, laidOut, plan);
    MapBoxes boxes = new MapBoxes(scene, plan);
    Set<String> pinned = view.pins().keySet();
    List<Part> parts = new ArrayList<>();
    boxes.ground().forEach(part -> parts.addAll(PinMark.on(part, plan, pinned)));
    List<Path> ways = new ArrayList<>();
    for (MapArrow arrow : scene.arrows()) {
      if (progress.cancelled()) {
        return Drawing.EMPTY;
      }
      ways.add(moved.has(arrow) ? moved.of(arrow) : routes.of(arrow));
    }
    for (int i = 0; i < ways.size(); i++) {
      parts.add(arrow(scene, scene.arrows().get(i), ways.get(i)));
    }
    MapTrunks trunks = new MapTrunks(scene, plan);
    for (int i = 0; i < trunks.arrows().size(); i++) {
      parts.add(trunk(scene, trunks.arrows().get(i), trunks.ways().get(i)));
    }
    List<Part> titles = boxes.titles();
    parts.addAll(titles);
    List<Part> nodes = boxes.nodes();
    nodes.forEach(part -> parts.addAll(PinMark.on(part, plan, pinned)));
    MapLabels labels =
        new MapLabels(scene, plan, titles, nodes, arrow -> sharing(routes, moved, arrow));
    parts.addAll(labels.of(scene.arrows(), ways, trunks, progress));
    List<TrustEdge> edges =
        Stream.concat(scene.arrows().stream(), trunks.arrows().stream())
            .flatMap(arrow -> arrow.edges().stream())
            .toList();
    return new Drawing(
        title(scene), parts, also(scene.ties()), Legend.panel(parts, edges), MapPins.corners(plan));
  }

  /** What was moved has left the line that it shared; the first of the others speaks for them. */
  private static List<MapArrow> sharing(MapRoutes routes, MovedRoutes moved, MapArrow arrow) {
    if (moved.has(arrow)) {
      return List.of(arrow);
    }
    List<MapArrow> line = routes.sharing(arrow);
    for (MapArrow other : line) {
      if (!moved.has(other)) {
        return other.key().equals(arrow.key())
            ? line.stream().filter(one -> !moved.has(one)).toList()
            : List.of(other);
      }
    }
    return List.of(arrow);
  }

  private static Part arrow(MapScene scene, MapArrow arrow, Path way) {
    Hue hue = Hue.of(arrow.kind());
    double width = hue.weighted(arrow.count());
    if (arrow.strong() && arrow.edges().size() == 1 && hue.dash() == Dash.SOLID) {
      width = arrow.kind() == EdgeKind.DENIED ? hue.width() : STRONG;
    }
    Pen pen = new Pen();
    boolean everywhere =
        width >= STRONG
            || arrow.strong()
            || scene.outsiders().shown().contains(arrow.from())
            || scene.everyArrow() && scene.arrows().size() <= MOST_FROM_AFAR;
    boolean fine = everywhere && width < LEAST_FROM_AFAR && (arrow.strong() || !scene.thinned());
    pen.at(fine ? Scales.from(Scales.SMALL) : everywhere ? Scales.ALWAYS : Scales.from(Scales.FAR));
    ArrowShape.draw(pen, way, hue, width);
    if (fine) {
      pen.at(Scales.below(Scales.SMALL));
      ArrowShape.draw(pen, way, hue, LEAST_FROM_AFAR);
    }
    return part(scene, arrow, pen, arrow.strong());
  }

  /** Twice as wide from afar: there it is what is read first. */
  private static Part trunk(MapScene scene, MapArrow arrow, Path way) {
    Hue hue = Hue.of(arrow.kind());
    double width = hue.weighted(arrow.count());
    Pen pen = new Pen().at(Scales.from(Scales.FAR));
    ArrowShape.draw(pen, way, hue, width);
    pen.at(Scales.below(Scales.FAR));
    ArrowShape.draw(pen, way, hue, 2 * width);
    return part(scene, arrow, pen, false);
  }

  private static Part part(MapScene scene, MapArrow arrow, Pen pen, boolean strong) {
    double opacity = strong || scene.ties().nothingSelected() ? 1 : FAINT;
    return pen.part(Part.Kind.EDGE, arrow.hit(), MapWords.of(scene, arrow), opacity)
        .standingFor(arrow.edges());
  }

  private static Map<Hit, Hit> also(MapTies ties) {
    Map<Hit, Hit> also = new LinkedHashMap<>();
    ties.providers()
        .forEach((id, into) -> also.put(new Hit(Hit.Kind.NODE, id), new Hit(Hit.Kind.NODE, into)));
    return also;
  }

  private static String title(MapScene scene) {
    MapTies ties = scene.ties();
    String selected = ties.view().selected();
    if (ties.graph().node(selected).isPresent()) {
      return AccessSummary.of(ties.graph(), selected).sentence();
    }
    return ties.organization().map(Organization::label).orElse("Accounts")
        + ": who can assume what";
  }
}
