package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.app.Choice;
import org.rolescope.base.Progress;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustGraph;

/** Whatever is opened, selected, filtered or hidden, everything else stays where it was. */
class MapGroundTest {
  /** Of folded accounts, and of what is outside. */
  private static Map<Hit, Point> corners(World world, MapView view) {
    MapScene scene = new MapScene(new MapTies(world.graph(), world.index(), view));
    Map<Hit, Point> corners =
        new HashMap<>(MapPins.corners(MapPlanner.of(scene, Progress.NONE).plan()));
    corners.keySet().removeIf(scene::inOpened);
    return corners;
  }

  /** How many arrows run through a folded account. */
  private static int through(World world, Set<String> open) {
    return MapDrawingTest.through(Pictures.map(world, Pictures.view("", open, Set.of()))).size();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void others_stayWhereTheyWere(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    World world = OpenedColumnsTest.estate(random.nextInt(3, 14), random);
    List<String> accounts =
        new MapTies(world.graph(), world.index(), MapView.all()).insideAccounts();
    Map<Hit, Point> before = corners(world, MapView.all());
    Set<String> open = new TreeSet<>();
    for (int i = 0; i < accounts.size() - 1; i++) {
      open.add(accounts.get(random.nextInt(accounts.size())));
      String account = accounts.get(random.nextInt(accounts.size()));
      String selected = List.of("", account, World.roleId(account, "r-0")).get(random.nextInt(3));
      MapView view = Pictures.view(selected, open, Set.of());

      assertThat(before)
          .as("%s opened, %s selected", open, selected)
          .containsAllEntriesOf(corners(world, view));
      assertThat(through(world, open)).isLessThanOrEqualTo(through(world, Set.of()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void others_stayWhereTheyWere_whenSomeAreFilteredOrHidden(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    World world = OpenedColumnsTest.estate(random.nextInt(5, 14), random);
    List<String> accounts =
        new MapTies(world.graph(), world.index(), MapView.all()).insideAccounts();
    Map<Hit, Point> before = corners(world, MapView.all());
    Set<String> hidden = Set.of(accounts.get(random.nextInt(accounts.size())), "900000000001");
    Set<EdgeKind> kinds = Set.of(EdgeKind.values()[random.nextInt(EdgeKind.values().length)]);
    Choice choice = Choice.ALL.withHidden(hidden);
    MapView all = MapView.all();

    MapView filtered = new MapView("", List.of(), Set.of(), kinds, all.callerKinds());
    assertThat(before).as("%s", kinds).containsAllEntriesOf(corners(world, filtered));
    MapScene left =
        new MapScene(
            new MapTies(
                choice.without(world.graph()), world.graph(), world.index(), all.without(hidden)));
    Map<Hit, Point> corners =
        new HashMap<>(MapPins.corners(MapPlanner.of(left, Progress.NONE).plan()));
    assertThat(corners.keySet()).noneMatch(hit -> hidden.contains(hit.id()));
    assertThat(before).as("without %s", hidden).containsAllEntriesOf(corners);
  }

  /** What is drawn as one stands where it stood, whichever of them is hidden. */
  @Test
  void providersDrawnAsOne_stay_whenTheAccountOfOneIsHidden() {
    World world = Northwind.world();
    Choice choice = Choice.ALL.withHidden(Set.of(Northwind.MANAGEMENT));
    MapView view = MapView.all().without(choice.hidden());
    TrustGraph left = choice.without(world.graph());
    Drawing all = Pictures.map(world, MapView.all());
    Drawing some = MapDrawing.of(left, world.graph(), world.index(), view, Progress.NONE);

    Hit center = new Hit(Hit.Kind.NODE, Northwind.SSO);
    assertThat(some.place(center)).isPresent().isEqualTo(all.place(center));

    // Also where so many are hidden that the rest is laid out anew.
    Choice most =
        Choice.ALL.withHidden(Set.of(Northwind.MANAGEMENT, Northwind.AUDIT, Northwind.DEV));
    TrustGraph few = most.without(world.graph());
    MapView rest = MapView.all().without(most.hidden());
    MapView opened = Pictures.view("", Set.of(Northwind.PROD), Set.of()).without(most.hidden());
    Drawing folded = MapDrawing.of(few, world.graph(), world.index(), rest, Progress.NONE);
    assertThat(
            MapDrawing.of(few, world.graph(), world.index(), opened, Progress.NONE).place(center))
        .isPresent()
        .isEqualTo(folded.place(center));
  }

  @Test
  void fewThatAreLeft_areNotFarApart() {
    World world = OpenedColumnsTest.estate(12, new SplittableRandom(1));
    List<String> accounts =
        new MapTies(world.graph(), world.index(), MapView.all()).insideAccounts();
    Set<String> hidden = Set.copyOf(accounts.subList(2, accounts.size()));
    TrustGraph left = Choice.ALL.withHidden(hidden).without(world.graph());
    MapView view = MapView.all().without(hidden);

    assertThat(MapDrawing.of(left, world.graph(), world.index(), view, Progress.NONE).bounds())
        .isEqualTo(MapDrawing.of(left, world.index(), view, Progress.NONE).bounds());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void openedAccounts_stayWhereTheyAre_whenAnotherIsOpened(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    World world = OpenedColumnsTest.estate(random.nextInt(4, 14), random);
    List<String> accounts =
        new ArrayList<>(new MapTies(world.graph(), world.index(), MapView.all()).insideAccounts());
    Collections.rotate(accounts, random.nextInt(accounts.size()));
    Map<String, Rect> before = Map.of();
    for (int i = 1; i < accounts.size(); i++) {
      MapView all = MapView.all();
      MapView view =
          new MapView("", accounts.subList(0, i), Set.of(), all.edgeKinds(), all.callerKinds());
      MapScene scene = new MapScene(new MapTies(world.graph(), world.index(), view));
      Map<String, Rect> now = new HashMap<>();
      MapPlanner.of(scene, Progress.NONE)
          .plan()
          .opened()
          .forEach(open -> now.put(open.content().id(), open.box()));

      assertThat(now).as("%s opened", accounts.subList(0, i)).containsAllEntriesOf(before);
      before = now;
    }
  }
}
