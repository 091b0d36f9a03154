package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import org.rolescope.question.RandomOrganization;
import org.rolescope.question.Reach;
import org.rolescope.question.Reached;

/** What holds of every blast radius, however many are reached. */
class BlastDrawingTest {
  private static final double NOTHING = 1e-6;

  static Stream<Arguments> sizes() {
    return Stream.of(1, 5, 20, 45, 120, 300)
        .flatMap(size -> LongStream.rangeClosed(1, 6).mapToObj(seed -> Arguments.of(seed, size)));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(680, 700);
  }

  private static MapView unfolded(Set<String> folds) {
    return Pictures.view("", Set.of(), folds);
  }

  private static List<Part> boxes(Drawing drawing) {
    return drawing.parts().stream()
        .filter(part -> part.hit().isPresent())
        .filter(part -> part.kind() != Part.Kind.EDGE && part.kind() != Part.Kind.CHIP)
        .toList();
  }

  private static Set<String> folds(Drawing drawing) {
    return Pictures.parts(drawing, Part.Kind.FOLD).stream()
        .map(part -> part.hit().orElseThrow().id())
        .collect(Collectors.toSet());
  }

  /** The number in each box of those that are folded. */
  private static int folded(Drawing drawing) {
    return Pictures.parts(drawing, Part.Kind.FOLD).stream()
        .flatMap(part -> Pictures.texts(new Drawing("", List.of(part), Map.of()), 1).stream())
        .filter(text -> text.text().endsWith(" more"))
        .mapToInt(text -> Integer.parseInt(text.text().split(" ", 2)[0]))
        .sum();
  }

  private static long drawn(Drawing drawing, Reach reach) {
    return reach.reached().stream()
        .filter(one -> Pictures.node(drawing, one.node().id()).isPresent())
        .count();
  }

