package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.drawing.World.roleId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Progress;

/** Arrows into frames run through the gaps, whatever the organisation looks like. */
class MapTrunksTest {
  private static final int PIECES = 600;

  private static String id(int account) {
    return String.valueOf(100000000000L + account);
  }

  /** Units of any size, some accounts at the root, and some that lead into many others. */
  private static World estate(int accounts, long seed) {
    SplittableRandom random = new SplittableRandom(seed * 1000 + accounts);
    int units = random.nextInt(0, 9);
    World world = new World();
    if (units > 0) {
      world.organization("o-1", "Estate");
    }
    for (int u = 0; u < units; u++) {
      world.unit("ou-" + u, "Unit " + u, "r-1");
    }
    for (int i = 0; i < accounts; i++) {
      int unit = Math.min(random.nextInt(units + 1), random.nextInt(units + 1));
      String parent = units == 0 ? "" : unit == units ? "r-1" : "ou-" + unit;
      world.account(id(i), "account-" + i, parent).role(id(i), "r");
    }
    String provider = "arn:aws:iam::" + id(0) + ":saml-provider/AWSSSO_DO_NOT_DELETE";
    world.saml(id(0), "AWSSSO_DO_NOT_DELETE");
    world.external("900000000001", "Vendor");
    for (int hub = 0; hub < 6; hub++) {
      String from =
          hub == 0
              ? provider
              : hub == 1
                  ? "arn:aws:iam::900000000001:root"
                  : roleId(id(random.nextInt(accounts)), "r");
      double share = random.nextDouble();
      for (int i = 0; i < accounts; i++) {
        if (random.nextDouble() < share && !from.equals(roleId(id(i), "r"))) {
          world.allowed(from, roleId(id(i), "r"));
        }
      }
    }
    return world;
  }

  private static Rect whole(Rect body) {
    return new Rect(body.x(), body.y() - 20, body.width(), body.height() + 20);
  }

  private static boolean holds(Rect frame, Rect box) {
    return frame.contains(box.centerX(), box.centerY());
  }

  /** What a way runs through, but the place where it begins. */
  private static List<String> through(MapPlan plan, Path way, Rect from) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= PIECES; i++) {
      points.add(way.at((double) i / PIECES));
    }
    Set<String> found = new HashSet<>();
    for (Point at : points) {
      for (MapPlan.Unit unit : plan.units()) {
        if (!holds(unit.box(), from) && unit.box().grow(-1).contains(at.x(), at.y())) {
          found.add("frame " + unit.label());
        }
      }
      plan.accounts()
          .forEach(
              (account, body) -> {
                if (!body.equals(from) && whole(body).grow(-1).contains(at.x(), at.y())) {
                  found.add("account " + account);
                }
              });
    }
    return List.copyOf(found);
  }

  /** Whether it runs around what is outside, or out of the organisation that it begins in. */
  private static boolean astray(MapPlan plan, Hit from, Path way) {
    Rect run = way.bounds();
    boolean outside = plan.outside().containsKey(from);
    return run.x() < 0
        || !outside
            && plan.organization()
                .filter(all -> run.x() < all.x() || run.right() > all.right())
                .isPresent();
  }

  private static int check(World world, Map<String, Point> pins) {
    MapScene scene = new MapScene(new MapTies(world.graph(), world.index(), MapView.all()));
    MapPlan plan = MapPins.of(MapPlanner.of(scene, Progress.NONE).plan(), pins);
    MapTrunks trunks = new MapTrunks(scene, plan);
    for (int i = 0; i < trunks.arrows().size(); i++) {
      MapArrow arrow = trunks.arrows().get(i);
      Rect from = plan.box(arrow.from());
      assertThat(through(plan, trunks.ways().get(i), from)).as(arrow.key()).isEmpty();
      if (pins.isEmpty()) {
        assertThat(astray(plan, arrow.from(), trunks.ways().get(i))).as(arrow.key()).isFalse();
      }
    }
    assertThat(trunks.arrows()).hasSize(trunks.wanted());
    return trunks.arrows().size();
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 23, 40, 61, 77, 151, 300, 600})
  void arrowsIntoFrames_runThroughNoFrameAndNoAccount_seeds1To6(int accounts) {
    int drawn = 0;
    for (long seed = 1; seed <= 6; seed++) {
      drawn += check(estate(accounts, seed), Map.of());
    }
    if (accounts > 100) {
      assertThat(drawn).isPositive();
    }
  }

  @Test
  void arrowsOfManyAccountsWithoutUnits_areDrawnTogether() {
    World world = new World();
    for (int i = 0; i < 500; i++) {
      world.account(id(i), "account-" + i, "").role(id(i), "r");
    }
    for (int i = 1; i < 500; i++) {
      world.allowed(roleId(id(0), "r"), roleId(id(i), "r"));
    }
    Drawing drawing = Pictures.map(world, MapView.all());
    assertThat(Pictures.parts(drawing, Part.Kind.EDGE))
        .extracting(Part::title)
        .containsExactly("account-0 → Other accounts: 499 allowed");
    assertThat(Pictures.texts(drawing, 0.15)).extracting(Figure.Text::text).contains("499");
    assertThat(MapDrawingTest.through(drawing)).isEmpty();
  }
}
