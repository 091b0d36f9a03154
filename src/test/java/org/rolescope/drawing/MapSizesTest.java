package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rolescope.drawing.World.roleId;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.graph.TrustEdge;

/** Laws of maps of many accounts and arrows. */
class MapSizesTest {
  private static final Hit FOLD = new Hit(Hit.Kind.FOLD, "arrows");
  private static final Pattern IN = Pattern.compile("(\\d+) in(, \\d+ out)?");

  private static String id(int account) {
    return String.valueOf(100000000000L + account);
  }

  /** Accounts of which each trusts the first and some others; in units if asked for. */
  private static World world(int accounts, int trusts, boolean units) {
    World world = new World();
    if (units) {
      world.organization("o-1", "Large").unit("ou-1", "Small", "r-1").unit("ou-2", "Rest", "r-1");
    }
    for (int i = 0; i < accounts; i++) {
      String unit = i == 0 ? "r-1" : i < 4 ? "ou-1" : "ou-2";
      world.account(id(i), "account-" + i, units ? unit : "").role(id(i), "r");
    }
    for (int i = 0; i < accounts; i++) {
      for (int t = 0; t < trusts; t++) {
        int from = t == 0 ? 0 : (i * 7 + t * 13) % accounts;
        if (from != i) {
          world.allowed(roleId(id(from), "r"), roleId(id(i), "r"));
        }
      }
    }
    return world;
  }

  private static Rect stage(Drawing drawing) {
    Rect all = Rect.EMPTY;
    for (Part part : drawing.parts()) {
      if (part.kind() == Part.Kind.ACCOUNT || part.kind() == Part.Kind.UNIT) {
        all = all.union(part.bounds());
      }
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 23, 40, 50, 77, 151, 300, 600})
  void map_ofManyAccounts_isAboutAsWideAsAWindow(int accounts) {
    for (boolean units : new boolean[] {false, true}) {
      for (int trusts : new int[] {0, 1, 4}) {
        Rect stage = stage(Pictures.map(world(accounts, trusts, units), MapView.all()));
        assertThat(stage.width() / stage.height())
            .as("%d accounts, %d trusts each, units: %s", accounts, trusts, units)
            .isBetween(1 / 1.2, 2.4);
      }
    }
  }

  @Test
  void fiveHundredAccountsOfThreeUnits_fillTheWidthAndTheHeightOfAWindow() {
    World world = new World().organization("o-1", "Large");
    List<String> units = List.of("ou-1", "ou-2", "ou-3");
    units.forEach(unit -> world.unit(unit, "Unit " + unit, "r-1"));
    for (int i = 0; i < 500; i++) {
      world.account(id(i), "account-" + i, units.get(i % 3)).role(id(i), "r");
    }
    Rect map = Pictures.map(world, MapView.all()).bounds();

    assertThat(map.width() / map.height()).isBetween(1.25, 1.55);
  }

