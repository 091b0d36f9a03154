package org.rolescope.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustNode;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.state.Workspace;

class FilterViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final FilterViewModel filter = new FilterViewModel(workspace);

  @Test
  void edgeCounts_addUpToTheGraph() {
    int counted = filter.edges().stream().mapToInt(facet -> facet.countProperty().get()).sum();

    assertThat(counted).isEqualTo(workspace.analysis().graph().edges().size());
  }

  @Test
  void unticked_caller_isNoLongerChosen() {
    show(CallerGroup.FEDERATED, false);

    assertThat(filter.choiceProperty().get().callers())
        .doesNotContain(TrustNode.Kind.SAML_PROVIDER, TrustNode.Kind.OIDC_PROVIDER)
        .contains(TrustNode.Kind.USER);
    assertThat(filter.narrowedProperty().get()).isTrue();
  }

  @Test
  void everyEdgeUnticked_leavesNothingAndSaysWhatHidesIt() {
    filter.edges().forEach(facet -> facet.shownProperty().set(false));

    assertThat(filter.nothingLeftProperty().get()).isTrue();
    assertThat(filter.hiding()).containsExactly(EdgeKind.values());
  }

  @Test
  void reset_showsEverythingAgain() {
    filter.edges().forEach(facet -> facet.shownProperty().set(false));

    filter.reset();

    assertThat(filter.nothingLeftProperty().get()).isFalse();
    assertThat(filter.narrowedProperty().get()).isFalse();
    assertThat(filter.choiceProperty().get().edges()).containsExactlyInAnyOrder(EdgeKind.values());
  }

  private void show(CallerGroup group, boolean shown) {
    filter.callers().stream()
        .filter(facet -> facet.kind() == group)
        .forEach(facet -> facet.shownProperty().set(shown));
  }
}
