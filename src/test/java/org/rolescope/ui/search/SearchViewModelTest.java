package org.rolescope.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.state.Workspace;

class SearchViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final SearchViewModel search = new SearchViewModel(workspace);

  @Test
  void nameThatBeginsWithTheQuery_comesFirst() {
    search.queryProperty().set("DEPLOY-PROD");

    assertThat(search.results().get(0).id()).isEqualTo(Fixture.DEPLOY_PROD);
  }

  @Test
  void accountNumber_findsTheAccount() {
    search.queryProperty().set(Fixture.SHOP_PROD);

    assertThat(search.results()).extracting(Found::name).contains("shop-prod");
  }

  @Test
  void emptyQuery_findsNothing() {
    search.queryProperty().set("deploy");
    search.queryProperty().set("");

    assertThat(search.results()).isEmpty();
  }

  @Test
  void choosing_selectsAndEmptiesTheBox() {
    search.queryProperty().set("ci-runner");

    search.choose(search.results().get(0));

    assertThat(workspace.selection().id()).isEqualTo(Fixture.CI_RUNNER);
    assertThat(search.queryProperty().get()).isEmpty();
  }
}
