package org.rolescope.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.EdgeTrait;
import org.rolescope.question.MatrixGroup;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.look.NameLines;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

/** The matrix over the sample. */
class MatrixViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final FilterViewModel filter = new FilterViewModel(workspace, new DirectTaskRunner());
  private final AtomicReference<String> copied = new AtomicReference<>("");
  private final MatrixViewModel matrix =
      new MatrixViewModel(
          Fixture.ANALYZER,
          new DirectTaskRunner(),
          workspace,
          filter,
          Fixture.copier(workspace, copied::set),
          failure -> {
            throw new AssertionError(failure);
          });

  @Test
  void nothing_isMade_whileNobodyLooks() {
    assertThat(answer().rows()).isEmpty();
    assertThat(matrix.headlineProperty().get()).isEqualTo("Looking who comes in where…");
    matrix.look(true);
    assertThat(answer().rows()).hasSize(5);
    assertThat(matrix.headlineProperty().get())
        .isEqualTo("217 ways into 5 accounts: 128 are AWS services, 89 deserve a look");
  }

  @Test
  void chosenCell_headsItsAccount_copiesItsPairs_andClosesWhenItsPairsAreHidden() {
    matrix.look(true);
    CountedCell cell = cell();
    assertThat(CellLook.words(cell))
        .isEqualTo("tools-ci into shop-prod: 5 pairs, strongest allowed");
    matrix.choose(cell);
    assertThat(matrix.headlineProperty().get()).startsWith("55 ways into shop-prod: 31 are");
    assertThat(workspace.selection().id()).isEqualTo(Fixture.SHOP_PROD);
    matrix.copy(cell.cell().pairs());
    assertThat(copied.toString().lines()).hasSize(6);
    filter.hide(Fixture.SHOP_PROD);
    assertThat(matrix.chosenProperty().get()).isEmpty();
    assertThat(answer().leftOut()).isEqualTo(Map.of(LeftOut.HIDDEN, 1));
  }

  @Test
  void accountThatIsNoRow_isSaidToBeHidden_orFiltered_andNotToHaveNoWaysIn() {
    matrix.look(true);
    assertThat(answer().leftOut()).isEmpty();
    filter.only().stream()
        .filter(facet -> facet.kind() == EdgeTrait.OUTSIDE)
        .forEach(facet -> facet.shownProperty().set(true));
    assertThat(answer().rows()).hasSize(3);
    assertThat(answer().leftOut()).isEqualTo(Map.of(LeftOut.FILTERED, 2));
    filter.hide(Fixture.SHOP_PROD);
    assertThat(answer().leftOut()).isEqualTo(Map.of(LeftOut.FILTERED, 2, LeftOut.HIDDEN, 1));
    assertThat(LeftOut.HIDDEN.words(1)).isEqualTo("1 hidden account is left out");
    assertThat(LeftOut.FILTERED.words(2))
        .isEqualTo("2 accounts are left out: the filters show no way in");
  }

  @Test
  void cell_thatOutsidersEnter_saysWhatDeservesALook_unlessAThirdPartyMustShowAnExternalId() {
    matrix.look(true);
    assertThat(
            cells()
                .filter(counted -> !counted.findings().isEmpty())
                .map(counted -> CellLook.words(counted).lines().skip(1).toList().toString()))
        .containsExactlyInAnyOrder(
            "[ci-runner: sub may be repo:northwind/*: any repository of northwind]",
            "[acme-metrics: account Acme Monitoring (666677778888) is not in o-nw7rob, and no external"
                + " ID is asked of it]");
  }

  @Test
  void pair_selectsAnEdgeOfTheGraph_alsoWhereAnAccountIsTrusted() {
    matrix.look(true);
    cells()
        .flatMap(counted -> counted.cell().pairs().stream())
        .forEach(
            pair -> {
              matrix.select(pair);
              assertThat(workspace.analysis().graph().edge(workspace.selection().id()))
                  .as(pair.toString())
                  .hasValueSatisfying(edge -> assertThat(edge.to()).isEqualTo(pair.to().id()));
              workspace.selection().clear();
            });
  }

  @Test
  void edge_selectedElsewhere_belongsToTheCellThatCountsIt() {
    matrix.look(true);
    CountedCell cell = cell();
    assertThat(cell.cell().pairs())
        .allSatisfy(pair -> assertThat(matrix.cellOf(pair.edge().id())).contains(cell));
    assertThat(matrix.cellOf(Fixture.SHOP_PROD)).isEmpty();
  }

  @Test
  void filters_ofTheSidePane_holdHereToo() {
    matrix.look(true);
    filter.edges().stream()
        .filter(facet -> facet.kind() == EdgeKind.ALLOWED)
        .forEach(facet -> facet.shownProperty().set(false));
    assertThat(cells())
        .isNotEmpty()
        .allMatch(counted -> !counted.cell().kinds().containsKey(EdgeKind.ALLOWED));
    filter.edges().forEach(facet -> facet.shownProperty().set(false));
    assertThat(answer().rows()).isEmpty();
    assertThat(matrix.headlineProperty().get()).isEqualTo("Nothing is left to show");
  }

  @Test
  void words_leaveTheCellsWhoseTwoNamesHoldThemAll() {
    matrix.look(true);
    matrix.wordsProperty().set("shop-prod TOOLS 3333");
    assertThat(cells().map(counted -> counted.cell().row().label() + counted.count()))
        .containsExactly("tools-ci1", "shop-prod5");
    matrix.wordsProperty().set("no such");
    assertThat(answer().rows()).isEmpty();
    assertThat(matrix.nothingProperty().get())
        .isEqualTo("No cell is between accounts or callers called “no such”.");
  }

  @Test
  void mostFirst_sortsByAColumn_andTheSecondTimeAsBefore_andSoIsCopied() {
    matrix.look(true);
    List<String> before = names();
    MatrixGroup services =
        answer().columns().stream()
            .filter(column -> column.kind() == MatrixGroup.Kind.SERVICES)
            .findFirst()
            .orElseThrow();
    matrix.mostFirst(services);
    assertThat(names())
        .containsExactly("shop-dev", "shop-prod", "tools-ci", "security-audit", "management");
    matrix.copyAll();
    assertThat(copied.toString().lines().skip(1).findFirst().orElseThrow())
        .startsWith("shop-dev\t555566667777\t6\t2\t14\t\t27\t");
    matrix.mostFirst(services);
    assertThat(names()).isEqualTo(before);
    assertThat(answer().most()).isEmpty();
  }

  @Test
  void name_breaksAfterASpaceOrHyphen_andNowhereElse() {
    assertThat(NameLines.of("shop", line -> line.length() <= 6)).contains("shop");
    assertThat(NameLines.of("shop-prod", line -> line.length() <= 6)).contains("shop-\nprod");
    assertThat(NameLines.of("AWS services", line -> line.length() <= 8)).contains("AWS\nservices");
    assertThat(NameLines.of("management", line -> line.length() <= 6)).isEqualTo(Optional.empty());
  }

  @Test
  void rows_takeTheRoom_andShareItWithThePairs() {
    matrix.look(true);
    GridPlaces alone = GridPlaces.of(answer(), 700, 480, false, (text, width) -> false);
    GridPlaces shared = GridPlaces.of(answer(), 700, 480, true, (text, width) -> false);
    assertThat(alone.high()).isEqualTo(61);
    assertThat(shared.high()).isBetween(34.0, 40.0);
    assertThat(alone.top() + alone.height(5)).isLessThan(480);
  }

  /** Where not all columns are seen these are. */
  @Test
  void outsiders_comeFirst_thenTheAccountsFromWhichMostOthersAreEntered() {
    matrix.look(true);
    assertThat(answer().outsidersFirst().columns())
        .containsExactlyInAnyOrderElementsOf(answer().columns())
        .extracting(MatrixGroup::label)
        .containsExactly(
            "Anyone",
            "Acme Monitoring (666677778888)",
            "GitHub Actions",
            "Identity Center",
            "AWS services",
            "management",
            "security-audit",
            "tools-ci",
            "shop-prod",
            "shop-dev");
  }

  @Test
  void outsider_thatIsSelected_hasAColumn_andWhatIsInsideHasNone() {
    matrix.look(true);
    assertThat(Stream.of("*", Fixture.SHOP_PROD, "666677778888").map(this::column))
        .containsExactly("Anyone", "", "Acme Monitoring (666677778888)");
    assertThat(
            workspace.analysis().graph().nodes().stream()
                .filter(TrustNode::isProvider)
                .map(node -> column(node.id())))
        .contains("GitHub Actions", "Identity Center")
        .doesNotContain("tools-ci");
  }

  private String column(String id) {
    return matrix.columnOf(id).map(MatrixGroup::label).orElse("");
  }

  @Test
  void head_ofAKnownAccount_isItsName_unlessAnotherHasItToo() {
    MatrixGroup one = other("Acme", "111111111111");
    MatrixGroup two = other("Acme", "222222222222");
    MatrixGroup third = other("Vendor", "333333333333");
    MatrixAnswer columns =
        new MatrixAnswer(List.of(one, two, third), List.of(), Map.of(), Optional.empty(), Map.of());
    assertThat(columns.head(one)).isEqualTo("Acme (111111111111)");
    assertThat(columns.head(third)).isEqualTo("Vendor");
  }

  private static MatrixGroup other(String name, String id) {
    return new MatrixGroup(id, name + " (" + id + ")", MatrixGroup.Kind.OTHER_ACCOUNT);
  }

  private MatrixAnswer answer() {
    return matrix.answerProperty().get();
  }

  private Stream<CountedCell> cells() {
    return answer().rows().stream().flatMap(row -> row.cells().values().stream());
  }

  private List<String> names() {
    return answer().rows().stream().map(row -> row.account().label()).toList();
  }

  private CountedCell cell() {
    return cells()
        .filter(counted -> counted.cell().row().isNamed("shop-prod"))
        .filter(counted -> counted.cell().column().isNamed("tools-ci"))
        .findFirst()
        .orElseThrow();
  }
}
