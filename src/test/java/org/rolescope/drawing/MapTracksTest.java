package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.drawing.World.roleId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Progress;
import org.rolescope.drawing.MapTracks.Climb;

class MapTracksTest {
  private static final double LEFT = 150;
  private static final double RIGHT = 250;

  private record Line(String arrow, double x, double top, double bottom) {
    boolean beside(Line other) {
      return top < other.bottom && other.top < bottom;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void thoseThatMeet_haveLinesApart_withinTheSpace_andEachKeyOne(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Climb> climbs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      climbs.add(new Climb("c" + i, random.nextInt(400), random.nextInt(400)));
    }
    climbs.add(climbs.get(0));
    MapTracks tracks = new MapTracks(climbs);
    Map<String, Double> lines = new HashMap<>();
    climbs.forEach(
        climb ->
            tracks
                .x(climb.key(), LEFT, RIGHT)
                .ifPresent(x -> lines.merge(climb.key(), x, (a, b) -> a)));

    assertThat(lines.values()).isNotEmpty().allMatch(x -> x >= LEFT && x <= RIGHT);
    for (Climb one : climbs) {
      for (Climb other : climbs) {
        if (!one.key().equals(other.key()) && steep(one) && steep(other) && meet(one, other)) {
          double x = Objects.requireNonNull(lines.get(one.key()));
          double beside = Objects.requireNonNull(lines.get(other.key()));
          assertThat(Math.abs(x - beside))
              .as("%s %s", one, other)
              .isGreaterThanOrEqualTo(MapTracks.APART);
          assertThat(!farther(one, other) || x > beside).as("%s %s", one, other).isTrue();
        }
      }
    }
  }

  /** Whether one has to turn farther right than the other, or they would cross twice. */
  private static boolean farther(Climb one, Climb other) {
    boolean down = one.to() > one.from();
    return down == other.to() > other.from()
        && (down ? one.from() < other.from() : one.from() > other.from());
  }

  private static boolean steep(Climb climb) {
    return Math.abs(climb.to() - climb.from()) > 24;
  }

  private static boolean meet(Climb a, Climb b) {
    return Math.min(a.from(), a.to()) < Math.max(b.from(), b.to())
        && Math.min(b.from(), b.to()) < Math.max(a.from(), a.to());
  }

  @Test
  void ofTwoThatGoDown_theUpperTurnsFartherRight_ofTwoThatGoUp_theLower() {
    MapTracks down =
        new MapTracks(List.of(new Climb("lower", 60, 260), new Climb("upper", 0, 200)));
    MapTracks up = new MapTracks(List.of(new Climb("lower", 260, 60), new Climb("upper", 200, 0)));

    assertThat(x(down, "upper")).isGreaterThan(x(down, "lower"));
    assertThat(x(up, "lower")).isGreaterThan(x(up, "upper"));
  }

  private static double x(MapTracks tracks, String key) {
    return tracks.x(key, LEFT, RIGHT).orElseThrow();
  }

  @Test
  void oneThatMeetsNoOther_orHardlyClimbs_orOneOfVeryMany_isOneCurve() {
    MapTracks apart = new MapTracks(List.of(new Climb("a", 0, 100), new Climb("b", 200, 300)));
    MapTracks flat = new MapTracks(List.of(new Climb("a", 0, 20), new Climb("b", 0, 22)));
    List<Climb> climbs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      climbs.add(new Climb("c" + i, i, 200 + i));
    }
    MapTracks many = new MapTracks(climbs);

    assertThat(apart.x("a", LEFT, RIGHT)).isEmpty();
    assertThat(flat.x("a", LEFT, RIGHT)).isEmpty();
    assertThat(many.x("c0", LEFT, RIGHT)).isEmpty();
    assertThat(many.room()).isZero();
  }

