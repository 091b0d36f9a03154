package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Effort;
import org.rolescope.question.Hop;
import org.rolescope.question.Reach;
import org.rolescope.question.Reached;
import org.rolescope.question.TrustPath;

/** The arrows of a blast radius: every step of the shortest ways, from box to box, and its chip. */
final class BlastArrows {
  private static final double FROM = 2;
  private static final double TO = 4;

  /** Width of those between what is folded and others: nearly everybody has one. */
  private static final double OF_FOLDED = 1;

  /** So much farther an arrow is bowed each time that it is tried. */
  private static final double BOW = 16;

  private static final double WIDEST_BOW = 480;

  /** Between the middle and an arrow that leads past it. */
  private static final double CLEAR = 8;

  private final Rect middle;

  /** From one box to another; several steps where a box stands for several. */
  private record Ends(Rect from, Rect to) {}

  private final TrustGraph graph;
  private final Map<String, Rect> places;
  private final Set<Rect> folded;
  private final Map<Ends, List<TrustLine>> steps = new LinkedHashMap<>();
  private final List<Part> arrows = new ArrayList<>();
  private final List<Part> chips = new ArrayList<>();
  private final LabelSpace space;

  /**
   * @param middle the box of the origin
   */
  BlastArrows(TrustGraph graph, BlastScene scene, BlastPlan plan, Rect middle) {
    this.graph = graph;
    this.middle = middle;
    places = new HashMap<>(plan.boxes());
    folded = plan.folds().stream().map(BlastPlan.Fold::box).collect(Collectors.toSet());
    plan.folds()
        .forEach(fold -> fold.hidden().forEach(one -> places.put(one.node().id(), fold.box())));
    scene
        .together()
        .forEach(
            (id, all) ->
                Optional.ofNullable(places.get(id))
                    .ifPresent(box -> all.forEach(one -> places.put(one.node().id(), box))));
    Reach reach = scene.reach();
    for (TrustNode node : reach.origin().principals()) {
      places.put(node.id(), middle);
    }
    space = new LabelSpace(plan.taken());
    for (Reached reached : reach.reached()) {
      add(reached.way());
    }
    steps.forEach(this::draw);
  }

  /** Beneath the boxes. */
  List<Part> arrows() {
    return List.copyOf(arrows);
  }

  /** Above them. */
  List<Part> chips() {
    return List.copyOf(chips);
  }

  /** All steps that are drawn. */
  List<TrustEdge> edges() {
    return steps.values().stream().flatMap(List::stream).map(TrustLine::edge).toList();
  }

  /** Over those on the way that are left out one arrow leads, which stands for all its steps. */
  private void add(TrustPath way) {
    List<TrustLine> taken = new ArrayList<>();
    Optional<Rect> from = Optional.ofNullable(places.get(way.from().id()));
    for (Hop hop : way.hops()) {
      taken.add(hop.step());
      Optional<Rect> to = Optional.ofNullable(places.get(hop.step().to().id()));
      if (to.isPresent()) {
        if (from.isPresent() && !from.equals(to)) {
          add(new Ends(from.get(), to.get()), taken);
        }
        taken.clear();
        from = to;
      }
    }
  }

  private void add(Ends ends, List<TrustLine> taken) {
    List<TrustLine> there = steps.computeIfAbsent(ends, any -> new ArrayList<>());
    // The first gives the arrow its look: of several in a row the hardest.
    taken.stream()
        .sorted(Comparator.comparing((TrustLine step) -> Effort.of(step.edge().kind())).reversed())
        .filter(step -> !there.contains(step))
        .forEach(there::add);
  }

