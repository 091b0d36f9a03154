package org.rolescope.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.SourceRow.State;

class SourcesViewModelTest {
  private final SourcesViewModel sources = new SourcesViewModel(Fixture.workspace());

  @Test
  void organisation_standsFirst_thenItsAccounts() {
    assertThat(sources.rows())
        .extracting(SourceRow::label)
        .containsExactly(
            "Northwind Robotics",
            "management",
            "security-audit",
            "tools-ci",
            "shop-prod",
            "shop-dev");
  }

  @Test
  void account_withAMissingDocument_hasAWarningThatSaysWhy() {
    assertThat(sources.rows())
        .filteredOn(row -> row.label().equals("security-audit"))
        .allSatisfy(
            row -> {
              assertThat(row.state()).isEqualTo(State.WARNING);
              assertThat(row.notes()).isNotEmpty();
            });
  }
}
