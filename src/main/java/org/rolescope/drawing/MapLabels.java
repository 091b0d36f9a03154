package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rolescope.base.Progress;
import org.rolescope.graph.EdgeKind;

/** The chips and counts on the map's arrows, those of the selection first. */
final class MapLabels {
  private final MapScene scene;
  private final Function<MapArrow, List<MapArrow>> sharing;
  private final LabelSpace space;
  private final LabelSpace far;

  /** Of a number that is read from afar. */
  private static final double FAR_HEIGHT = 46;

  /** Room for a cross. */
  private static final double CROSS = 10;

  /** So far over its line a label that stands beside it reaches. */
  private static final double TOUCHING = 7;

  /** Whose label gets a place first. */
  private enum Rank {
    SELECTED,
    FINDING,
    OTHER
  }

  /** Where arrows run straight up or down. */
  private List<Path> uprights = List.of();

  private final Set<String> crossed = new HashSet<>();
  private final List<Part> parts = new ArrayList<>();

  /**
   * @param titles what else is not to be covered
   * @param nodes of which the names that are read from afar are not to be covered, either
   * @param sharing the arrows that begin on the same line as one, that one included
   */
  MapLabels(
      MapScene scene,
      MapPlan plan,
      List<Part> titles,
      List<Part> nodes,
      Function<MapArrow, List<MapArrow>> sharing) {
    this.scene = scene;
    this.sharing = sharing;
    List<Rect> seen = new ArrayList<>(plan.obstacles());
    titles.stream()
        .flatMap(title -> title.figures().stream())
        .map(Figure::bounds)
        .forEach(seen::add);
    this.space = new LabelSpace(seen);
    plan.accounts().values().forEach(body -> seen.add(OpenAccountPlan.withTab(body)));
    nodes.stream()
        .flatMap(node -> node.figures().stream())
        .filter(figure -> figure instanceof Figure.Text && figure.scales().from() < Scales.FAR)
        .map(Figure::bounds)
        .forEach(seen::add);
    this.far = new LabelSpace(seen);
  }

  /**
   * Labels of arrows, given in painting order with their ways, and of trunks; those that were made
   * by then, if cancelled.
   */
  List<Part> of(List<MapArrow> arrows, List<Path> ways, MapTrunks trunks, Progress progress) {
    uprights = ways.stream().filter(MapLabels::upright).toList();
    for (int i = 0; i < trunks.arrows().size(); i++) {
      MapArrow trunk = trunks.arrows().get(i);
      put(trunk, total(List.of(trunk)), trunks.ways().get(i), List.of(trunk));
      fromAfar(trunk, trunks.ways().get(i));
    }
    for (Rank rank : Rank.values()) {
      for (int i = 0; i < arrows.size() && !progress.cancelled(); i++) {
        if (rank(arrows.get(i)) == rank) {
          label(arrows.get(i), ways.get(i));
        }
      }
    }
    for (int i = 0; i < arrows.size() && !progress.cancelled(); i++) {
      if (arrows.get(i).kind() == EdgeKind.DENIED && !crossed.contains(arrows.get(i).key())) {
        cross(arrows.get(i), ways.get(i));
      }
    }
    return parts;
  }

  private Rank rank(MapArrow arrow) {
    if (arrow.strong()) {
      return Rank.SELECTED;
    }
    return scene.findings().among(arrow.edges()) ? Rank.FINDING : Rank.OTHER;
  }

  /** What is denied is not told by its colour alone: without a chip it has at least a cross. */
  private void cross(MapArrow arrow, Path route) {
    Point middle = space.along(route, CROSS, CROSS, 0.1, 0.6, 0.9).orElseGet(() -> route.at(0.6));
    Pen pen = new Pen().at(Scales.from(Scales.FAR));
    Chip.cross(pen, middle.x(), middle.y());
    parts.add(
        pen.part(Part.Kind.CHIP, arrow.hit(), MapWords.of(scene, arrow))
            .standingFor(arrow.edges()));
  }

  private void label(MapArrow arrow, Path route) {
    List<MapArrow> trunk = sharing.apply(arrow);
    if (!trunk.get(0).equals(arrow)) {
      return;
    }
    Optional<Chip> chip = trunk.size() > 1 ? Optional.of(total(trunk)) : chip(arrow);
    if (chip.isEmpty()) {
      return;
    }
    put(arrow, chip.get(), route, trunk);
  }

  private void put(MapArrow arrow, Chip chip, Path route, List<MapArrow> trunk) {
    Chip wanted = chip;
    Optional<Point> place = place(wanted, route, arrow.strong());
    if (place.isEmpty() && arrow.strong()) {
      wanted = wanted.bare();
      place = place(wanted, route, true);
    }
    if (place.isPresent()) {
      if (wanted.mark() == Chip.Mark.CROSS) {
        crossed.add(arrow.key());
      }
      double left = place.get().x() - wanted.width() / 2;
      List<Figure> figures = wanted.figures(left, place.get().y());
      Part.Kind kind = wanted.counts() ? Part.Kind.COUNT : Part.Kind.CHIP;
      parts.add(
          new Part(kind, Optional.of(arrow.hit()), MapWords.of(scene, arrow), 1, figures)
              .standingFor(trunk.stream().flatMap(each -> each.edges().stream()).toList()));
    }
  }