  private static void isWellDrawn(Drawing drawing, Reach reach) {
    List<Part> boxes = boxes(drawing);
    List<String> over = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      Rect box = boxes.get(i).bounds();
      assertThat(box.x() + box.y() + box.right() + box.bottom()).isFinite();
      for (int j = i + 1; j < boxes.size(); j++) {
        if (box.intersects(boxes.get(j).bounds())) {
          over.add(boxes.get(i).title() + " over " + boxes.get(j).title());
        }
      }
    }
    assertThat(over).as("boxes over each other").isEmpty();
    assertThat(Pictures.overlaps(drawing, 1)).as("texts over each other").isEmpty();
    assertThat(drawn(drawing, reach) + folded(drawing)).isEqualTo(reach.reached().size());
  }

  @ParameterizedTest(name = "seed {0}, {1} roles")
  @MethodSource("sizes")
  void everybody_isDrawnOrCounted_andNothingCoversAnything(long seed, int roles) {
    RandomReach random = RandomReach.of(seed, roles);
    Drawing drawing = random.draw(MapView.all());

    isWellDrawn(drawing, random.reach());
    if (roles <= 20) {
      assertThat(folds(drawing)).isEmpty();
    }
    assertThat(random.draw(MapView.all()).parts()).isEqualTo(drawing.parts());
  }

  @ParameterizedTest(name = "{0} roles, seeds 1 to 6")
  @ValueSource(ints = {5, 20, 45})
  void arrows_passBesideBoxes_asFarAsTheyCan(int roles) {
    int arrows = 0;
    int through = 0;
    for (long seed = 1; seed <= 6; seed++) {
      Drawing drawing = RandomReach.of(seed, roles).draw(MapView.all());
      List<Rect> boxes = boxes(drawing).stream().map(Part::bounds).toList();
      for (Part arrow : Pictures.parts(drawing, Part.Kind.EDGE)) {
        Path way = arrow.line().orElseThrow();
        arrows++;
        through += boxes.stream().anyMatch(box -> isPassed(way, box)) ? 1 : 0;
      }
    }
    // Where a ring is full there is not always a way.
    assertThat(through).isLessThanOrEqualTo(arrows / 8);
  }

  /** Whether a way leads through a box and ends neither there nor begins there. */
  private static boolean isPassed(Path way, Rect box) {
    Rect inside = box.grow(-1);
    Rect beside = box.grow(9);
    return !beside.contains(way.start().x(), way.start().y())
        && !beside.contains(way.end().x(), way.end().y())
        && IntStream.rangeClosed(0, 100)
            .mapToObj(i -> way.at(i / 100.0))
            .anyMatch(at -> inside.contains(at.x(), at.y()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everybodyOfAnOrganization_inTheMiddle_isWellDrawn(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    List<String> ids = new ArrayList<>(data.read());
    ids.addAll(data.users());
    for (String id : ids) {
      Reach reach = reach(asked, id, Reach.Direction.OUT);
      isWellDrawn(drawn(asked, reach), reach);
    }
  }

  private static Reach reach(Questions asked, String id, Reach.Direction way) {
    return asked.reach(asked.matching(id).get(0), way, 6, Effort.UNKNOWN);
  }

  private static Drawing drawn(Questions asked, Reach reach) {
    return BlastDrawing.of(asked.graph(), asked.index(), reach, MapView.all());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void allWhoGetIntoARoleOrAccount_areWellDrawn_andNoArrowOfOthersTouchesIt(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    List<String> ids = new ArrayList<>(data.read());
    ids.addAll(data.roles());
    for (String id : ids) {
      Reach reach = reach(asked, id, Reach.Direction.IN);
      Drawing drawing = drawn(asked, reach);
      isWellDrawn(drawing, reach);
      assertThat(drawing.title())
          .matches((reach.reached().isEmpty() ? "Nobody can " : ".* (can|may be able to) ") + ".*");
      Set<String> middle =
          reach.origin().principals().stream().map(TrustNode::id).collect(Collectors.toSet());
      Rect circle = new Rect(-30, -46, 60, 60);
      for (Part part : Pictures.parts(drawing, Part.Kind.EDGE)) {
        boolean own =
            part.hit()
                .flatMap(hit -> asked.graph().edge(hit.id()))
                .map(edge -> middle.contains(edge.to()) || middle.contains(edge.from()))
                .orElse(true);
        if (!own) {
          assertThat(touches(part, circle)).as(part.title()).isFalse();
        }
      }
    }
  }

  @Test
  void secondLine_forWhichItsBoxIsMade_isNotCut() {
    TrustAnalyzer analyzer = new TrustAnalyzer(Runnable::run, () -> Instant.EPOCH);
    Questions asked =
        analyzer.questions(
            analyzer.open(List.of(java.nio.file.Path.of("sample-data")), Progress.NONE));
    Drawing drawing = drawn(asked, reach(asked, "break-glass", Reach.Direction.IN));

    assertThat(Pictures.words(drawing))
        .contains("dana", "management")
        .noneMatch(words -> words.startsWith("mana") && !words.equals("management"));
  }

  @Test
  void providersOfManyAccounts_thatStandForOneSource_areOneBox_andEverybodyElseIsDrawn() {
    TrustAnalyzer analyzer = new TrustAnalyzer(Runnable::run, () -> Instant.EPOCH);
    Questions asked =
        analyzer.questions(
            analyzer.open(List.of(java.nio.file.Path.of("sample-data")), Progress.NONE));
    Reach reach = reach(asked, Origin.ADMIN_ROLES, Reach.Direction.IN);
    Drawing drawing = drawn(asked, reach);

    isWellDrawn(drawing, reach);
    assertThat(Pictures.words(drawing))
        .contains("Identity Center", "SAML in 5 accounts", "Admin-like roles", "12 roles");
    List<Hit> center =
        reach.reached().stream()
            .map(one -> one.node().id())
            .filter(id -> id.contains(":saml-provider/AWSSSO_"))
            .map(id -> new Hit(Hit.Kind.NODE, id))
            .toList();
    assertThat(center).hasSize(5);
    // Counted as drawn: five of Identity Center are one; GitHub Actions gets in by 1 hop and by 2.
    assertThat(drawing.title()).startsWith("2 identity providers, 3 people, ");
    assertThat(reach.reached().size() - ReachedBox.of(reach.direction(), reach.reached()).size())
        .isEqualTo(4);
    assertThat(Pictures.words(drawing))
        .contains(
            ReachedBox.of(reach.direction(), reach.with(Effort.WITH)).size()
                + " callers, if they have it");
    assertThat(center).extracting(drawing::place).containsOnly(drawing.place(center.get(0)));
    MapView selected = Pictures.view(center.get(4).id(), Set.of(), Set.of());
    assertThat(BlastDrawing.of(asked.graph(), asked.index(), reach, selected).parts())
        .as("ring around the box that stands for what is selected")
        .isNotEqualTo(drawing.parts());
  }

  private static boolean touches(Part arrow, Rect box) {
    return arrow.figures().stream()
        .filter(Figure.Outline.class::isInstance)
        .flatMap(figure -> points(((Figure.Outline) figure).path()).stream())
        .anyMatch(point -> box.contains(point.x(), point.y()));
  }

  private static List<Point> points(Path path) {
    return IntStream.rangeClosed(0, 60).mapToObj(i -> path.at(i / 60.0)).toList();
  }

  @ParameterizedTest(name = "seed {0}, {1} roles")
  @MethodSource("sizes")
  void boxes_standOnTheirRing_andInTheirSector(long seed, int roles) {
    Reach reach = RandomReach.of(seed, roles).reach();
    BlastScene scene = BlastScene.of(reach);
    BlastPlan plan = new BlastPlan(scene, one -> 120, new Rect(-40, -40, 80, 80), Set.of());
    for (Reached one : reach.reached()) {
      Rect box = plan.boxes().get(one.node().id());
      if (box != null) {
        double x = box.centerX() / BlastRings.WIDE;
        assertThat(Math.hypot(x, box.centerY()))
            .isCloseTo(plan.radius(one.hops()), within(NOTHING));
        double angle = Math.atan2(x, -box.centerY());
        assertThat(scene.sectors().stream().filter(sector -> holds(sector, angle)))
            .extracting(BlastScene.Sector::effort)
            .containsExactly(one.effort());
      }
    }
  }

  private static boolean holds(BlastScene.Sector sector, double angle) {
    return Stream.of(angle - BlastRings.WHOLE, angle, angle + BlastRings.WHOLE)
        .anyMatch(turn -> turn >= sector.start() && turn < sector.end());
  }

  @Test
  void foldsThatAreOpened_showEverybody_andCanBeFoldedAgain() {
    RandomReach random = RandomReach.of(3, 120);
    Set<String> open = new HashSet<>();
    Drawing drawing = random.draw(MapView.all());
    assertThat(folded(drawing)).isPositive();
    // An inner ring that opens may fold an outer one anew.
    for (int i = 0; i < 12 && folded(drawing) > 0; i++) {
      open.addAll(folds(drawing));
      drawing = random.draw(unfolded(open));
    }

    assertThat(drawn(drawing, random.reach())).isEqualTo(random.reach().reached().size());
    assertThat(folds(drawing)).containsAll(open).isNotEmpty();
    isWellDrawn(drawing, random.reach());
  }

  @Test
  void whatIsShownOfAFullRing_standsAroundAllWhomItComesFrom() {
    World world = new World().account(RandomReach.ACCOUNT, "shop", "");
    world.user(RandomReach.ACCOUNT, "bob");
    List<String> roles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String inner = String.format("inner-%02d", i);
      roles.add(inner);
      world.role(RandomReach.ACCOUNT, inner).allowed(RandomReach.BOB, id(inner));
      for (int j = 0; j < 20; j++) {
        String outer = String.format("outer-%02d-%02d", i, j);
        roles.add(outer);
        world.role(RandomReach.ACCOUNT, outer).allowed(id(inner), id(outer));
      }
    }
    RandomReach all = RandomReach.of(world, roles);
    Drawing drawing = all.draw(MapView.all());

    assertThat(drawing.title()).isEqualTo("bob reaches 252 roles within 6 hops");
    for (int i = 0; i < 12; i++) {
      String first = id(String.format("outer-%02d-00", i));
      if (Pictures.node(drawing, id(String.format("inner-%02d", i))).isPresent()) {
        assertThat(Pictures.node(drawing, first)).as(first).isPresent();
      }
    }
  }

  private static String id(String role) {
    return World.roleId(RandomReach.ACCOUNT, role);
  }

  @Test
  void sentence_ofManyRolesOfAnAccount_beginsLargeAndPartsThousands() {
    Reach reach = RandomReach.of(1, 1).reach();
    Origin account = new Origin("1", "account shop", "1", reach.origin().principals());
    Reach many =
        new Reach(
            account,
            reach.direction(),
            3,
            Effort.UNKNOWN,
            false,
            Collections.nCopies(1746, reach.reached().get(0)));

    assertThat(BlastWords.title(many)).matches("Account shop (reaches|may reach) 1,746 .*");
  }

  @Test
  void nobodyReached_isSaid() {
    RandomReach random = RandomReach.of(1, 0);
    Drawing drawing = random.draw(MapView.all());

    assertThat(drawing.title()).startsWith("bob reaches no role within ");
    assertThat(boxes(drawing)).hasSize(1);
  }
}
