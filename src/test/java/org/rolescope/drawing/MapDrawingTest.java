package org.rolescope.drawing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.drawing.Northwind.DEPLOY;
import static org.rolescope.drawing.Northwind.PROD;
import static org.rolescope.drawing.World.roleId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Progress;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.simulate.PolicyType;

class MapDrawingTest {
  private static Stream<World> worlds() {
    return Stream.concat(
        Stream.of(Northwind.world()), LongStream.rangeClosed(1, 4).mapToObj(RandomWorld::of));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.4, 0.5, 0.8, 1, 2})
  void texts_ofTheSampleOrganisation_doNotOverlap(double scale) {
    assertThat(Pictures.overlaps(Pictures.northwind(), scale)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void texts_ofAnyWorld_doNotOverlap(World world) {
    assertThat(Pictures.overlaps(Pictures.map(world, MapView.all()), 1)).isEmpty();
    String account = world.index().snapshot().accounts().get(0).id();
    MapView open = Pictures.view("", Set.of(account), Set.of());
    assertThat(Pictures.overlaps(Pictures.map(world, open), 1)).isEmpty();
  }

  @Test
  void cancelledDrawing_isLeftOffBetweenItsArrows() {
    World world = RandomWorld.of(1);
    int whole = Pictures.map(world, MapView.all()).parts().size();
    for (int asks : new int[] {0, 1, 5}) {
      Drawing left =
          MapDrawing.of(world.graph(), world.index(), MapView.all(), cancelledAfter(asks));
      assertThat(left.parts()).as("after %d", asks).hasSizeLessThan(whole);
    }
  }

  private static Progress cancelledAfter(int asks) {
    int[] asked = new int[1];
    return new Progress() {
      @Override
      public void at(Stage stage, long done, long total) {}

      @Override
      public boolean cancelled() {
        return asked[0]++ >= asks;
      }
    };
  }

  /** A dashed line over what is allowed for sure would hide it, and the other way round. */
  @ParameterizedTest
  @MethodSource("worlds")
  void arrow_standsForEdgesOfOneKind_andItsChipSaysNothingElse(World world) {
    List<String> accounts = world.index().snapshot().accounts().stream().map(Account::id).toList();
    for (String selected : Stream.concat(Stream.of(""), accounts.stream()).toList()) {
      Drawing drawing = Pictures.map(world, Pictures.view(selected, Set.of(), Set.of()));
      for (Part part : Pictures.parts(drawing, Part.Kind.EDGE)) {
        assertThat(drawing.behind(part.hit().orElseThrow()))
            .as(part.title())
            .extracting(edge -> world.graph().edge(edge).orElseThrow().kind())
            .containsOnly(kindOf(world, part));
      }
    }
  }

  /** Of two kinds between the same two one would hide the other. */
  @ParameterizedTest
  @MethodSource("worlds")
  void arrows_neverLieOnOneAnother(World world) {
    Map<String, String> first = new TreeMap<>();
    Map<String, String> last = new TreeMap<>();
    world.graph().nodes().stream()
        .filter(node -> node.kind() == TrustNode.Kind.ROLE)
        .forEach(
            role -> {
              first.putIfAbsent(role.account(), role.id());
              last.put(role.account(), role.id());
            });
    for (String from : first.keySet()) {
      for (String to : first.keySet()) {
        if (!from.equals(to)) {
          world.allowed(
              Objects.requireNonNull(first.get(from)), Objects.requireNonNull(first.get(to)));
          world.denied(
              Objects.requireNonNull(last.get(from)),
              Objects.requireNonNull(last.get(to)),
              PolicyType.SCP);
        }
      }
    }
    List<Path> paths =
        Pictures.parts(Pictures.map(world, MapView.all()), Part.Kind.EDGE).stream()
            .map(part -> ((Figure.Outline) part.figures().get(0)).path())
            .toList();
    assertThat(paths).doesNotHaveDuplicates();
  }

  private static EdgeKind kindOf(World world, Part part) {
    String id = part.hit().orElseThrow().id();
    return part.hit().orElseThrow().kind() == Hit.Kind.EDGE
        ? world.graph().edge(id).orElseThrow().kind()
        : EdgeKind.valueOf(id.substring(id.lastIndexOf('>') + 1));
  }

  @Test
  void chip_ofSeveralTellsWhatHoldsForAllOfThem_whateverTheirNames() {
    List<TrustEdge> denied =
        Northwind.world().graph().edges().stream()
            .filter(edge -> edge.kind() == EdgeKind.DENIED)
            .toList();
    List<TrustEdge> conditional =
        Northwind.world().graph().edges().stream()
            .filter(edge -> edge.kind() == EdgeKind.ALLOWED_IF)
            .toList();
    List<TrustEdge> turned = new ArrayList<>(denied);
    Collections.reverse(turned);

    assertThat(Chip.brief(denied)).isEqualTo(Chip.brief(turned)).hasSize(1);
    assertThat(Chip.brief(denied).get(0).text()).contains("O", " ");
    assertThat(Chip.brief(conditional)).isEmpty();
    assertThat(Chip.brief(conditional.subList(0, 1))).isEqualTo(Chip.brief(conditional.get(0)));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void parts_ofAnyWorld_areFiniteAndInsideTheBounds(World world) {
    Drawing drawing = Pictures.map(world, MapView.all());
    Rect bounds = drawing.bounds().grow(0.01);
    assertThat(drawing.parts())
        .allSatisfy(
            part -> {
              Rect box = part.bounds();
              assertThat(box.x()).isFinite().isGreaterThanOrEqualTo(bounds.x());
              assertThat(box.right()).isFinite().isLessThanOrEqualTo(bounds.right());
              assertThat(box.y()).isFinite().isGreaterThanOrEqualTo(bounds.y());
              assertThat(box.bottom()).isFinite().isLessThanOrEqualTo(bounds.bottom());
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void picture_ofTheSameGraphInAnotherOrder_isTheSame(long seed) {
    World world = Northwind.world();
    MapView view = Pictures.view(DEPLOY, Set.of(PROD), Set.of());
    Drawing shuffled = MapDrawing.of(world.shuffled(seed), world.index(), view, Progress.NONE);
    assertThat(SvgPainter.write(shuffled, Theme.LIGHT))
        .isEqualTo(SvgPainter.write(Pictures.northwind(), Theme.LIGHT));
  }

  @Test
  void arrows_betweenAccounts_runThroughNoOtherAccount() {
    assertThat(through(Pictures.northwind())).isEmpty();
  }

  /** Arrows that run through a folded account. */
  static List<String> through(Drawing drawing) {
    List<String> found = new ArrayList<>();
    for (Part arrow : Pictures.parts(drawing, Part.Kind.EDGE)) {
      List<Point> way = ((Figure.Outline) arrow.figures().get(0)).path().flattened();
      for (Part account : Pictures.parts(drawing, Part.Kind.ACCOUNT)) {
        Rect body = drawing.place(account.hit().orElseThrow()).orElseThrow();
        Rect inside = new Rect(body.x(), body.y() + 20, body.width(), body.height() - 20).grow(-3);
        boolean folded = body.width() < 200;
        if (folded && way.stream().anyMatch(point -> inside.contains(point.x(), point.y()))) {
          found.add(arrow.title() + " through " + account.title());
        }
      }
    }
    return found;
  }

  @Test
  void arrows_crossNoNames() {
    Drawing drawing = Pictures.northwind();
    for (Part part : drawing.parts()) {
      if (part.kind() != Part.Kind.CHIP && part.kind() != Part.Kind.COUNT) {
        assertThat(Pictures.crossed(drawing, part)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.69, 0.7, 1.3})
  void inhabitantsOfAnOpenedAccount_areNamedAtEachScaleThatIsRead(double scale) {
    assertThat(Pictures.texts(Pictures.northwind(), scale))
        .extracting(Figure.Text::text)
        .contains("deploy-prod", "db-migrate", "shop-ops", "People", "Same account only");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.35, 0.4, 0.49})
  void inhabitantsOfAnOpenedAccount_areNamedFromAfar_inLargerType(double scale) {
    assertThat(Pictures.texts(Pictures.northwind(), scale))
        .filteredOn(text -> List.of("deploy-prod", "db-migrate", "shop-ops").contains(text.text()))
        .extracting(text -> text.style().size() * scale)
        .hasSize(3)
        .allMatch(pixels -> pixels > 6.6);
    assertThat(Pictures.overlaps(Pictures.northwind(), scale)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.26, 0.3, 0.34})
  void accounts_areNamedWholeFromAfar_whereThatCanBeRead(double scale) {
    Drawing drawing = Pictures.map(Northwind.world(), MapView.all());

    assertThat(Pictures.texts(drawing, scale))
        .extracting(Figure.Text::text)
        .contains("management", "tools-ci", "shop-prod", "shop-dev");
    assertThat(Pictures.overlaps(drawing, scale)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 1})
  void names_ofRolesAndAccounts_stayInTheirBoxes(double scale) {
    World world = RandomWorld.of(3);
    String account = world.index().snapshot().accounts().get(0).id();
    Drawing drawing = Pictures.map(world, Pictures.view("", Set.of(account), Set.of()));
    for (Part part : drawing.parts()) {
      boolean box = part.kind() == Part.Kind.ROLE || part.kind() == Part.Kind.ACCOUNT;
      if (box) {
        Rect outline =
            part.figures().stream()
                .filter(Figure.Outline.class::isInstance)
                .map(Figure::bounds)
                .reduce(Rect.EMPTY, Rect::union);
        Pictures.texts(new Drawing("", List.of(part), Map.of()), scale)
            .forEach(
                text ->
                    assertThat(text.bounds().right())
                        .as(text.text())
                        .isLessThanOrEqualTo(outline.right()));
      }
    }
  }

  @Test
  void moreOutsideThanTheColumnHolds_isALineThatUnfolds() {
    World world = new World().account(PROD, "shop", "").role(PROD, "shared");
    for (int i = 0; i < 12; i++) {
      String id = String.valueOf(900000000000L + i);
      world.external(id, "").allowed("arn:aws:iam::" + id + ":root", roleId(PROD, "shared"));
    }
    Hit fold = new Hit(Hit.Kind.FOLD, "outside");
    Drawing folded = Pictures.map(world, MapView.all());
    assertThat(folded.place(fold)).isPresent();
    Drawing unfolded = Pictures.map(world, Pictures.view("", Set.of(), Set.of("outside")));
    assertThat(Pictures.words(folded)).contains("4 more outside");
    // From afar it would be an empty box without them.
    assertThat(Pictures.texts(folded, 0.2).stream().map(Figure.Text::text).collect(joining(" ")))
        .contains("4 more outside");
    assertThat(Pictures.parts(unfolded, Part.Kind.EXTERNAL)).hasSize(12);
    assertThat(Pictures.words(unfolded)).contains("fewer outside");
    // In a file nothing can be pressed.
    assertThat(Pictures.words(folded.sheet())).contains("4 more outside not drawn");
    assertThat(Pictures.parts(folded.sheet(), Part.Kind.FOLD)).isEmpty();
    assertThat(Pictures.words(unfolded.sheet())).doesNotContain("fewer outside");
  }

  @Test
  void selectedRole_ofAFoldedGroup_isShown() {
    String hidden = roleId(PROD, "svc-17");
    MapView none = Pictures.view("", Set.of(PROD), Set.of());
    assertThat(Pictures.node(Pictures.map(Northwind.world(), none), hidden)).isEmpty();
    MapView selected = Pictures.view(hidden, Set.of(PROD), Set.of());
    assertThat(Pictures.node(Pictures.map(Northwind.world(), selected), hidden)).isPresent();
  }

  @Test
  void service_ofARoleThatOthersTakeToo_isSeenInTheRole() {
    World world = new World().account("100000000001", "a", "").account("100000000002", "b", "");
    world.role("100000000001", "caller").role("100000000002", "both");
    String both = roleId("100000000002", "both");
    world.service("lambda.amazonaws.com");
    world.allowed(roleId("100000000001", "caller"), both).allowed("lambda.amazonaws.com", both);
    Drawing map = Pictures.map(world, Pictures.view("", Set.of("100000000002"), Set.of()));
    Rect role = map.place(new Hit(Hit.Kind.NODE, both)).orElseThrow();
    Rect service = map.place(new Hit(Hit.Kind.NODE, "lambda.amazonaws.com")).orElseThrow();

    assertThat(role.contains(service.centerX(), service.centerY())).isTrue();
  }

  @Test
  void foldLine_thatIsOpened_showsAllOfItsGroup() {
    String fold = PROD + "/services";
    MapView open = Pictures.view("", Set.of(PROD), Set.of(fold));
    Drawing drawing = Pictures.map(Northwind.world(), open);
    assertThat(Pictures.parts(drawing, Part.Kind.SERVICE)).hasSize(27);
    assertThat(drawing.place(new Hit(Hit.Kind.FOLD, fold))).isPresent();
  }

  @Test
  void thousandsOfRoles_unfolded_staySoManyAsOneCanRead() {
    World world = new World().account(PROD, "monolith", "").service("ec2.amazonaws.com");
    for (int i = 0; i < 2000; i++) {
      world.role(PROD, "role-" + i).allowed("ec2.amazonaws.com", roleId(PROD, "role-" + i));
    }
    MapView open = Pictures.view("", Set.of(PROD), Set.of(PROD + "/services"));
    assertThat(Pictures.map(world, open).parts()).hasSizeLessThan(1500);
  }

  @Test
  void account_thatIsOnlyReferredTo_standsOutside() {
    Drawing drawing = Pictures.northwind();
    Part external = Pictures.parts(drawing, Part.Kind.EXTERNAL).get(0);
    Rect organization = Pictures.parts(drawing, Part.Kind.ORGANIZATION).get(0).bounds();
    assertThat(external.hit()).contains(new Hit(Hit.Kind.ACCOUNT, Northwind.ACME));
    assertThat(external.bounds().right()).isLessThan(organization.x());
  }

  @Test
  void providers_ofTheSameSource_areOneShapeThatAnswersToAllNames() {
    Drawing drawing = Pictures.northwind();
    assertThat(Pictures.parts(drawing, Part.Kind.PROVIDER)).hasSize(2);
    assertThat(Pictures.node(drawing, Northwind.GITHUB))
        .isPresent()
        .isEqualTo(Pictures.node(drawing, Northwind.GITHUB_CI));
  }

  @Test
  void arrows_intoTheSelectedRole_areStrongAndAllOthersFaint() {
    Drawing drawing = Pictures.northwind();
    List<Part> strong =
        Pictures.parts(drawing, Part.Kind.EDGE).stream().filter(p -> p.opacity() == 1).toList();
    assertThat(strong)
        .hasSize(5)
        .allSatisfy(part -> assertThat(part.title()).contains("deploy-prod"));
  }

  @Test
  void chips_ofTheSelection_sayWhatIsAsked() {
    assertThat(Pictures.words(Pictures.northwind())).contains("MFA +1", "sub", "O", "?");
  }

  @Test
  void edgeKinds_thatAreFilteredOut_areNotDrawn() {
    MapView all = MapView.all();
    MapView allowed =
        new MapView(
            DEPLOY, Set.of(PROD), Set.of(), EnumSet.of(EdgeKind.ALLOWED), all.callerKinds());
    Drawing drawing = Pictures.map(Northwind.world(), allowed);
    assertThat(Pictures.parts(drawing, Part.Kind.CHIP)).isEmpty();
  }

  @Test
  void callerKinds_thatAreFilteredOut_areNotDrawn() {
    MapView all = MapView.all();
    MapView noProviders =
        new MapView("", Set.of(PROD), Set.of(), all.edgeKinds(), EnumSet.of(TrustNode.Kind.ROLE));
    Drawing drawing = Pictures.map(Northwind.world(), noProviders);
    assertThat(Pictures.parts(drawing, Part.Kind.PROVIDER)).isEmpty();
  }

  @Test
  void click_onEachThing_findsIt() {
    Drawing drawing = Pictures.northwind();
    Rect role = Pictures.node(drawing, DEPLOY).orElseThrow();
    assertThat(drawing.hit(role.centerX(), role.centerY(), 2))
        .contains(new Hit(Hit.Kind.NODE, DEPLOY));
    Hit account = new Hit(Hit.Kind.ACCOUNT, Northwind.CI);
    Rect box = drawing.place(account).orElseThrow();
    assertThat(drawing.hit(box.x() + 20, box.bottom() - 5, 2)).contains(account);
    Hit fold = new Hit(Hit.Kind.FOLD, PROD + "/services");
    Rect line = drawing.place(fold).orElseThrow();
    assertThat(drawing.hit(line.centerX(), line.centerY(), 2)).contains(fold);
    assertThat(drawing.hit(-500, -500, 2)).isEmpty();
  }

  @Test
  void click_besideAnArrow_findsItWithinTheTolerance() {
    Drawing drawing = Pictures.northwind();
    Part arrow =
        Pictures.parts(drawing, Part.Kind.EDGE).stream()
            .filter(part -> part.title().startsWith("ci-runner"))
            .findFirst()
            .orElseThrow();
    Point middle = ((Figure.Outline) arrow.figures().get(0)).path().at(0.4);
    assertThat(drawing.hit(middle.x(), middle.y() - 4, 4)).isEqualTo(arrow.hit());
  }

  @Test
  void emptyGraph_isAnEmptyPicture() {
    assertThat(Pictures.map(new World(), MapView.all()).parts()).isEmpty();
  }

  @Test
  void exportWithoutOrganisation_hasAccountsAndNoFrame() {
    World world = new World().account(PROD, "", "").role(PROD, "only");
    Drawing drawing = Pictures.map(world, Pictures.view("", Set.of(PROD), Set.of()));
    assertThat(Pictures.parts(drawing, Part.Kind.ORGANIZATION)).isEmpty();
    assertThat(Pictures.words(drawing)).contains(PROD, "only");
  }

  @Test
  void legend_explainsWhatIsDrawnAndNothingElse() {
    List<String> words = Pictures.words(Pictures.northwind().legend());
    assertThat(words).contains("Role", "User", "External account", "Deleted or unknown");
    assertThat(words).doesNotContain("Anyone");
  }

  /** As tools-ci and shop-prod of the sample stand. */
  @Test
  void fourArrowsBetweenTwoThatStandAboveEachOther_allHaveTheirLabels() {
    World world =
        new World()
            .organization("o-1", "One")
            .unit("ou-1", "Infrastructure", "r-1")
            .unit("ou-2", "Workloads / Prod", "r-1")
            .account("100000000001", "tools-ci", "ou-1")
            .account("100000000002", "shop-prod", "ou-2")
            .roles("100000000001", "up", 5)
            .roles("100000000002", "down", 5);
    for (int i = 0; i < 3; i++) {
      world.allowed(roleId("100000000001", "up-" + i), roleId("100000000002", "down-" + i));
    }
    world
        .allowedIf(roleId("100000000001", "up-3"), roleId("100000000002", "down-3"))
        .denied(
            roleId("100000000001", "up-4"), roleId("100000000002", "down-4"), PolicyType.IDENTITY)
        .allowed(roleId("100000000002", "down-1"), roleId("100000000001", "up-1"));
    Drawing drawing = Pictures.map(world, MapView.all());

    assertThat(Pictures.parts(drawing, Part.Kind.EDGE)).hasSize(4);
    assertThat(labels(drawing)).hasSize(4);
    assertThat(labels(Pictures.map(world, MapView.all().with(Set.of("100000000001")))))
        .as("selected")
        .hasSize(4);
  }

  private static List<String> labels(Drawing drawing) {
    return drawing.parts().stream()
        .filter(part -> part.kind() == Part.Kind.CHIP || part.kind() == Part.Kind.COUNT)
        .map(Part::title)
        .toList();
  }
}