  /** The number on an arrow into a frame, as it is read from afar. */
  private void fromAfar(MapArrow trunk, Path way) {
    String count = Integer.toString(trunk.count());
    double width = Fonts.width(TextStyle.FAR_LARGE, count) + 24;
    far.along(way, width, FAR_HEIGHT, 0.05, 0.4, 0.9)
        .ifPresent(
            at -> {
              Pen pen = new Pen().at(Scales.below(Scales.FAR).readable(TextStyle.FAR_LARGE));
              Rect box = new Rect(at.x() - width / 2, at.y() - FAR_HEIGHT / 2, width, FAR_HEIGHT);
              Ink rim = Hue.of(trunk.kind()).ink();
              pen.box(box, FAR_HEIGHT / 2, Style.fill(Ink.BG).edged(rim, 3));
              pen.textMiddle(TextStyle.FAR_LARGE, Ink.FG, count, at.x(), at.y() + 13.5);
              parts.add(
                  pen.part(Part.Kind.COUNT, trunk.hit(), MapWords.of(scene, trunk))
                      .standingFor(trunk.edges()));
            });
  }

  private Optional<Point> place(Chip chip, Path route, boolean strong) {
    double ends = upright(route) ? 8 + Chip.HEIGHT / 2 : 12 + chip.width() / 2;
    double length = Math.max(1, route.length());
    double from = Math.min(0.5, ends / length);
    double to = Math.max(0.5, 1 - (ends + 12) / length);
    double aside = aside(chip, route);
    // Those between the outer ones find room below the one and above the other.
    double usual = strong ? 0.35 : 0.3;
    double wish = Math.max(from, aside < 0 ? 0 : aside > 0 ? 0.45 : usual);
    return Stream.of(aside, 0.0)
        .distinct()
        .flatMap(by -> space.along(route, chip.width(), Chip.HEIGHT, by, from, wish, to).stream())
        .findFirst();
  }

  private static boolean upright(Path way) {
    return Math.abs(way.start().x() - way.end().x()) < 1 && way.bounds().width() < 1;
  }

  /** Of several that stand side by side the outer ones have their labels at the outer side. */
  private double aside(Chip chip, Path route) {
    boolean left = upright(route) && beside(chip, route, -1);
    boolean right = upright(route) && beside(chip, route, 1);
    double by = chip.width() / 2 - TOUCHING;
    return left == right ? 0 : left ? by : -by;
  }

  private boolean beside(Chip chip, Path route, int side) {
    return uprights.stream()
        .filter(other -> other.bounds().grow(1).intersects(route.bounds().grow(chip.width())))
        .mapToDouble(other -> side * (other.start().x() - route.start().x()))
        .anyMatch(away -> away > 0 && away < chip.width());
  }

  private static boolean betweenAccounts(MapArrow arrow) {
    return arrow.from().kind() == Hit.Kind.ACCOUNT && arrow.to().kind() == Hit.Kind.ACCOUNT;
  }

  private Chip total(List<MapArrow> trunk) {
    int count = trunk.stream().mapToInt(MapArrow::count).sum();
    Chip chip = Chip.count(trunk.get(0).kind(), count);
    return trunk.stream().anyMatch(arrow -> scene.findings().among(arrow.edges()))
        ? chip.withFinding()
        : chip;
  }

  private Optional<Chip> chip(MapArrow arrow) {
    boolean fromOutside = scene.outsiders().shown().contains(arrow.from());
    boolean alone = arrow.edges().size() == 1;
    if (scene.outsiders().deleted().contains(arrow.from())) {
      return Optional.empty();
    }
    if (!arrow.strong() && scene.findings().among(arrow.edges())) {
      return Optional.of(total(List.of(arrow)));
    }
    if (arrow.strong() || alone && fromOutside || arrow.kind() == EdgeKind.DENIED) {
      List<Chip> chips = Chip.brief(arrow.edges());
      boolean tells = !chips.isEmpty() && !chips.get(0).text().equals("aud");
      if (tells || !chips.isEmpty() && arrow.strong()) {
        Chip chip = chips.get(0);
        String times = arrow.count() > 1 ? chip.text() + " ×" + arrow.count() : chip.text();
        Chip told = new Chip(chip.rim(), chip.mark(), chip.glyph(), times.trim());
        return Optional.of(scene.findings().among(arrow.edges()) ? told.ofFinding() : told);
      }
      return arrow.count() > 1 || betweenAccounts(arrow)
          ? Optional.of(Chip.count(arrow.kind(), arrow.count()))
          : Optional.empty();
    }
    return Optional.of(Chip.count(arrow.kind(), arrow.count()));
  }
}
