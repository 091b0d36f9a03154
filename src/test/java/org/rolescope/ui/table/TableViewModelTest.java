package org.rolescope.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.rolescope.graph.EdgeKind;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

/** The table of edges over the sample. */
class TableViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final FilterViewModel filter = new FilterViewModel(workspace, new DirectTaskRunner());
  private final AtomicReference<String> copied = new AtomicReference<>("");
  private final TableViewModel table =
      new TableViewModel(
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
    assertThat(table.rows()).isEmpty();
    table.look(true);
    assertThat(table.rows()).hasSameSizeAs(workspace.analysis().graph().edges());
  }

  @Test
  void rows_whenLookedAtAgain_areTheSame_untilSomethingChanges() {
    table.look(true);
    EdgeRow first = table.rows().get(0);
    table.look(false);
    table.look(true);
    assertThat(table.rows().get(0)).isSameAs(first);
    table.look(false);
    filter.hide(first.edge().id());
    table.look(true);
    assertThat(table.rows()).isNotEmpty().noneMatch(row -> row.edge().equals(first.edge()));
  }

  @Test
  void words_narrowTheRowsDown_toThoseThatHoldAllOfThem() {
    table.look(true);
    table.wordsProperty().set("DEPLOY-prod  ci-runner");
    assertThat(table.rows())
        .isNotEmpty()
        .allMatch(row -> row.holds(new String[] {"deploy-prod", "ci-runner"}));
    assertThat(table.summaryProperty().get()).startsWith(table.rows().size() + " of ");
    table.wordsProperty().set("no such thing");
    assertThat(table.rows()).isEmpty();
  }

  @Test
  void rows_areSorted_byNameWithoutCase_andVerdictsByTheirKind() {
    table.look(true);
    table.sortBy(Column.CALLER, false);
    assertThat(table.rows())
        .extracting(EdgeRow::caller)
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
    table.sortBy(Column.VERDICT, true);
    assertThat(table.rows())
        .extracting(row -> row.edge().kind())
        .isSortedAccordingTo(Comparator.naturalOrder());
  }

  @Test
  void whatIsOpenToOutsiders_saysSo_andIsFoundByThat() {
    table.look(true);
    table.wordsProperty().set("open to outsiders");

    assertThat(table.rows())
        .isNotEmpty()
        .noneMatch(row -> row.finding().isEmpty())
        .anySatisfy(
            row ->
                assertThat(row.why())
                    .startsWith("Open to outsiders: sub may be repo:northwind/*: any repository"));
  }

  private List<String> beyond(String words) {
    table.wordsProperty().set(words);
    return table.beyondProperty().get().some().stream()
        .map(one -> one.who().label() + " in " + one.account() + " " + one.ways())
        .toList();
  }

  @Test
  void whoGetsInByTrustInItsAccount_isToldOf_thoughThatIsNoRow() {
    table.look(true);
    assertThat(beyond("")).isEmpty();
    assertThat(beyond("Bob")).containsExactly("bob in shop-dev 2");
    assertThat(beyond("arn:aws:iam::555566667777:user/bob")).containsExactly("bob in shop-dev 2");
    assertThat(beyond("bob sandbox")).containsExactly("bob in shop-dev 1");
    assertThat(table.rows()).isEmpty();
    // Others are called so in part, and more than are looked at: who is called so comes first.
    assertThat(beyond("bob a")).first().isEqualTo("bob in shop-dev 2");
    assertThat(table.beyondProperty().get().more()).isTrue();
    // By the account's trust, which is hidden.
    filter.hide("arn:aws:iam::555566667777:role/sandbox-admin");
    assertThat(beyond("bob sandbox")).isEmpty();
  }

  @Test
  void whoGetsIn_isToldApartFromWhereItLeads() {
    table.look(true);
    workspace.selection().select(Fixture.DEPLOY_PROD);

    assertThat(table.rows().stream().filter(table.entered()))
        .isNotEmpty()
        .allMatch(row -> row.to().id().equals(Fixture.DEPLOY_PROD));
    assertThat(table.rows().stream().filter(table.concerned()))
        .anyMatch(row -> !table.entered().test(row));
  }

  @Test
  void filters_ofTheSidePane_holdHereToo() {
    table.look(true);
    filter.edges().stream()
        .filter(facet -> facet.kind() == EdgeKind.ALLOWED)
        .forEach(facet -> facet.shownProperty().set(false));
    assertThat(table.rows()).isNotEmpty().noneMatch(row -> row.edge().kind() == EdgeKind.ALLOWED);
    filter.hide(Fixture.SHOP_PROD);
    assertThat(table.rows()).isNotEmpty().noneMatch(row -> row.account().equals("shop-prod"));
  }

  @Test
  void copy_hasTheHeadingAndTabs_andTheSelectionIsShared() {
    table.look(true);
    table.wordsProperty().set("deploy-prod ci-runner");
    EdgeRow row = table.rows().get(0);
    table.select(List.of(row));
    assertThat(workspace.selection().id()).isEqualTo(row.edge().id());
    table.copyAll();
    assertThat(copied.toString().lines()).hasSize(table.rows().size() + 1);
    assertThat(copied.toString()).startsWith("Caller\tFrom\tRole\tIn\tVerdict");
  }
}
