package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.drawing.Northwind.DEPLOY;
import static org.rolescope.drawing.Northwind.PROD;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was moved stands where it was put, and all that belongs to it goes with it. */
class MapPinsTest {
  private static final Hit ACCOUNT = new Hit(Hit.Kind.ACCOUNT, PROD);
  private static final Hit ROLE = new Hit(Hit.Kind.NODE, DEPLOY);
  private static final MapView FOLDED = MapView.all();
  private static final MapView OPEN = Pictures.view("", Set.of(PROD), Set.of());

  private static Drawing map(MapView view) {
    return Pictures.map(Northwind.world(), view);
  }

  private static Rect place(Drawing drawing, Hit what) {
    return drawing.place(what).orElseThrow();
  }

  private static Map<String, Point> moved(Drawing drawing, Hit what, double dx, double dy) {
    return Map.of(what.id(), drawing.corner(what).orElseThrow().plus(dx, dy));
  }

  @Test
  void account_standsWhereItWasPut_foldedAndOpened() {
    Drawing before = map(FOLDED);
    Map<String, Point> pins = moved(before, ACCOUNT, 300, -50);

    Drawing folded = map(FOLDED.pinned(pins));
    Drawing opened = map(OPEN.pinned(pins));

    assertThat(place(folded, ACCOUNT)).isEqualTo(place(before, ACCOUNT).moved(300, -50));
    assertThat(opened.corner(ACCOUNT)).contains(pins.get(PROD));
    assertThat(opened.corner(ROLE)).isEqualTo(map(OPEN).corner(ROLE));
  }

  @Test
  void frames_holdTheirAccountsWhereverTheyStand() {
    Drawing moved = map(FOLDED.pinned(moved(map(FOLDED), ACCOUNT, 900, 700)));

    Rect account = place(moved, ACCOUNT);
    assertThat(Pictures.parts(moved, Part.Kind.UNIT))
        .anyMatch(unit -> unit.title().contains("Prod") && holds(unit.bounds(), account));
    assertThat(Pictures.parts(moved, Part.Kind.ORGANIZATION))
        .allMatch(organization -> holds(organization.bounds(), account));
  }

  private static boolean holds(Rect frame, Rect box) {
    return frame.union(box).equals(frame);
  }

  @Test
  void arrows_ofWhatWasMoved_endAtIt_andTheOthersStay() {
    Drawing before = map(FOLDED);
    Drawing after = map(FOLDED.pinned(moved(before, ACCOUNT, 500, 300)));
    Rect account = place(after, ACCOUNT).grow(2);

    int followed = 0;
    for (Part arrow : Pictures.parts(after, Part.Kind.EDGE)) {
      boolean into = arrow.hit().orElseThrow().id().endsWith(">" + PROD);
      Path tip = ((Figure.Outline) arrow.figures().get(1)).path();
      if (into) {
        followed++;
        assertThat(account.contains(tip.start().x(), tip.start().y())).as(arrow.title()).isTrue();
      }
    }
    assertThat(followed).isPositive();
    assertThat(Pictures.parts(after, Part.Kind.EDGE))
        .filteredOn(arrow -> !arrow.hit().orElseThrow().id().contains(PROD))
        .filteredOn(arrow -> arrow.hit().orElseThrow().kind() == Hit.Kind.BUNDLE)
        .isNotEmpty()
        .allSatisfy(arrow -> assertThat(Pictures.parts(before, Part.Kind.EDGE)).contains(arrow));
  }

  @Test
  void role_isPinnedWithinItsAccount_andGoesWithIt() {
    Drawing before = map(OPEN);
    Map<String, Point> role = moved(before, ROLE, 20, 400);
    Rect alone = place(map(OPEN.pinned(role)), ROLE);
    assertThat(alone).isEqualTo(place(before, ROLE).moved(20, 400));

    Point corner = before.corner(ACCOUNT).orElseThrow().plus(64, 32);
    Drawing both = map(OPEN.pinned(Map.of(DEPLOY, role.get(DEPLOY), PROD, corner)));
    assertThat(place(both, ROLE)).isEqualTo(alone.moved(64, 32));
  }

  @Test
  void openedAccount_coversNothingThatWasMoved() {
    Drawing open = map(OPEN);
    Hit other =
        Pictures.parts(open, Part.Kind.ACCOUNT).stream()
            .map(part -> part.hit().orElseThrow())
            .filter(hit -> !hit.equals(ACCOUNT))
            .findFirst()
            .orElseThrow();
    Rect home = place(open, ACCOUNT);
    Point put = new Point(home.x() + 40, home.y() + 60);

    Drawing moved = map(OPEN.pinned(Map.of(other.id(), put)));

    assertThat(moved.corner(other)).contains(put);
    assertThat(place(moved, ACCOUNT).intersects(place(moved, other))).isFalse();
  }

  @Test
  void pins_areRenamedWithTheRest_andThoseOfNothingDrawnAreIgnored() {
    MapView view = FOLDED.pinned(Map.of("gone", new Point(1, 2)));

    assertThat(view.renamed(id -> "other").pins()).containsOnlyKeys("other");
    assertThat(SvgPainter.write(map(view), Theme.LIGHT))
        .isEqualTo(SvgPainter.write(map(FOLDED), Theme.LIGHT));
  }
}
