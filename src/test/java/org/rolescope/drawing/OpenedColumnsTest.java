package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.drawing.World.roleId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Progress;

/** Opened accounts stand side by side where there are several, and arrows go around them. */
class OpenedColumnsTest {
  private static final int PIECES = 600;

  private static String id(int account) {
    return String.valueOf(100000000000L + account);
  }

  /** Accounts of some roles each, that let each other, a provider and a vendor in by chance. */
  static World estate(int accounts, SplittableRandom random) {
    World world = new World().organization("o-1", "Estate").unit("ou-1", "Unit", "r-1");
    for (int i = 0; i < accounts; i++) {
      world.account(id(i), "account-" + i, random.nextBoolean() ? "r-1" : "ou-1");
      world.roles(id(i), "r", random.nextInt(1, 20)).users(id(i), random.nextInt(4));
    }
    world.saml(id(0), "AWSSSO_DO_NOT_DELETE").external("900000000001", "Vendor");
    for (int i = 0; i < accounts; i++) {
      world.allowed("arn:aws:iam::" + id(0) + ":saml-provider/AWSSSO_DO_NOT_DELETE", role(i));
      world.allowed("arn:aws:iam::900000000001:root", role(i));
      for (int other = 0; other < accounts; other++) {
        if (other != i && random.nextInt(3) == 0) {
          world.allowed(role(other), role(i));
        }
      }
    }
    return world;
  }

  private static String role(int account) {
    return roleId(id(account), "r-0");
  }

  private static Set<String> ids(int n) {
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < n; i++) {
      ids.add(id(i));
    }
    return ids;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void arrows_runThroughNoOpenedAccountButTheirOwn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int accounts = random.nextInt(3, 14);
    World world = estate(accounts, random);
    String selected = List.of("", id(0), role(1)).get(random.nextInt(3));
    MapView view = Pictures.view(selected, ids(random.nextInt(2, accounts + 1)), Set.of());
    MapScene scene = new MapScene(new MapTies(world.graph(), world.index(), view));
    MapPlanner planner = MapPlanner.of(scene, Progress.NONE);
    MapPlan plan = planner.plan();
    MapRoutes routes = new MapRoutes(scene, plan, planner.columns());

    assertThat(scene.arrows()).isNotEmpty();
    for (MapArrow arrow : scene.arrows()) {
      Path way = routes.of(arrow);
      for (OpenAccountPlan open : plan.opened()) {
        boolean own =
            plan.home(arrow.from()).filter(open::equals).isPresent()
                || plan.home(arrow.to()).filter(open::equals).isPresent();
        for (int i = 0; i <= PIECES && !own; i++) {
          Point at = way.at((double) i / PIECES);
          assertThat(open.box().grow(-1).contains(at.x(), at.y()))
              .as("%s through %s", arrow.key(), open.content().id())
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void arrowsFromElsewhere_passBetweenTheRowsOfTheAccountTheyEnter(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    World world = new World().account(id(0), "open", "").account(id(1), "callers", "");
    int roles = random.nextInt(10, 60);
    world.roles(id(0), "r", roles).users(id(0), 5).roles(id(1), "c", 6);
    for (int i = 0; i < roles; i++) {
      if (random.nextInt(4) > 0) {
        world.allowed(roleId(id(1), "c-" + random.nextInt(6)), roleId(id(0), "r-" + i));
      }
    }
    Set<String> unfolded = Set.of(RoleGroup.OTHER_ACCOUNTS.foldId(id(0)));
    MapView view = Pictures.view("", Set.of(id(0)), unfolded);
    MapScene scene = new MapScene(new MapTies(world.graph(), world.index(), view));
    MapPlanner planner = MapPlanner.of(scene, Progress.NONE);
    MapPlan plan = planner.plan();
    MapRoutes routes = new MapRoutes(scene, plan, planner.columns());
    OpenAccountPlan open = plan.opened().get(0);

    assertThat(scene.arrows()).hasSizeGreaterThan(4);
    for (MapArrow arrow : scene.arrows()) {
      Path way = routes.of(arrow);
      List<Point> points =
          IntStream.rangeClosed(0, PIECES / 4).mapToObj(i -> way.at(4.0 * i / PIECES)).toList();
      List<Rect> others = new ArrayList<>(open.folds().values());
      open.whole().entrySet().stream()
          .filter(node -> !node.getKey().equals(arrow.to().id()))
          .map(Map.Entry::getValue)
          .forEach(others::add);
      boolean crosses =
          others.stream()
              .anyMatch(box -> points.stream().anyMatch(at -> box.contains(at.x(), at.y())));
      assertThat(crosses).as(arrow.key()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 6, 9, 12})
  void manyOpenedAccounts_areAboutAsWideAsAWindow(int opened) {
    World world = new World();
    for (int i = 0; i < opened; i++) {
      world.account(id(i), "account-" + i, "").roles(id(i), "r", 8);
    }
    Rect map = Pictures.map(world, Pictures.view("", ids(opened), Set.of())).bounds();

    assertThat(map.width() / map.height()).isBetween(1.0, 2.6);
  }

  @Test
  void openedBesideFolded_eachStandsWhereAWindowShowsAllLargest() {
    World world = Northwind.world();
    List<String> accounts = List.of(Northwind.PROD, Northwind.CI, Northwind.DEV);
    MapView all = MapView.all();
    MapView view = new MapView("", accounts, Set.of(), all.edgeKinds(), all.callerKinds());
    MapScene scene = new MapScene(new MapTies(world.graph(), world.index(), view));
    Rect folded = new Rect(0, 0, 640, 560);

    assertThat(OpenedColumns.of(scene.opened(), folded).columns())
        .extracting(column -> column.stream().map(AccountContent::id).toList())
        .containsExactly(List.of(Northwind.PROD), List.of(Northwind.CI, Northwind.DEV));
  }

  @Test
  void selectedAccount_hasTheArrowsOfItsRolesLit_openedOrNot() {
    World world = new World();
    world.account(id(0), "a", "").role(id(0), "r-0").account(id(1), "b", "").role(id(1), "r-0");
    world.account(id(2), "c", "").role(id(2), "r-0");
    world.allowed(role(0), role(1)).allowed(role(2), role(0));
    for (Set<String> open : List.of(Set.<String>of(), Set.of(id(1)))) {
      Drawing map = Pictures.map(world, Pictures.view(id(1), open, Set.of()));
      assertThat(Pictures.parts(map, Part.Kind.EDGE))
          .extracting(Part::opacity)
          .containsExactlyInAnyOrder(1.0, 0.5);
    }
  }
}
