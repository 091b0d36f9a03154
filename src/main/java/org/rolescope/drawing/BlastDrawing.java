package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rolescope.drawing.BlastScene.Sector;
import org.rolescope.graph.TrustGraph;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Reach;
import org.rolescope.question.Reached;

/**
 * Draws what somebody can become, or who can become it: rings by hops around the one in the middle,
 * sectors by the effort that it takes, larger where there are more.
 */
public final class BlastDrawing {
  private static final double GAP = 5;

  private BlastDrawing() {}

  /**
   * Same input, same picture. Where a sector's ring is full, the rest is one box that unfolds.
   *
   * @param graph the edges that arrows stand for
   * @param reach of either direction
   * @param view what is selected and unfolded; its filters do not apply
   */
  public static Drawing of(TrustGraph graph, IamIndex index, Reach reach, MapView view) {
    BlastScene scene = BlastScene.of(reach);
    BlastNodes nodes = new BlastNodes(index, scene, view.selection());
    Rect middle = nodes.middleBox(reach.origin());
    BlastPlan plan = new BlastPlan(scene, nodes::width, middle, view.unfolded());
    BlastArrows arrows = new BlastArrows(graph, scene, plan, middle);
    List<Part> parts = new ArrayList<>();
    parts.add(ground(scene, plan));
    parts.addAll(arrows.arrows());
    parts.add(labels(scene, plan));
    parts.add(nodes.middle(reach.origin()));
    Map<String, Rect> boxes = plan.boxes();
    reach.reached().stream()
        .filter(reached -> boxes.containsKey(reached.node().id()))
        .map(one -> nodes.node(one, Objects.requireNonNull(boxes.get(one.node().id()))))
        .forEach(parts::add);
    plan.folds().forEach(fold -> parts.add(nodes.fold(fold)));
    parts.addAll(arrows.chips());
    parts.addAll(new BlastHeadings(scene, plan.radius(scene.rings()), plan.taken()).parts());
    return new Drawing(
        BlastWords.title(reach), parts, also(scene, parts), Legend.line(parts, arrows.edges()));
  }

  private static Map<Hit, Hit> also(BlastScene scene, List<Part> parts) {
    Map<Hit, Hit> also = new HashMap<>(Hit.trusts(parts));
    Origin origin = scene.reach().origin();
    BlastNodes.single(origin)
        .ifPresent(middle -> also.putAll(ProviderLook.also(origin.principals(), middle)));
    scene
        .together()
        .forEach(
            (id, all) ->
                all.stream()
                    .skip(1)
                    .forEach(
                        one ->
                            also.put(
                                new Hit(Hit.Kind.NODE, one.node().id()),
                                new Hit(Hit.Kind.NODE, id))));
    return also;
  }

  /** What it takes to become these: {@code Now}, {@code With MFA}, {@code Cannot know}. */
  public static String heading(Effort effort, List<Reached> members) {
    return BlastWords.heading(effort, members);
  }

  /** What the one in the middle is called: {@code bob}, {@code GitHub Actions}. */
  public static String called(Origin origin) {
    return BlastWords.called(origin);
  }

  private static Part ground(BlastScene scene, BlastPlan plan) {
    Pen pen = new Pen();
    double outer = plan.radius(scene.rings());
    for (Sector sector : scene.sectors()) {
      pen.outline(
          BlastRings.wedge(sector.start(), sector.sweep(), outer),
          Style.fill(BlastWords.ground(sector.effort())));
    }
    for (int ring = 1; ring <= scene.rings(); ring++) {
      pen.outline(BlastRings.ring(plan.radius(ring)), Style.stroke(Ink.ACCOUNT_STROKE, 1.25));
    }
    if (scene.sectors().size() > 1) {
      // A gap with a fine line at both sides: the sectors part even where they have no colour.
      for (double width : new double[] {GAP + 2, GAP}) {
        for (Sector sector : scene.sectors()) {
          Path border = Path.line(new Point(0, 0), BlastRings.at(sector.start(), outer + 1));
          pen.outline(border, Style.stroke(width > GAP ? Ink.BORDER : Ink.CANVAS, width));
        }
      }
    }
    return pen.part(Part.Kind.NOTE, "");
  }

  private static Part labels(BlastScene scene, BlastPlan plan) {
    Pen pen = new Pen();
    for (int ring = 1; ring <= scene.rings(); ring++) {
      Rect box = plan.label(ring);
      pen.box(box, box.height() / 2, Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1));
      pen.textMiddle(
          TextStyle.PILL, Ink.MUTED, BlastWords.hops(ring), box.centerX(), box.centerY() + 4.1);
    }
    return pen.part(Part.Kind.NOTE, "");
  }
}