  private void draw(Ends ends, List<TrustLine> lines) {
    TrustLine step = lines.get(0);
    Point to = new Point(ends.to().centerX(), ends.to().centerY());
    Point from = new Point(ends.from().centerX(), ends.from().centerY());
    Path way = way(ends, from, to);
    Optional<Hit> hit =
        lines.size() > 1
            ? Optional.empty()
            : graph.edgeOf(step).map(edge -> new Hit(Hit.Kind.EDGE, edge.id()));
    String title = lines.size() > 1 ? lines.size() + " steps" : words(step);
    Hue hue = Hue.of(step.edge().kind());
    Pen pen = new Pen();
    boolean many = folded.contains(ends.to()) || folded.contains(ends.from());
    ArrowShape.draw(pen, way, hue, many ? OF_FOLDED : hue.width());
    arrows.add(new Part(Part.Kind.EDGE, hit, title, 1, pen.figures()));
    List<Chip> chips = Chip.brief(step.edge());
    boolean alike = !many && lines.stream().allMatch(line -> Chip.brief(line.edge()).equals(chips));
    if (lines.size() == 1 || alike) {
      chips.forEach(chip -> chip(chip, way, hit, title));
    }
  }

  /** Around the middle where it neither begins nor ends there: else it would seem to. */
  private Path way(Ends ends, Point from, Point to) {
    if (ends.from().equals(middle)) {
      // At the middle it ends at the circle: what of it is under the name is hidden.
      Point start = onCircle(BlastNodes.CENTER, to, FROM);
      return Path.line(start, leaving(ends.to().grow(TO), to, start));
    }
    Point start = leaving(ends.from().grow(FROM), from, to);
    if (ends.to().equals(middle)) {
      return Path.line(start, onCircle(BlastNodes.CENTER, from, TO));
    }
    Path straight = Path.line(start, leaving(ends.to().grow(TO), to, start));
    double side = side(from, to);
    for (double bow = 0; bow <= WIDEST_BOW; bow += BOW) {
      Point over = bowed(from, to, side * bow);
      Path bowed =
          Path.curve(
              leaving(ends.from().grow(FROM), from, over),
              over,
              over,
              leaving(ends.to().grow(TO), to, over));
      if (bowed.flattened().stream().noneMatch(this::isNearMiddle)) {
        return bow == 0 ? straight : bowed;
      }
    }
    return straight;
  }

  private boolean isNearMiddle(Point at) {
    return middle.grow(CLEAR).contains(at.x(), at.y());
  }

  /** On which side of the middle a line passes: 1 or -1. */
  private double side(Point from, Point to) {
    double across =
        (to.x() - from.x()) * (middle.centerY() - from.y())
            - (to.y() - from.y()) * (middle.centerX() - from.x());
    return across > 0 ? 1 : -1;
  }

  /** The point beside the middle of a line, so far away from it. */
  private static Point bowed(Point from, Point to, double far) {
    double length = Math.max(1, from.distance(to));
    return new Point(
        (from.x() + to.x()) / 2 + far * (to.y() - from.y()) / length,
        (from.y() + to.y()) / 2 - far * (to.x() - from.x()) / length);
  }

  private void chip(Chip chip, Path way, Optional<Hit> hit, String title) {
    Optional<Point> place = space.along(way, chip.width(), Chip.HEIGHT, 0.1, 0.45, 0.8);
    Chip drawn = place.isPresent() ? chip : chip.bare();
    place
        .or(() -> space.along(way, drawn.width(), Chip.HEIGHT, 0.05, 0.45, 0.9))
        .ifPresent(
            middle ->
                chips.add(
                    new Part(
                        Part.Kind.CHIP,
                        hit,
                        title,
                        1,
                        drawn.figures(middle.x() - drawn.width() / 2, middle.y()))));
  }

  private static String words(TrustLine step) {
    return step.from().label() + " → " + step.to().label() + ": " + MapWords.words(step.edge());
  }

  private static Point onCircle(Point middle, Point to, double gap) {
    double t = (BlastNodes.CIRCLE + gap) / Math.max(1, middle.distance(to));
    return middle.plus(t * (to.x() - middle.x()), t * (to.y() - middle.y()));
  }

  /** Where the line from the middle of a box to a point outside leaves it. */
  private static Point leaving(Rect box, Point middle, Point to) {
    double dx = to.x() - middle.x();
    double dy = to.y() - middle.y();
    double across = dx == 0 ? Double.MAX_VALUE : box.width() / 2 / Math.abs(dx);
    double down = dy == 0 ? Double.MAX_VALUE : box.height() / 2 / Math.abs(dy);
    double t = Math.min(1, Math.min(across, down));
    return middle.plus(t * dx, t * dy);
  }
}
