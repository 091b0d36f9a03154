package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.drawing.World.roleId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a map that is seen from afar. */
class MapFarTest {
  private static final String GITHUB = "token.actions.githubusercontent.com";
  private static final String VENDOR = "900000000001";

  /** As far away as ten times the accounts of the largest test are seen in the smallest window. */
  private static final double FARTHEST = Scales.LEAST_TYPE / TextStyle.FAR_UNIT.size() + 0.001;

  private static String id(int account) {
    return String.valueOf(100000000000L + account);
  }

  /** Two units whose accounts outsiders enter, some of them open to outsiders. */
  private static World estate(int accounts) {
    World world = new World().organization("o-1", "Large");
    world.unit("ou-0", "Workloads / Stage", "r-1").unit("ou-1", "Workloads / Production", "r-1");
    for (int i = 0; i < accounts; i++) {
      String parent = i == 0 ? "r-1" : "ou-" + i % 2;
      world.account(id(i), i == 0 ? "management" : name(i), parent).role(id(i), "r");
    }
    String center = "arn:aws:iam::" + id(0) + ":saml-provider/AWSSSO_DO_NOT_DELETE";
    String github = "arn:aws:iam::" + id(0) + ":oidc-provider/" + GITHUB;
    world.saml(id(0), "AWSSSO_DO_NOT_DELETE").oidc(id(0), GITHUB).external(VENDOR, "").anyone();
    for (int i = 1; i < accounts; i++) {
      world.allowed(center, roleId(id(i), "r")).allowed(roleId(id(0), "r"), roleId(id(i), "r"));
      if (i % 3 == 0) {
        world.allowed(github, roleId(id(i), "r"));
        world.allowed("arn:aws:iam::" + VENDOR + ":root", roleId(id(i), "r"));
      }
    }
    return world.allowed("*", roleId(id(1), "r"));
  }

  private static String name(int account) {
    String number = account < 12 ? "" : "-" + account / 12;
    String team = List.of("catalog", "payroll", "media", "crm").get(account % 4);
    return team + number + "-service" + (account / 4 % 3) + (account % 2 == 0 ? "-stage" : "-prod");
  }

  private static List<Part> outside(Drawing drawing) {
    return Stream.of(Part.Kind.PROVIDER, Part.Kind.EXTERNAL, Part.Kind.ANYONE)
        .flatMap(kind -> Pictures.parts(drawing, kind).stream())
        .toList();
  }