  @Test
  void withNobodyOutside_noRoomIsKeptForTheirArrows() {
    World world = new World().organization("o-1", "Alone").unit("ou-1", "Unit", "r-1");
    world.account(Northwind.PROD, "prod", "ou-1").account(Northwind.CI, "ci", "ou-1");
    world.roles(Northwind.PROD, "p", 3).roles(Northwind.CI, "c", 3);
    world.allowed(roleId(Northwind.CI, "c-1"), roleId(Northwind.PROD, "p-1"));
    MapView view = Pictures.view("", Set.of(), Set.of());
    MapScene scene = new MapScene(new MapTies(world.graph(), world.index(), view));
    MapPlan plan = MapPlanner.of(scene, Progress.NONE).plan();

    double frame = plan.organization().orElseThrow().x();
    assertThat(plan.accounts().values()).allMatch(body -> body.x() - frame < 60);
  }

  @Test
  void whereTheSpaceIsTooNarrow_allAreCurves() {
    MapTracks tracks = new MapTracks(List.of(new Climb("a", 0, 100), new Climb("b", 20, 120)));

    assertThat(tracks.x("a", LEFT, LEFT + MapTracks.APART)).isPresent();
    assertThat(tracks.x("a", LEFT, LEFT + 2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void arrowsFromOutside_climbBesideEachOther_onTheMap(long seed) {
    List<Line> folded = lines(seed, Set.of());
    List<Line> opened = lines(seed, Set.of(Northwind.PROD));

    assertThat(folded).hasSizeGreaterThan(2);
    assertThat(nearest(folded)).isGreaterThan(MapTracks.APART - 0.01);
    assertThat(nearest(opened)).isGreaterThan(MapTracks.APART / 2);
  }

  /** Where arrows from outside go straight up or down. */
  private static List<Line> lines(long seed, Set<String> open) {
    World world = outsiders(new SplittableRandom(seed));
    MapView view = Pictures.view("", open, Set.of());
    MapScene scene = new MapScene(new MapTies(world.graph(), world.index(), view));
    MapPlanner planner = MapPlanner.of(scene, Progress.NONE);
    MapRoutes routes = new MapRoutes(scene, planner.plan(), planner.columns());
    List<Line> lines = new ArrayList<>();
    for (MapArrow arrow : scene.arrows()) {
      boolean first = routes.sharing(arrow).get(0).equals(arrow);
      if (first && scene.outsiders().shown().contains(arrow.from())) {
        upright(routes.of(arrow)).ifPresent(path -> lines.add(line(arrow, path)));
      }
    }
    return lines;
  }

  private static World outsiders(SplittableRandom random) {
    World world = Northwind.world();
    List<String> roles =
        List.of(
            roleId(Northwind.AUDIT, "audit-3"),
            roleId(Northwind.CI, "build-3"),
            roleId(Northwind.DEV, "app-3"),
            roleId(Northwind.PROD, "svc-3"));
    for (int i = 0; i < 3; i++) {
      String id = "77778888999" + i;
      world.external(id, "Vendor " + i);
      for (int k = 0; k < 2; k++) {
        world.allowed("arn:aws:iam::" + id + ":root", roles.get(random.nextInt(roles.size())));
      }
    }
    return world;
  }

  private static double nearest(List<Line> lines) {
    return lines.stream()
        .flatMap(
            one ->
                lines.stream()
                    .filter(other -> other != one && one.beside(other))
                    .map(other -> Math.abs(one.x - other.x)))
        .min(Double::compare)
        .orElseThrow();
  }

  private static Optional<Path> upright(Path way) {
    for (int i = 1; i < way.steps().size(); i++) {
      Point from = way.steps().get(i - 1).end();
      Point to = way.steps().get(i).end();
      if (way.steps().get(i).op() == Path.Op.LINE && from.x() == to.x() && from.y() != to.y()) {
        return Optional.of(Path.line(from, to));
      }
    }
    return Optional.empty();
  }

  private static Line line(MapArrow arrow, Path upright) {
    double a = upright.start().y();
    double b = upright.end().y();
    return new Line(arrow.key(), upright.start().x(), Math.min(a, b), Math.max(a, b));
  }
}