  /** Rows by who calls whom, units in the shape that shows all largest. */
  @Test
  void threeCallersAboveThreeLargeUnits_fillTheWidthAndTheHeightOfAWindow() {
    World world = new World().organization("o-1", "Large");
    List<String> units = List.of("ou-1", "ou-2", "ou-3");
    units.forEach(unit -> world.unit(unit, "Unit " + unit, "r-1"));
    for (int i = 0; i < 250; i++) {
      world.account(id(i), "account-" + i, i < 3 ? "r-1" : units.get(i % 3)).role(id(i), "r");
    }
    for (int i = 1; i < 250; i++) {
      for (int caller = 0; caller < Math.min(i, 3); caller++) {
        world.allowed(roleId(id(caller), "r"), roleId(id(i), "r"));
      }
    }
    Rect stage = stage(Pictures.map(world, MapView.all()));

    assertThat(stage.width() / stage.height()).isBetween(1.1, 1.7);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.2, 0.4, 0.5, 1})
  void texts_ofManyAccounts_doNotOverlap(double scale) {
    assertThat(Pictures.overlaps(Pictures.map(world(120, 4, true), MapView.all()), scale))
        .isEmpty();
  }

  @Test
  void namesOfLargeUnits_areThereFromAfar() {
    Drawing drawing = Pictures.map(world(120, 1, true), MapView.all());
    List<Part> parts = drawing.parts();
    int lastArrow = parts.lastIndexOf(last(drawing, Part.Kind.EDGE));
    assertThat(far(parts)).contains("Rest", "116 accounts");
    Rect name =
        Pictures.texts(drawing, 0.12).stream()
            .filter(text -> text.text().equals("Rest"))
            .map(Figure::bounds)
            .findFirst()
            .orElseThrow();
    assertThat(Pictures.parts(drawing, Part.Kind.COUNT))
        .isNotEmpty()
        .noneMatch(count -> count.bounds().intersects(name));
    // Above the arrows, which would strike them through.
    assertThat(far(parts.subList(lastArrow, parts.size()))).contains("Rest", "116 accounts");
  }

  private static Part last(Drawing drawing, Part.Kind kind) {
    List<Part> all = Pictures.parts(drawing, kind);
    return all.get(all.size() - 1);
  }

  private static List<String> far(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part.figures().stream())
        .filter(figure -> figure.scales().include(0.12))
        .filter(Figure.Text.class::isInstance)
        .map(figure -> ((Figure.Text) figure).text())
        .toList();
  }

  @Test
  void accountWithoutAName_isANumberFromAfar() {
    World world = new World().account(id(1), "", "").role(id(1), "r");
    Drawing drawing = Pictures.map(world, MapView.all());
    assertThat(Pictures.texts(drawing, 0.2))
        .extracting(Figure.Text::text)
        .anyMatch(text -> text.startsWith("1000"))
        .doesNotContain("Account");
  }

  /** What tells it apart stands where a name would, folded, opened and outside. */
  @Test
  void accountWithoutAName_hasItsNumberInPlaceOfIt() {
    World world =
        new World()
            .account(id(1), "", "")
            .role(id(1), "r")
            .account(id(2), "named", "")
            .role(id(2), "r")
            .external(id(3), "")
            .allowed("arn:aws:iam::" + id(3) + ":root", roleId(id(1), "r"));
    for (MapView view : List.of(MapView.all(), Pictures.view("", Set.of(id(1)), Set.of()))) {
      List<Figure.Text> texts = Pictures.texts(Pictures.map(world, view), 1);
      assertThat(texts)
          .extracting(Figure.Text::text, Figure.Text::style)
          .contains(
              tuple(id(1), TextStyle.ACCOUNT),
              tuple("Account", TextStyle.MONO),
              tuple("named", TextStyle.ACCOUNT),
              tuple(id(2), TextStyle.MONO),
              tuple(id(3), TextStyle.NODE));
    }
  }

  @Test
  void organizationFromFarAway_isNamedBesideTheFirstFrames_whereThereIsRoom() {
    Drawing many = Pictures.map(world(250, 1, true), MapView.all());
    for (double scale : new double[] {0.12, 0.2, 0.25, 0.3, 0.4, 0.6, 1}) {
      assertThat(Pictures.texts(many, scale))
          .filteredOn(text -> text.style().size() * scale >= Scales.LEAST_TYPE)
          .extracting(Figure.Text::text)
          .as("at %s", scale)
          .containsOnlyOnce("Large");
    }
  }

  @Test
  void arrowsLeftOut_andThoseDrawn_areAllThereAre() {
    MapScene scene = scene(world(60, 4, false), MapView.all());
    int left = scene.allArrows().size() - scene.arrows().size();
    assertThat(scene.arrows()).hasSizeLessThanOrEqualTo(MapThinning.MOST);
    assertThat(left).isPositive();
    Drawing drawing = Pictures.map(world(60, 4, false), MapView.all());
    assertThat(Pictures.words(drawing)).contains(left + " fainter arrows");
    assertThat(Pictures.words(drawing.sheet())).contains(left + " fainter arrows not drawn");
    assertThat(drawing.place(FOLD)).isPresent();
  }

  @Test
  void arrowsLeftOut_areDrawnWhereTheirLineIsUnfolded() {
    MapView unfolded = Pictures.view("", Set.of(), Set.of("arrows"));
    MapScene scene = scene(world(60, 4, false), unfolded);
    assertThat(scene.arrows()).isEqualTo(scene.allArrows());
    Drawing drawing = Pictures.map(world(60, 4, false), unfolded);
    assertThat(Pictures.words(drawing)).contains("fewer arrows");
  }

  @Test
  void arrowsOfTheSelection_areAllDrawn() {
    World world = world(130, 1, false);
    MapScene scene = scene(world, Pictures.view(roleId(id(0), "r"), Set.of(), Set.of()));
    List<TrustEdge> drawn =
        scene.arrows().stream().flatMap(arrow -> arrow.edges().stream()).toList();
    assertThat(drawn).containsAll(world.graph().outOf(roleId(id(0), "r")));
  }

  @Test
  void heavierArrows_areDrawnBeforeFainterOnes() {
    World world = world(60, 4, false);
    for (int i = 0; i < 5; i++) {
      world.role(id(9), "s" + i).allowed(roleId(id(8), "r"), roleId(id(9), "s" + i));
    }
    MapScene scene = scene(world, MapView.all());
    int most = scene.leftOut().stream().mapToInt(MapArrow::count).max().orElseThrow();
    assertThat(most).isEqualTo(1);
    assertThat(scene.arrows()).extracting(MapArrow::count).contains(5);
  }

  @Test
  void trustsToldOnTheBoxes_addUpToAll() {
    World world = world(60, 4, false);
    int all = scene(world, MapView.all()).allArrows().stream().mapToInt(MapArrow::count).sum();
    int told = 0;
    for (String words : Pictures.words(Pictures.map(world, MapView.all()))) {
      Matcher matcher = IN.matcher(words);
      told += matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
    assertThat(told).isEqualTo(all);
  }

  @Test
  void fewArrows_areAllDrawn_withoutALine() {
    MapScene scene = scene(world(20, 2, false), MapView.all());
    assertThat(scene.thinned()).isFalse();
    assertThat(scene.arrows()).isEqualTo(scene.allArrows());
    assertThat(Pictures.map(world(20, 2, false), MapView.all()).place(FOLD)).isEmpty();
  }

  @Test
  void arrows_amongManyAccounts_runThroughNoOther() {
    Drawing drawing = Pictures.map(world(90, 1, true), MapView.all());
    assertThat(Pictures.parts(drawing, Part.Kind.EDGE)).isNotEmpty();
    assertThat(MapDrawingTest.through(drawing)).isEmpty();
  }

  @Test
  void arrowsLeftOut_intoAUnit_areDrawnTogether() {
    Drawing drawing = Pictures.map(world(130, 1, true), MapView.all());
    assertThat(Pictures.parts(drawing, Part.Kind.EDGE))
        .extracting(Part::title)
        .contains("account-0 → Rest: 126 allowed");
    assertThat(Pictures.words(drawing)).contains("126");
    assertThat(MapDrawingTest.through(drawing)).isEmpty();
  }

  @Test
  void accounts_onWhichAnotherWasPut_giveWay() {
    World world = world(40, 1, false);
    Drawing before = Pictures.map(world, MapView.all());
    Hit covered = new Hit(Hit.Kind.ACCOUNT, id(7));
    Rect place = body(before, covered);
    Point put = new Point(place.x() + 30, place.y() + 30);
    Drawing after = Pictures.map(world, MapView.all().pinned(Map.of(id(20), put)));
    assertThat(body(after, covered)).isNotEqualTo(place);
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < i; j++) {
        Rect one = body(after, new Hit(Hit.Kind.ACCOUNT, id(i)));
        Rect other = body(after, new Hit(Hit.Kind.ACCOUNT, id(j)));
        assertThat(one.intersects(other)).as("%d and %d", i, j).isFalse();
      }
    }
    assertThat(body(after, new Hit(Hit.Kind.ACCOUNT, id(20))).x()).isEqualTo(put.x());
  }

  private static Rect body(Drawing drawing, Hit account) {
    Point corner = drawing.corner(account).orElseThrow();
    return new Rect(corner.x(), corner.y() - 20, 160, 74);
  }

  private static MapScene scene(World world, MapView view) {
    return new MapScene(new MapTies(world.graph(), world.index(), view));
  }
}
