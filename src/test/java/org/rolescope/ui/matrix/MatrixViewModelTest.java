package org.rolescope.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.rolescope.graph.EdgeKind;
import org.rolescope.question.MatrixCell;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

/** The matrix over the sample. */
class MatrixViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final FilterViewModel filter = new FilterViewModel(workspace);
  private final AtomicReference<String> copied = new AtomicReference<>("");
  private final MatrixViewModel matrix =
      new MatrixViewModel(
          Fixture.ANALYZER,
          new DirectTaskRunner(),
          workspace,
          filter,
          copied::set,
          failure -> {
            throw new AssertionError(failure);
          });

  @Test
  void nothing_isMade_whileNobodyLooks() {
    assertThat(matrix.rows()).isEmpty();
    matrix.look(true);
    assertThat(matrix.rows()).hasSize(5);
    assertThat(matrix.headlineProperty().get())
        .isEqualTo("217 ways into 5 accounts: 128 are AWS services, 89 deserve a look");
  }

  @Test
  void chosenCell_headsItsAccount_copiesItsPairs_andClosesWhenItsPairsAreHidden() {
    matrix.look(true);
    MatrixCell cell = cell();
    assertThat(CellLook.words(cell))
        .isEqualTo("tools-ci into shop-prod: 5 pairs, strongest allowed");
    matrix.choose(cell);
    assertThat(matrix.headlineProperty().get()).startsWith("55 ways into shop-prod: 31 are");
    matrix.copy();
    assertThat(copied.toString().lines()).hasSize(6);
    matrix.selectAccount();
    assertThat(workspace.selection().id()).isEqualTo(Fixture.SHOP_PROD);
    filter.hide(Fixture.SHOP_PROD);
    assertThat(matrix.chosenProperty().get()).isEmpty();
  }

  @Test
  void pair_selectsAnEdgeOfTheGraph_alsoWhereAnAccountIsTrusted() {
    matrix.look(true);
    for (MatrixCell cell : matrix.matrixProperty().get().cells()) {
      cell.pairs()
          .forEach(
              pair -> {
                matrix.select(pair);
                assertThat(workspace.analysis().graph().edge(workspace.selection().id()))
                    .as(pair.toString())
                    .hasValueSatisfying(edge -> assertThat(edge.to()).isEqualTo(pair.to().id()));
                workspace.selection().clear();
              });
    }
  }

  @Test
  void filters_ofTheSidePane_holdHereToo() {
    matrix.look(true);
    filter.edges().stream()
        .filter(facet -> facet.kind() == EdgeKind.ALLOWED)
        .forEach(facet -> facet.shownProperty().set(false));
    assertThat(matrix.matrixProperty().get().cells())
        .isNotEmpty()
        .allMatch(cell -> !cell.kinds().containsKey(EdgeKind.ALLOWED));
    filter.edges().forEach(facet -> facet.shownProperty().set(false));
    assertThat(matrix.rows()).isEmpty();
    assertThat(matrix.headlineProperty().get()).isEqualTo("Nobody is trusted");
  }

  private MatrixCell cell() {
    return matrix.matrixProperty().get().cells().stream()
        .filter(cell -> cell.row().isNamed("shop-prod") && cell.column().isNamed("tools-ci"))
        .findFirst()
        .orElseThrow();
  }
}
