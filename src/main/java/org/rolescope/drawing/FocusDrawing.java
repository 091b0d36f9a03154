package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.base.Progress;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;

/** Draws one node in the middle: who gets in at the left, where it leads at the right. */
public final class FocusDrawing {
  private static final double CHIP_GAP = 4;
  private static final double CHIP_START = 8;
  private static final double MOST_CHIPS = 158;
  private static final double MOST_SMALL_CHIP = 84;

  private final TrustGraph graph;
  private final IamIndex index;
  private final FocusScene scene;
  private final FocusPlan plan;
  private final FocusNodes nodes;
  private final FindingMark findings;
  private final List<Part> arrows = new ArrayList<>();
  private final List<Part> shapes = new ArrayList<>();
  private final List<Part> chips = new ArrayList<>();
  private final List<TrustEdge> edges = new ArrayList<>();

  private FocusDrawing(TrustGraph graph, IamIndex index, FocusScene scene, Set<String> selected) {
    this.graph = graph;
    this.index = index;
    this.scene = scene;
    this.plan = FocusPlan.of(scene);
    this.nodes = new FocusNodes(index, selected);
    this.findings = new FindingMark(graph, index);
  }

  /**
   * The focus on a node. With more callers or targets than a screen holds, the rest is a line that
   * unfolds ({@code callers}, {@code targets}).
   *
   * @param node id of the node in the middle; if the graph has none such, the drawing says so
   * @param view its edge and caller kinds apply
   */
  public static Drawing of(
      TrustGraph graph, IamIndex index, String node, MapView view, Progress progress) {
    Optional<TrustNode> middle = graph.node(node);
    if (middle.isEmpty()) {
      String text = node + " is not in the data";
      Part note = new Pen().text(TextStyle.BODY, Ink.MUTED, text, 0, 0).part(Part.Kind.NOTE, "");
      return new Drawing(text, List.of(note), Map.of());
    }
    FocusScene scene = FocusScene.of(graph, index, middle.get(), view);
    return new FocusDrawing(graph, index, scene, view.selection()).draw();
  }

  private Drawing draw() {
    callers();
    shapes.add(new FocusMiddle(graph, index).draw(scene.middle(), plan.middle()));
    targets();
    List<Part> parts =
        new ArrayList<>(
            new FocusColumns(ProviderLook.where(graph, index, scene.middle()), scene, plan)
                .parts());
    parts.addAll(arrows);
    parts.addAll(shapes);
    parts.addAll(chips);
    String title = AccessSummary.of(graph, scene.middle().id()).sentence();
    Map<Hit, Hit> also =
        new HashMap<>(
            ProviderLook.also(ProviderLook.oneWith(graph, scene.middle()), scene.middle()));
    also.putAll(Hit.trusts(parts));
    return new Drawing(title, parts, also, Legend.line(parts, edges)).with(counts());
  }

  /** {@code 1 allowed, 2 allowed if, 1 denied}: who is named but gone is no caller. */
  private String counts() {
    Map<EdgeKind, Integer> kinds = new EnumMap<>(EdgeKind.class);
    AccessSummary.edges(graph, scene.middle().id())
        .forEach(edge -> kinds.merge(edge.kind(), 1, Integer::sum));
    kinds.remove(EdgeKind.NOBODY);
    return kinds.entrySet().stream()
        .map(kind -> kind.getValue() + " " + kind.getKey().word())
        .collect(Collectors.joining(", "));
  }

  // Callers and theirs ----------------------------------------------------------------------

  private void callers() {
    int n = scene.callers().size();
    List<List<Chip>> rows =
        scene.callers().stream().map(c -> FocusChips.fitting(c.edge(), MOST_CHIPS)).toList();
    Rect column = plan.columns().callers();
    List<Double> bends = bends(rows);
    for (int i = 0; i < n; i++) {
      FocusScene.Caller caller = scene.callers().get(i);
      double y = plan.callers().get(i);
      Optional<String> finding = findings.of(caller.edge());
      FocusNodes.Drawn drawn = nodes.draw(caller.node(), finding, column, column.right() - 30, y);
      shapes.add(drawn.part());
      Point tip = new Point(plan.middle().x() - 3, port(i, n, plan.middle()));
      Point turn = new Point(column.right() + bends.get(i), y);
      Path way = Path.line(drawn.out(), turn).then(Routes.across(turn, tip));
      arrows.add(arrow(caller.edge(), hit(caller.edge()), caller.node().label(), way));
      row(caller.edge(), finding, rows.get(i), column.right() + CHIP_START, y);
      further(caller, i, drawn.in());
    }
  }

  /**
   * Where each row's arrow turns to the middle, from the column's edge: behind its chips, and never
   * before that of a row that is nearer, so that no two cross.
   */
  private List<Double> bends(List<List<Chip>> rows) {
    List<Double> bends =
        new ArrayList<>(
            rows.stream().map(row -> CHIP_START + (row.isEmpty() ? 0 : width(row) + 6)).toList());
    double middle = plan.middle().centerY();
    for (int i = 1; i < bends.size(); i++) {
      if (plan.callers().get(i - 1) >= middle) {
        bends.set(i, Math.max(bends.get(i), bends.get(i - 1)));
      }
    }
    for (int i = bends.size() - 2; i >= 0; i--) {
      if (plan.callers().get(i + 1) <= middle) {
        bends.set(i, Math.max(bends.get(i), bends.get(i + 1)));
      }
    }
    return bends;
  }

  /** Ends 6 to 11 apart around the middle of a side. */
  private static double port(int i, int n, Rect box) {
    double gap = n < 2 ? 0 : Math.min(11, (box.height() - 12) / (n - 1));
    return box.centerY() + (i - (n - 1) / 2.0) * gap;
  }

