package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.drawing.Northwind.DEPLOY;
import static org.rolescope.drawing.Northwind.PROD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Progress;

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
      boolean into = arrow.hit().orElseThrow().id().contains(">" + PROD + ">");
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

  /** In the frame of a unit it would be told to belong to it. */
  @Test
  void account_droppedIntoTheFrameOfAnotherUnit_standsBesideIt() {
    Drawing before = map(FOLDED);
    Hit other = new Hit(Hit.Kind.ACCOUNT, Northwind.CI);
    Rect frame =
        Pictures.parts(before, Part.Kind.UNIT).stream()
            .map(Part::bounds)
            .filter(box -> holds(box, place(before, ACCOUNT)))
            .findFirst()
            .orElseThrow();

    Drawing moved =
        map(FOLDED.pinned(Map.of(other.id(), new Point(frame.x() + 20, frame.y() + 30))));

    assertThat(place(moved, other).intersects(frame.grow(-1))).isFalse();
    assertThat(place(moved, ACCOUNT)).isEqualTo(place(before, ACCOUNT));
  }

  @Test
  void pins_areRenamedWithTheRest_andThoseOfNothingDrawnAreIgnored() {
    MapView view = FOLDED.pinned(Map.of("gone", new Point(1, 2)));

    assertThat(view.renamed(id -> "other").pins()).containsOnlyKeys("other");
    assertThat(SvgPainter.write(map(view), Theme.LIGHT))
        .isEqualTo(SvgPainter.write(map(FOLDED), Theme.LIGHT));
  }

  @Test
  void pinned_hasAMark_inPictureLegendAndFile() {
    Drawing moved = map(OPEN.pinned(moved(map(OPEN), ROLE, 20, 400)));
    assertThat(moved.titleOf(ROLE)).isEqualTo("deploy-prod, pinned");
    String file = SvgPainter.write(moved.sheet(), Theme.LIGHT);
    assertThat(file).contains("deploy-prod, pinned", "Pinned: put there by hand");
    assertThat(SvgPainter.write(map(OPEN).sheet(), Theme.LIGHT)).doesNotContain("inned");
  }

  @Test
  void droppedOnWhatWasMovedBefore_takesTheNearestFreePlace_andTheOtherStays() {
    Drawing before = map(FOLDED);
    Hit other =
        Pictures.parts(before, Part.Kind.ACCOUNT).stream()
            .map(part -> part.hit().orElseThrow())
            .filter(hit -> !hit.equals(ACCOUNT))
            .findFirst()
            .orElseThrow();
    Map<String, Point> pins = new LinkedHashMap<>();
    pins.put(PROD, new Point(1000, 1000));
    pins.put(other.id(), new Point(1010, 1040));
    Drawing after = map(FOLDED.pinned(pins));
    assertThat(after.corner(ACCOUNT)).contains(new Point(1000, 1000));
    // 54 high, a tab of 20, and 14 between.
    assertThat(after.corner(other)).contains(new Point(1010, 1088));
  }

  /** Boxes of accounts with tabs, of what is outside with names, and of what is in an account. */
  private static List<Map.Entry<Hit, Rect>> boxes(MapPlan plan) {
    List<Map.Entry<Hit, Rect>> boxes = new ArrayList<>();
    plan.accounts().forEach((id, box) -> boxes.add(Map.entry(account(id), withTab(box))));
    for (OpenAccountPlan open : plan.opened()) {
      boxes.add(Map.entry(account(open.content().id()), withTab(open.box())));
    }
    plan.outside().forEach((hit, box) -> boxes.add(Map.entry(hit, box)));
    return boxes;
  }

  private static Hit account(String id) {
    return new Hit(Hit.Kind.ACCOUNT, id);
  }

  private static Rect withTab(Rect box) {
    return new Rect(box.x(), box.y() - 20, box.width(), box.height() + 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsPutWherever_coversNothing(long seed) {
    World world = RandomWorld.of(seed);
    SplittableRandom random = new SplittableRandom(seed);
    String opened = world.index().snapshot().accounts().get(0).id();
    MapView view = Pictures.view("", Set.of(opened), Set.of());
    MapScene scene = new MapScene(new MapTies(world.graph(), world.index(), view));
    MapPlan plan = MapPlanner.of(scene, Progress.NONE).plan();
    for (int round = 0; round < 20; round++) {
      Map<String, Point> pins = new LinkedHashMap<>();
      for (Hit hit : MapPins.corners(plan).keySet()) {
        if (random.nextInt(3) == 0) {
          pins.put(hit.id(), new Point(random.nextInt(900), random.nextInt(700)));
        }
      }
      MapPlan moved = MapPins.of(plan, pins);
      List<Map.Entry<Hit, Rect>> boxes = boxes(moved);
      for (int i = 0; i < boxes.size(); i++) {
        for (int j = 0; j < i; j++) {
          boolean put =
              pins.containsKey(boxes.get(i).getKey().id())
                  || pins.containsKey(boxes.get(j).getKey().id());
          if (put) {
            assertThat(boxes.get(i).getValue().intersects(boxes.get(j).getValue()))
                .as("%s and %s", boxes.get(i), boxes.get(j))
                .isFalse();
          }
        }
      }
      for (OpenAccountPlan open : moved.opened()) {
        noneCovers(open, pins.keySet());
      }
    }
  }

  private static void noneCovers(OpenAccountPlan open, Set<String> pinned) {
    open.nodes()
        .forEach(
            (id, box) ->
                open.nodes().entrySet().stream()
                    .filter(other -> pinned.contains(id) && !other.getKey().equals(id))
                    .forEach(
                        other ->
                            assertThat(box.intersects(other.getValue()))
                                .as("%s and %s", id, other)
                                .isFalse()));
  }
}
