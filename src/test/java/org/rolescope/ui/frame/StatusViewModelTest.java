package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.Words;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

class StatusViewModelTest {
  @Test
  void edges_areAsManyAsTheFiltersCount_andTheTableHas() {
    Workspace workspace = Fixture.workspace();
    StatusViewModel status = new StatusViewModel(workspace);
    int filters =
        new FilterViewModel(workspace, new DirectTaskRunner())
            .edges().stream().mapToInt(facet -> facet.countProperty().get()).sum();

    assertThat(filters).isEqualTo(workspace.analysis().graph().edges().size());
    assertThat(status.counts()).contains(Words.of("status.edges", filters));
  }

  @Test
  void hiding_saysHowItIsShownAgain_andWhatWasSaidIsOverWithTheNextChange() {
    Workspace workspace = Fixture.workspace();
    StatusViewModel status = new StatusViewModel(workspace);
    FilterViewModel filter = new FilterViewModel(workspace, new DirectTaskRunner());
    status.follow(filter);

    filter.hide(Fixture.DEPLOY_PROD);
    assertThat(status.messageProperty().get()).isEqualTo("1 thing is hidden: Shift+H shows all");

    filter.undo();
    status.messageProperty().set("Undone: Hide");
    filter.edges().get(0).shownProperty().set(false);
    assertThat(status.messageProperty().get()).isEmpty();

    status.messageProperty().set("Copied");
    workspace.selection().select(Fixture.CI_RUNNER);
    assertThat(status.messageProperty().get()).isEmpty();
  }
}