  private void further(FocusScene.Caller caller, int row, Point in) {
    Rect column = plan.columns().further();
    List<Double> middles = plan.further().get(row);
    for (int k = 0; k < middles.size(); k++) {
      FocusScene.Further further = caller.further().get(k);
      double y = middles.get(k);
      Optional<String> finding = findings.of(further.edge());
      FocusNodes.Drawn drawn = nodes.draw(further, finding, column, column.right() - 42, y);
      shapes.add(drawn.part());
      double spread = (k - (middles.size() - 1) / 2.0) * 10;
      List<Chip> row2 = FocusChips.small(further.edge(), MOST_SMALL_CHIP);
      double start = drawn.out().x() + 6;
      Point turn = new Point(row2.isEmpty() ? drawn.out().x() : start + width(row2) + 4, y);
      Point tip = in.plus(0, spread);
      Path way =
          row2.isEmpty()
              ? Routes.across(drawn.out(), tip)
              : Path.line(drawn.out(), turn).then(Routes.across(turn, tip));
      arrows.add(arrow(further.edge(), hit(further.edge()), further.node().label(), way));
      row(further.edge(), finding, row2, start, y);
    }
    if (caller.hidden() > 0 && !middles.isEmpty()) {
      FocusColumns.more(
              caller.hidden() + (caller.ofPeople() ? " more" : " more callers"),
              column.right() - 12,
              plan.moreFurther().get(row))
          .ifPresent(shapes::add);
    }
  }

  // Targets ---------------------------------------------------------------------------------

  private void targets() {
    int n = scene.targets().size();
    Rect column = plan.columns().targets();
    List<Path> ways = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      FocusScene.Target target = scene.targets().get(i);
      double y = plan.targets().get(i);
      FocusNodes.Drawn drawn = nodes.draw(target.node(), column, column.right() - 30, y);
      shapes.add(drawn.part());
      Point from = new Point(plan.middle().right() + 5, port(i, n, plan.middle()));
      Path way = Routes.across(from, drawn.in());
      arrows.add(
          arrow(target.edge(), hit(target), scene.middle().label(), way)
              .standingFor(trust(target)));
      ways.add(way);
      pill(target, drawn.in());
    }
    List<Rect> taken = new ArrayList<>(shapes.stream().map(Part::bounds).toList());
    LabelSpace space = new LabelSpace(taken);
    for (int i = 0; i < n; i++) {
      chipOnCurve(scene.targets().get(i), ways.get(i), space);
    }
  }

  private void chipOnCurve(FocusScene.Target target, Path way, LabelSpace space) {
    for (Chip chip : Chip.brief(target.edge())) {
      Optional<Point> place = space.along(way, chip.width(), Chip.HEIGHT, 0.2, 0.5, 0.85);
      Chip drawn = place.isPresent() ? chip : chip.bare();
      Point middle =
          place
              .or(() -> space.along(way, drawn.width(), Chip.HEIGHT, 0.05, 0.6, 0.95))
              .orElse(way.at(0.6));
      double left = middle.x() - drawn.width() / 2;
      chips.add(
          part(target.edge(), hit(target), drawn, left, middle.y()).standingFor(trust(target)));
    }
  }

  private void pill(FocusScene.Target target, Point in) {
    if (!target.edge().kind().letsIn()) {
      return;
    }
    int reach = target.reach();
    String text =
        reach == 0 ? "nothing further" : reach + (reach == 1 ? " role further" : " roles further");
    shapes.add(
        FocusColumns.pill(
            text, reach > 0, in.x(), in.y() + FocusPlan.NODE_HEIGHT / 2 + 6 + FocusPlan.PILL / 2));
  }

  // Arrows and chips ------------------------------------------------------------------------

  private static Hit hit(TrustEdge edge) {
    return new Hit(Hit.Kind.EDGE, edge.id());
  }

  /** The same; by the trust in a whole account, or in anyone, it is a call of the middle. */
  private Hit hit(FocusScene.Target target) {
    return Hit.of(graph, target.line()).orElse(hit(target.edge()));
  }

  /** The arrow of the map that it stands for: that of a whole account, or of anyone, too. */
  private List<TrustEdge> trust(FocusScene.Target target) {
    return List.of(graph.edgeOf(target.line()).orElse(target.edge()));
  }

  private Part arrow(TrustEdge edge, Hit hit, String from, Path way) {
    edges.add(edge);
    Hue hue = Hue.of(edge.kind());
    Pen pen = new Pen();
    ArrowShape.draw(pen, way, hue, hue.width());
    String to = graph.node(edge.to()).map(TrustNode::label).orElse(edge.to());
    String title = from + " → " + to + ": " + MapWords.words(edge);
    return pen.part(Part.Kind.EDGE, hit, title);
  }

  private void row(
      TrustEdge edge, Optional<String> finding, List<Chip> row, double left, double y) {
    double x = left;
    for (Chip chip : row) {
      Chip told = finding.isPresent() ? chip.ofFinding() : chip;
      chips.add(part(edge, hit(edge), told, x, y));
      x += chip.width() + CHIP_GAP;
    }
  }

  private static Part part(TrustEdge edge, Hit hit, Chip chip, double left, double y) {
    return new Part(
        Part.Kind.CHIP,
        Optional.of(hit),
        MapWords.words(edge),
        1,
        // Each has its place here, and what it asks for is the answer.
        chip.figures(left, y, Scales.NAMES));
  }

  private static double width(List<Chip> row) {
    return row.isEmpty()
        ? 0
        : row.stream().mapToDouble(Chip::width).sum() + (row.size() - 1) * CHIP_GAP;
  }
}
