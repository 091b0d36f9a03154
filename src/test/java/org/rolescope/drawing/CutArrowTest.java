package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where arrows leave what is seen. */
class CutArrowTest {
  private static final Hit ARROW = new Hit(Hit.Kind.EDGE, "e");
  private static final Rect WINDOW = new Rect(0, 0, 100, 100);

  private static Optional<CutArrow> cut(double x1, double y1, double x2, double y2) {
    return CutArrow.of(ARROW, Path.line(new Point(x1, y1), new Point(x2, y2)), WINDOW);
  }

  @Test
  void arrowWithOneEndInView_isCutAtTheBorder() {
    assertThat(cut(-50, 20, 50, 20))
        .contains(new CutArrow(ARROW, true, new Point(0, 20), new Point(-50, 20)));
    assertThat(cut(50, 50, 50, 300))
        .contains(new CutArrow(ARROW, false, new Point(50, 100), new Point(50, 300)));
    assertThat(cut(50, 50, 200, 125).orElseThrow().at()).isEqualTo(new Point(100, 75));
  }

  @Test
  void arrowWithBothEndsInView_orNone_isNotCut() {
    assertThat(cut(10, 10, 90, 90)).isEmpty();
    assertThat(cut(-10, 50, 110, 50)).isEmpty();
  }

  /** What words beside the cut arrows should not hide. */
  @Test
  void legible_areChipsFromTheirScaleOn_andBoxes_butNoLinesAndNothingLarge() {
    Drawing drawing = Pictures.northwind();
    List<Rect> near = drawing.legible(drawing.bounds(), 1, 320);
    List<Rect> far = drawing.legible(drawing.bounds(), 0.2, 320);

    assertThat(near).containsAll(bounds(drawing, Part.Kind.CHIP));
    assertThat(near).containsAll(bounds(drawing, Part.Kind.ROLE));
    assertThat(near).doesNotContainAnyElementsOf(bounds(drawing, Part.Kind.EDGE));
    assertThat(near).doesNotContainAnyElementsOf(bounds(drawing, Part.Kind.ORGANIZATION));
    assertThat(far).doesNotContainAnyElementsOf(bounds(drawing, Part.Kind.CHIP));
  }

  @Test
  void uncovered_isTheLineOfAnArrow_butWhereALabelLiesOnIt() {
    Drawing drawing = Pictures.northwind();
    for (Part arrow : Pictures.parts(drawing, Part.Kind.EDGE)) {
      Hit hit = arrow.hit().orElseThrow();
      List<Point> free = drawing.uncovered(hit, 1).stream().flatMap(List::stream).toList();
      List<Rect> chips = bounds(drawing, Part.Kind.CHIP);
      assertThat(free)
          .as(arrow.title())
          .isNotEmpty()
          .noneMatch(at -> chips.stream().anyMatch(chip -> chip.contains(at.x(), at.y())));
      assertThat(free).allMatch(at -> line(drawing, hit).distance(at.x(), at.y()) < 0.01);
    }
    Hit account = new Hit(Hit.Kind.ACCOUNT, Northwind.CI);
    assertThat(drawing.uncovered(account, 1)).isEmpty();
  }

  private static List<Rect> bounds(Drawing drawing, Part.Kind kind) {
    return Pictures.parts(drawing, kind).stream().map(Part::bounds).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyWindow_cutsTheStrongArrowsWithOneEndInIt_onItsBorder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Drawing drawing = Pictures.northwind();
    Rect all = drawing.bounds();
    Rect window =
        new Rect(
            all.x() + random.nextDouble() * all.width() / 2,
            all.y() + random.nextDouble() * all.height() / 2,
            all.width() * 0.4,
            all.height() * 0.4);
    List<Hit> cut =
        Pictures.parts(drawing, Part.Kind.EDGE).stream()
            .filter(part -> part.opacity() == 1)
            .flatMap(part -> part.hit().stream())
            .filter(
                hit ->
                    in(window, line(drawing, hit).start()) != in(window, line(drawing, hit).end()))
            .toList();

    assertThat(drawing.cut(window)).extracting(CutArrow::hit).containsExactlyElementsOf(cut);
    for (CutArrow arrow : drawing.cut(window)) {
      Point at = arrow.at();
      assertThat(line(drawing, arrow.hit()).distance(at.x(), at.y())).isLessThan(0.01);
      double away =
          Math.min(
              Math.min(at.x() - window.x(), window.right() - at.x()),
              Math.min(at.y() - window.y(), window.bottom() - at.y()));
      assertThat(away).isBetween(-1e-6, 1e-6);
      assertThat(in(window, arrow.beyond())).isFalse();
    }
  }

  private static Path line(Drawing drawing, Hit arrow) {
    return drawing.lineOf(arrow).orElseThrow();
  }

  private static boolean in(Rect window, Point point) {
    return window.contains(point.x(), point.y());
  }
}
