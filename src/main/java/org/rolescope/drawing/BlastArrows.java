package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
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

  /**
   * How far beside the straight line an arrow's first and second third ends are drawn to.
   *
   * @param first to the right of who looks along it; negative to the left
   */
  private record Bend(double first, double last) {
    static final Bend NONE = new Bend(0, 0);

    double far() {
      return Math.max(Math.abs(first), Math.abs(last));
    }

    double size() {
      return Math.abs(first) + Math.abs(last) + 1.5 * Math.abs(first - last);
    }
  }

  /** Only around the middle an arrow is bent more. */
  private static final double WIDE_BOW = 240;

  private static final double WIDEST_BOW = 640;
  private static final double STEP = 40;

  /** A way keeps so far from boxes, and is looked at in pieces of this length. */
  private static final double BESIDE = 3;

  private static final double PIECE = 14;

  /** Among more boxes arrows are bent around the middle only: there is no room for more. */
  private static final int MANY = 150;

  /** The ways to bend an arrow, gentle ones first. */
  private static final List<Bend> BENDS =
      DoubleStream.iterate(-WIDEST_BOW, bow -> bow <= WIDEST_BOW, bow -> bow + STEP)
          .boxed()
          .flatMap(BlastArrows::bends)
          .sorted(Comparator.comparingDouble(Bend::size))
          .toList();

  /** Worse than to pass any number of boxes. */
  private static final long THROUGH_MIDDLE = 1000;

  /** Between the middle and an arrow that leads past it. */
  private static final double CLEAR = 8;

  private static Stream<Bend> bends(double first) {
    Stream<Double> lasts =
        Math.abs(first) > WIDE_BOW
            ? Stream.of(first)
            : DoubleStream.iterate(-WIDE_BOW, bow -> bow <= WIDE_BOW, bow -> bow + STEP).boxed();
    return lasts.map(last -> new Bend(first, last));
  }

  private final Rect middle;
  private final Set<Rect> boxes;

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
    boxes = new LinkedHashSet<>(plan.boxes().values());
    folded = plan.folds().stream().map(BlastPlan.Fold::box).collect(Collectors.toSet());
    boxes.addAll(folded);
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
    Optional<Hit> hit = lines.size() > 1 ? Optional.empty() : Hit.of(graph, step);
    List<TrustEdge> trust = hit.flatMap(any -> graph.edgeOf(step)).stream().toList();
    String title = lines.size() > 1 ? lines.size() + " steps" : words(step);
    Hue hue = Hue.of(step.edge().kind());
    Pen pen = new Pen();
    boolean many = folded.contains(ends.to()) || folded.contains(ends.from());
    ArrowShape.draw(pen, way, hue, many ? OF_FOLDED : hue.width());
    arrows.add(new Part(Part.Kind.EDGE, hit, title, 1, pen.figures()).standingFor(trust));
    List<Chip> chips = Chip.brief(step.edge());
    boolean alike = !many && lines.stream().allMatch(line -> Chip.brief(line.edge()).equals(chips));
    if (lines.size() == 1 || alike) {
      chips.forEach(chip -> chip(chip, way, hit, title, trust));
    }
  }

  /**
   * Straight, or bent as little as it takes to pass no other box; if each way passes some, the one
   * that passes fewest. Around the middle it leads in any case where it neither begins nor ends
   * there: else it would seem to.
   */
  private Path way(Ends ends, Point from, Point to) {
    List<Rect> others =
        boxes.stream()
            .filter(box -> !box.equals(ends.from()) && !box.equals(ends.to()))
            .filter(ends.from().union(ends.to()).grow(WIDE_BOW)::intersects)
            .map(box -> box.grow(BESIDE))
            .toList();
    Path best = bent(ends, from, to, Bend.NONE);
    long fewest = passed(best, ends, others);
    for (Bend bend : BENDS) {
      if (fewest == 0) {
        break;
      }
      boolean wide = bend.far() > WIDE_BOW || others.size() > MANY;
      if (wide && fewest < THROUGH_MIDDLE) {
        continue;
      }
      Path way = bent(ends, from, to, bend);
      long passed = passed(way, ends, others);
      if (passed < fewest) {
        best = way;
        fewest = passed;
      }
    }
    return best;
  }

  private long passed(Path way, Ends ends, List<Rect> others) {
    List<Point> points = way.along(PIECE);
    boolean through =
        !ends.from().equals(middle)
            && !ends.to().equals(middle)
            && points.stream().anyMatch(at -> middle.grow(CLEAR).contains(at.x(), at.y()));
    long boxes =
        others.stream()
            .filter(box -> points.stream().anyMatch(at -> box.contains(at.x(), at.y())))
            .count();
    return boxes + (through ? THROUGH_MIDDLE : 0);
  }

  private Path bent(Ends ends, Point from, Point to, Bend bend) {
    Point first = beside(from, to, 1 / 3.0, bend.first());
    Point last = beside(from, to, 2 / 3.0, bend.last());
    // At the middle it ends at the circle: what of it is under the name is hidden.
    Point start =
        ends.from().equals(middle)
            ? onCircle(BlastNodes.CENTER, first, FROM)
            : leaving(ends.from().grow(FROM), from, first);
    Point end =
        ends.to().equals(middle)
            ? onCircle(BlastNodes.CENTER, last, TO)
            : leaving(ends.to().grow(TO), to, last);
    boolean straight =
        bend.equals(Bend.NONE)
            || ends.from().contains(first.x(), first.y())
            || ends.to().contains(last.x(), last.y());
    return straight ? Path.line(start, end) : Path.curve(start, first, last, end);
  }

  /** The point beside a line, so far along it and so far away from it. */
  private static Point beside(Point from, Point to, double t, double far) {
    double length = Math.max(1, from.distance(to));
    return new Point(
        from.x() + t * (to.x() - from.x()) + far * (to.y() - from.y()) / length,
        from.y() + t * (to.y() - from.y()) - far * (to.x() - from.x()) / length);
  }

  private void chip(Chip chip, Path way, Optional<Hit> hit, String title, List<TrustEdge> trust) {
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
                            drawn.figures(middle.x() - drawn.width() / 2, middle.y()))
                        .standingFor(trust)));
  }

  private static String words(TrustLine step) {
    return step.from().label() + " → " + step.to().label() + ": " + MapWords.words(step.edge());
  }

  private static Point onCircle(Point middle, Point to, double gap) {
    double t = (BlastNodes.CIRCLE + gap) / Math.max(1, middle.distance(to));
    return middle.plus(t * (to.x() - middle.x()), t * (to.y() - middle.y()));
  }

  /** Where the line from the middle of a box towards another point leaves it. */
  private static Point leaving(Rect box, Point middle, Point to) {
    double dx = to.x() - middle.x();
    double dy = to.y() - middle.y();
    double across = dx == 0 ? Double.MAX_VALUE : box.width() / 2 / Math.abs(dx);
    double down = dy == 0 ? Double.MAX_VALUE : box.height() / 2 / Math.abs(dy);
    double t = Math.min(across, down);
    return middle.plus(t * dx, t * dy);
  }
}
