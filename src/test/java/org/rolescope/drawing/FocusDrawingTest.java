package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.drawing.Northwind.DEPLOY;
import static org.rolescope.drawing.World.roleId;
import static org.rolescope.drawing.World.userId;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustNode;

class FocusDrawingTest {
  private static Stream<World> worlds() {
    return LongStream.rangeClosed(1, 3).mapToObj(RandomWorld::of);
  }

  private static World crowded() {
    World world = Northwind.world();
    for (int i = 0; i < 60; i++) {
      world.allowedIf(roleId(Northwind.DEV, "app-" + i), DEPLOY, World.mfa(), World.sourceIp());
    }
    return world;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.8, 1, 2})
  void texts_ofTheSampleRole_doNotOverlap(double scale) {
    assertThat(Pictures.overlaps(Pictures.focus(Northwind.world(), DEPLOY), scale)).isEmpty();
    assertThat(Pictures.overlaps(Pictures.focus(crowded(), DEPLOY), scale)).isEmpty();
  }

  /** As the pills beside the headline of the window. */
  @Test
  void sheet_countsTheWaysInByVerdict_belowItsTitle() {
    Drawing focus = Pictures.focus(Northwind.world(), DEPLOY);
    assertThat(focus.aside()).matches("(\\d+ [a-z ]+, )*\\d+ [a-z ]+").contains(" allowed if");
    assertThat(Pictures.words(focus)).doesNotContain(focus.aside());
    assertThat(Pictures.words(focus.sheet())).contains(focus.title(), focus.aside());
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void anyNode_inTheMiddle_isDrawnWithoutOverlappingTexts(World world) {
    for (TrustNode node : world.graph().nodes()) {
      Drawing drawing = Pictures.focus(world, node.id());
      assertThat(Pictures.overlaps(drawing, 1)).as(node.id()).isEmpty();
      assertThat(Pictures.node(drawing, node.id())).as(node.id()).isPresent();
    }
  }

  @Test
  void longNameOfTheAccount_staysInItsColumn() {
    World world =
        new World().account("1", "an-account-with-a-name-of-fifty-characters-or-more", "");
    Drawing drawing = Pictures.focus(world.role("1", "r"), roleId("1", "r"));
    for (Part column : Pictures.parts(drawing, Part.Kind.COLUMN)) {
      Rect frame = column.figures().get(0).bounds();
      assertThat(column.bounds().union(frame)).isEqualTo(frame);
    }
  }

  /** A role trusts his account: the arrow is his, and leads to that of the account. */
  @Test
  void trustInAnAccount_leadsThoseInside_asTheirOwnArrow() {
    TrustAnalyzer analyzer = new TrustAnalyzer(Runnable::run, () -> Instant.EPOCH);
    Analysis sample = analyzer.open(List.of(Path.of("sample-data")), Progress.NONE);
    String bob = "arn:aws:iam::555566667777:user/bob";
    Drawing drawing = analyzer.focus(sample, bob, MapView.all(), Progress.NONE);

    assertThat(drawing.title())
        .isEqualTo("bob can become 3 roles: 1 always, 2 if a condition holds");
    Part arrow =
        Pictures.parts(drawing, Part.Kind.EDGE).stream()
            .filter(part -> part.title().startsWith("bob → sandbox-admin: allowed if"))
            .findFirst()
            .orElseThrow();
    // A click means his call; the trust that it uses is drawn there, and nowhere else.
    Hit call = arrow.hit().orElseThrow();
    assertThat(List.of(call.start(), call.end()))
        .containsExactly(bob, "arn:aws:iam::555566667777:role/sandbox-admin");
    assertThat(arrow.behind()).hasSize(1);
    String trust = arrow.behind().iterator().next();
    assertThat(sample.graph().edge(trust).orElseThrow().from())
        .isEqualTo("arn:aws:iam::555566667777:root");
    assertThat(drawing.place(new Hit(Hit.Kind.EDGE, trust))).isEqualTo(drawing.place(call));
    assertThat(analyzer.report(sample, bob, MapView.all()).lines()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "333344445555:role/ci-runner, any repo",
    "444455556666:role/deploy-prod, any repo",
    "555566667777:role/acme-metrics, no external ID"
  })
  void wayInThatDeservesALook_isMarked_besideTheCallerAndInTheLegend(String role, String told) {
    TrustAnalyzer analyzer = new TrustAnalyzer(Runnable::run, () -> Instant.EPOCH);
    Analysis sample = analyzer.open(List.of(Path.of("sample-data")), Progress.NONE);
    Drawing drawing = analyzer.focus(sample, "arn:aws:iam::" + role, MapView.all(), Progress.NONE);

    assertThat(Pictures.words(drawing)).contains(told);
    assertThat(Pictures.words(drawing.legend())).contains("Open to outsiders");
    assertThat(Pictures.parts(drawing, Part.Kind.CHIP))
        .filteredOn(
            chip ->
                chip.figures().stream()
                    .anyMatch(
                        figure ->
                            figure instanceof Figure.Outline outline
                                && outline.style().stroke().equals(Optional.of(Ink.ANYONE))))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"shop-ops, true, true", "pos-export, true, false"})
  void user_hasADotForAnAccessKey_andAShieldForMfa(String name, boolean key, boolean mfa) {
    TrustAnalyzer analyzer = new TrustAnalyzer(Runnable::run, () -> Instant.EPOCH);
    Analysis sample = analyzer.open(List.of(Path.of("sample-data")), Progress.NONE);
    String user = "arn:aws:iam::444455556666:user/" + name;
    MapView open =
        new MapView(
            "",
            Set.of("444455556666"),
            Set.of(),
            MapView.all().edgeKinds(),
            MapView.all().callerKinds());
    for (Drawing drawing :
        List.of(
            analyzer.focus(sample, user, MapView.all(), Progress.NONE),
            analyzer.map(sample, open, Progress.NONE))) {
      List<Glyph> signs =
          drawing.parts().stream()
              .filter(part -> part.hit().equals(Optional.of(new Hit(Hit.Kind.NODE, user))))
              .flatMap(part -> part.figures().stream())
              .filter(Figure.Icon.class::isInstance)
              .map(icon -> ((Figure.Icon) icon).glyph())
              .toList();
      assertThat(signs.contains(Glyph.ACCESS_KEY)).isEqualTo(key);
      assertThat(signs.contains(Glyph.MFA)).isEqualTo(mfa);
    }
  }

  @Test
  void peopleOfIdentityCenter_standBehindTheirRole_andLeadToTheArrowTheyComeBy() {
    String role =
        "arn:aws:iam::555566667777:role/aws-reserved/sso.amazonaws.com/eu-west-1/"
            + "AWSReservedSSO_NwDeveloper_2b812256bf75d0b1";
    TrustAnalyzer analyzer = new TrustAnalyzer(Runnable::run, () -> Instant.EPOCH);
    Analysis sample = analyzer.open(List.of(Path.of("sample-data")), Progress.NONE);
    Drawing drawing = analyzer.focus(sample, role, MapView.all(), Progress.NONE);

    String arrow = sample.graph().into(role).get(0).id();
    List<Part> people =
        drawing.parts().stream().filter(part -> part.title().contains("in Developers")).toList();
    assertThat(people)
        .extracting(Part::title)
        .contains("Chiara Rossi (chiara), in Developers")
        .hasSize(4);
    assertThat(people)
        .extracting(part -> part.hit().orElseThrow())
        .containsOnly(new Hit(Hit.Kind.EDGE, arrow));
    assertThat(Pictures.overlaps(drawing, 1)).isEmpty();
  }

  @Test
  void callers_standLeftOfTheRole_andWhatItLeadsToAtTheRight() {
    Drawing drawing = Pictures.focus(Northwind.world(), DEPLOY);
    Rect middle = Pictures.node(drawing, DEPLOY).orElseThrow();
    Rect caller = Pictures.node(drawing, roleId(Northwind.CI, "ci-runner")).orElseThrow();
    Rect further = Pictures.node(drawing, "ec2.amazonaws.com").orElseThrow();
    Rect target = Pictures.node(drawing, roleId(Northwind.PROD, "break-glass-admin")).orElseThrow();
    assertThat(further.right()).isLessThan(caller.x());
    assertThat(caller.right()).isLessThan(middle.x());
    assertThat(middle.right()).isLessThan(target.x());
  }

  @Test
  void chips_sayWhatHoldsWhatIsAskedWhatStopsAndWhatIsMissing() {
    assertThat(Pictures.words(Pictures.focus(Northwind.world(), DEPLOY)))
        .contains(
            "sub = …/shop:…/main",
            "MFA",
            "SourceIp",
            "O",
            "policy text missing",
            "6 roles further");
  }

  @Test
  void metConditions_standBehindACheck() {
    World world = Northwind.world();
    String audit = roleId(Northwind.AUDIT, "audit-9");
    world.met(audit, DEPLOY, "aws:PrincipalOrgID = o-nw7rob");
    assertThat(Pictures.words(Pictures.focus(world, DEPLOY))).contains("OrgID = o-nw7rob");
  }

  @Test
  void headings_countWhatIsNamed() {
    assertThat(Pictures.words(Pictures.focus(Northwind.world(), DEPLOY)))
        .contains("5 named in the trust", "5 ways further in", "4 roles trust it");
  }

  @Test
  void whatIsAskedFor_isSaidInWords_alsoWhereTheFocusIsSmaller() {
    Drawing drawing = Pictures.focus(Northwind.world(), DEPLOY);
    assertThat(Pictures.texts(drawing, 0.75)).extracting(Figure.Text::text).contains("MFA");
  }

  @Test
  void moreCallersThanAScreenHolds_areALineThatUnfolds() {
    World world = crowded();
    Drawing folded = Pictures.focus(world, DEPLOY);
    assertThat(Pictures.words(folded)).contains("58 more");
    MapView open = Pictures.view(DEPLOY, Set.of(), Set.of("callers"));
    Drawing unfolded = FocusDrawing.of(world.graph(), world.index(), DEPLOY, open, Progress.NONE);
    assertThat(unfolded.place(new Hit(Hit.Kind.FOLD, "callers"))).isEmpty();
    assertThat(unfolded.bounds().height()).isGreaterThan(folded.bounds().height());
    assertThat(Pictures.node(unfolded, roleId(Northwind.DEV, "app-59"))).isPresent();
  }

  @Test
  void user_inTheMiddle_hasNoCallersAndLeadsSomewhere() {
    Drawing drawing = Pictures.focus(Northwind.world(), userId(Northwind.MANAGEMENT, "alice"));
    assertThat(drawing.title()).isEqualTo("alice can become 1 role, only if a condition holds");
    assertThat(Pictures.words(drawing)).contains("Selected user", "It leads to", "deploy-prod");
    assertThat(Pictures.words(drawing)).doesNotContain("1 hop away");
  }

  @Test
  void role_thatNobodyIsNamedBy_saysSo() {
    Drawing drawing = Pictures.focus(Northwind.world(), roleId(Northwind.PROD, "svc-23"));
    assertThat(Pictures.words(drawing)).contains("It leads to", "nothing");
    World lonely = new World().account(Northwind.PROD, "shop", "").role(Northwind.PROD, "lonely");
    Drawing nobody = Pictures.focus(lonely, roleId(Northwind.PROD, "lonely"));
    assertThat(Pictures.words(nobody)).contains("Its trust policy", "names nobody");
  }

  @Test
  void unknownNode_isSaidToBeMissing() {
    Drawing drawing = Pictures.focus(Northwind.world(), "arn:aws:iam::1:role/none");
    assertThat(Pictures.words(drawing))
        .containsExactly("arn:aws:iam::1:role/none is not in the data");
  }

  @Test
  void edgeKinds_thatAreFilteredOut_areNotDrawn() {
    World world = Northwind.world();
    MapView all = MapView.all();
    MapView allowed =
        new MapView(DEPLOY, Set.of(), Set.of(), EnumSet.of(EdgeKind.ALLOWED), all.callerKinds());
    Drawing drawing = FocusDrawing.of(world.graph(), world.index(), DEPLOY, allowed, Progress.NONE);
    assertThat(Pictures.node(drawing, roleId(Northwind.CI, "ci-runner"))).isPresent();
    assertThat(Pictures.node(drawing, roleId(Northwind.DEV, "dev-deployer"))).isEmpty();
  }

  @Test
  void arrowsOfOneSide_doNotCross() {
    Drawing drawing = Pictures.focus(Northwind.world(), DEPLOY);
    List<List<Point>> ways =
        Pictures.parts(drawing, Part.Kind.EDGE).stream()
            .filter(part -> part.title().contains("→ deploy-prod"))
            .map(part -> ((Figure.Outline) part.figures().get(0)).path().flattened())
            .toList();
    assertThat(ways).hasSize(5);
    for (int i = 1; i < ways.size(); i++) {
      for (double x = 460; x < 600; x += 5) {
        assertThat(heightAt(ways.get(i - 1), x)).isLessThan(heightAt(ways.get(i), x));
      }
    }
  }

  private static double heightAt(List<Point> way, double x) {
    for (int i = 1; i < way.size(); i++) {
      if (way.get(i).x() >= x) {
        return way.get(i).y();
      }
    }
    return way.get(way.size() - 1).y();
  }

  @Test
  void longNameInTheMiddle_isWhole_andTheMiddleIsAsWideAsItNeeds() {
    for (String name : List.of("short", "prod-deployer-two")) {
      World world = new World().account("111122223333", "a", "").role("111122223333", name);
      Drawing focus = Pictures.focus(world, World.roleId("111122223333", name));
      assertThat(Pictures.words(focus)).contains(name);
    }
    World world = new World().account("111122223333", "a", "").role("111122223333", "r".repeat(64));
    Drawing focus = Pictures.focus(world, World.roleId("111122223333", "r".repeat(64)));
    Rect middle = Pictures.node(focus, World.roleId("111122223333", "r".repeat(64))).orElseThrow();
    assertThat(middle.width()).isBetween(208.0, 220.0);
  }
}