  private static List<Figure.Text> texts(Part part, double scale) {
    return Pictures.texts(new Drawing("", List.of(part), Map.of()), scale);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 200})
  void outsiders_areNamed_fromHoweverFarTheMapIsSeen(int accounts) {
    Drawing drawing = Pictures.map(estate(accounts), MapView.all());
    assertThat(outside(drawing)).hasSize(4);
    for (double scale = FARTHEST; scale < 0.5; scale += 0.01) {
      List<String> names = new ArrayList<>();
      for (Part part : outside(drawing)) {
        names.add(
            texts(part, scale).stream()
                .map(Figure.Text::text)
                .filter(text -> text.length() > 1)
                .collect(Collectors.joining(" ")));
      }
      assertThat(names)
          .as("at %s", scale)
          .containsExactlyInAnyOrder(
              "GitHub Actions", "Identity Center", "Anyone", "900000 000001");
      assertThat(Pictures.overlaps(drawing, scale)).as("at %s", scale).isEmpty();
    }
  }

  /** Above the arrows, and on a ground that hides them. */
  @ParameterizedTest
  @ValueSource(doubles = {0.12, 0.15, 0.2, 0.3, 0.4})
  void namesOfOutsiders_areNotStruckThrough(double scale) {
    Drawing drawing = Pictures.map(estate(200), MapView.all());
    List<Part> arrows = Pictures.parts(drawing, Part.Kind.EDGE);
    int lastArrow = drawing.parts().lastIndexOf(arrows.get(arrows.size() - 1));
    for (Part part : outside(drawing)) {
      assertThat(drawing.parts().indexOf(part)).isGreaterThan(lastArrow);
      assertThat(texts(part, scale))
          .isNotEmpty()
          .allMatch(text -> part.figures().stream().anyMatch(f -> hides(f, text, scale)));
    }
    assertThat(counts(drawing, scale))
        .noneMatch(
            count ->
                outside(drawing).stream()
                    .flatMap(part -> texts(part, scale).stream())
                    .anyMatch(text -> text.bounds().intersects(count)));
  }

  private static boolean hides(Figure figure, Figure.Text text, double scale) {
    Rect box = text.bounds().grow(-1);
    return figure instanceof Figure.Outline outline
        && outline.style().fill().isPresent()
        && outline.scales().include(scale)
        && outline.bounds().contains(box.x(), box.y())
        && outline.bounds().contains(box.right(), box.bottom());
  }

  private static List<Rect> counts(Drawing drawing, double scale) {
    return Pictures.parts(drawing, Part.Kind.COUNT).stream()
        .filter(part -> part.figures().stream().anyMatch(f -> f.scales().include(scale)))
        .map(Part::bounds)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.26, 0.3, 0.34})
  void signsOfFindings_coverNoName(double scale) {
    Drawing drawing = Pictures.map(estate(20), MapView.all());
    List<Rect> signs =
        Pictures.parts(drawing, Part.Kind.NOTE).stream()
            .filter(part -> part.figures().stream().anyMatch(Figure.Icon.class::isInstance))
            .filter(part -> part.figures().stream().allMatch(f -> f.scales().include(scale)))
            .map(Part::bounds)
            .toList();
    assertThat(signs).isNotEmpty();
    assertThat(Pictures.texts(drawing, scale))
        .filteredOn(text -> text.text().startsWith("Workloads"))
        .isNotEmpty()
        .allMatch(name -> signs.stream().noneMatch(name.bounds()::intersects));
  }

  /** A sign between two accounts is of the one that has its colour, too. */
  @Test
  void accountOpenToOutsiders_hasABorderOfItsOwn_fromAfar() {
    Drawing drawing = Pictures.map(estate(20), MapView.all());
    List<Rect> borders =
        Pictures.parts(drawing, Part.Kind.NOTE).stream()
            .flatMap(part -> part.figures().stream())
            .filter(Figure.Outline.class::isInstance)
            .map(Figure.Outline.class::cast)
            .filter(one -> one.style().fill().isEmpty() && one.scales().include(0.3))
            .filter(one -> one.style().stroke().filter(Ink.ANYONE::equals).isPresent())
            .map(Figure::bounds)
            .toList();
    long open =
        Pictures.parts(drawing, Part.Kind.ACCOUNT).stream()
            .filter(part -> part.title().contains("outsiders"))
            .filter(
                part ->
                    borders.stream()
                        .anyMatch(
                            box -> box.contains(part.bounds().centerX(), part.bounds().centerY())))
            .count();
    assertThat(borders).isNotEmpty().hasSize((int) open);
  }

  @Test
  void ringOfASelectedAccount_isPlain_whereItsTabIsNotDrawn_andCutsNoName() {
    World world = estate(20);
    Drawing drawing = Pictures.map(world, Pictures.view(id(3), Set.of(), Set.of()));
    Part account =
        Pictures.parts(drawing, Part.Kind.ACCOUNT).stream()
            .filter(part -> part.hit().orElseThrow().id().equals(id(3)))
            .findFirst()
            .orElseThrow();
    assertThat(ring(account, 1).path().flattened()).hasSize(7);
    for (double scale : new double[] {0.1, 0.2, 0.34, 0.36, 0.4, 0.5}) {
      Figure.Outline ring = ring(account, scale);
      Rect body = OpenAccountPlan.withTab(drawing.place(account.hit().orElseThrow()).orElseThrow());
      assertThat(ring.path().flattened()).as("at %s", scale).hasSizeGreaterThan(7);
      assertThat(texts(account, scale)).allMatch(text -> within(ring.bounds(), text.bounds()));
      assertThat(body.grow(8).contains(ring.bounds().x(), ring.bounds().y())).isTrue();
    }
  }

  private static boolean within(Rect ring, Rect text) {
    Rect inside = ring.grow(-4);
    return inside.contains(text.x(), text.y()) && inside.contains(text.right(), text.bottom());
  }

  private static Figure.Outline ring(Part account, double scale) {
    List<Figure.Outline> rings =
        account.figures().stream()
            .filter(figure -> figure.scales().include(scale))
            .filter(Figure.Outline.class::isInstance)
            .map(Figure.Outline.class::cast)
            .filter(line -> line.style().stroke().equals(Optional.of(Ink.ACCENT)))
            .toList();
    assertThat(rings).as("at %s", scale).hasSize(1);
    return rings.get(0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 0.6, 1})
  void accounts_areToldApart_whereTheirNamesAreCut(double scale) {
    Drawing drawing = Pictures.map(estate(60), MapView.all());
    List<String> names =
        Pictures.parts(drawing, Part.Kind.ACCOUNT).stream()
            .map(part -> texts(part, scale).stream().map(Figure.Text::text))
            .map(texts -> texts.filter(text -> text.matches("[a-z].*[a-z…].*")))
            .map(texts -> texts.filter(text -> !text.contains(" ")).findFirst().orElseThrow())
            .toList();
    assertThat(names).doesNotHaveDuplicates().anyMatch(name -> name.contains("…"));
  }

  @Test
  void name_losesWhatAllHaveInCommon_thenWhatTellsItLeastApart() {
    NamesApart apart = NamesApart.of(List.of("payroll-stage", "payroll-2-stage", "crm-stage"));
    double room = Fonts.width(TextStyle.ACCOUNT, "payroll-2-s");
    assertThat(apart.cut(TextStyle.ACCOUNT, "payroll-2-stage", room)).isEqualTo("payroll-2");

    NamesApart unlike = NamesApart.of(List.of("payroll-2-stage", "payroll-3-stage", "crm-prod"));
    assertThat(unlike.cut(TextStyle.ACCOUNT, "payroll-2-stage", room))
        .isNotEqualTo(unlike.cut(TextStyle.ACCOUNT, "payroll-3-stage", room))
        .contains("2", "…");
  }
}
