package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;
import org.rolescope.graph.TrustEdge;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.frame.BreadcrumbViewModel.Crumb;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.graph.PictureViewModel.Mode;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

/** The steps from the organisation to what is selected. */
class BreadcrumbViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final PictureViewModel picture =
      Fixture.picture(workspace, new FilterViewModel(workspace, runner));
  private final List<String> shown = new ArrayList<>();
  private final BreadcrumbViewModel breadcrumb =
      new BreadcrumbViewModel(
          workspace, picture, new SimpleBooleanProperty(true), () -> shown.add("map"));

  @Test
  void unit_isBroughtIntoView_andWhatIsSelectedStays() {
    picture.camera().resize(850, 620);
    picture.focusOn(Fixture.CI_RUNNER);
    assertThat(breadcrumb.crumbs())
        .extracting(Crumb::label)
        .containsExactly("Organisation", "Infrastructure", "tools-ci", "ci-runner");

    breadcrumb.select(breadcrumb.crumbs().get(1));

    assertThat(shown).containsExactly("map");
    assertThat(picture.modeProperty().get()).isEqualTo(Mode.MAP);
    assertThat(workspace.selection().id()).isEqualTo(Fixture.CI_RUNNER);
    Viewport seen = picture.camera().viewportProperty().get();
    Rect account =
        picture
            .camera()
            .drawingProperty()
            .get()
            .place(new Hit(Hit.Kind.ACCOUNT, "333344445555"))
            .orElseThrow();
    assertThat(seen.visible().contains(account.x(), account.y())).isTrue();
    assertThat(seen.visible().contains(account.right(), account.bottom())).isTrue();
    picture.camera().fitAll();
    assertThat(seen.scale()).isGreaterThan(picture.camera().viewportProperty().get().scale());

    picture.steps().back();
    assertThat(picture.modeProperty().get()).isEqualTo(Mode.FOCUS);
  }

  @Test
  void providersThatAreDrawnAsOne_areInNoOneAccount() {
    for (String id : Fixture.GITHUB) {
      workspace.selection().select(id);
      assertThat(breadcrumb.crumbs())
          .extracting(Crumb::label)
          .containsExactly("Organisation", "GitHub Actions");
    }
  }

  @Test
  void severalThatAreSelected_haveThePlaceThatAllHave() {
    List<String> trusts =
        workspace.analysis().graph().into(Fixture.DEPLOY_PROD).stream().map(TrustEdge::id).toList();
    workspace.selection().selectAll(trusts);
    assertThat(breadcrumb.crumbs())
        .extracting(Crumb::label)
        .containsExactly(
            "Organisation",
            "Workloads / Prod",
            "shop-prod",
            "deploy-prod",
            trusts.size() + " selected");
    assertThat(breadcrumb.crumbs().get(4).counts()).isTrue();

    workspace.selection().selectAll(List.of(Fixture.DEPLOY_PROD, Fixture.CI_RUNNER));
    assertThat(breadcrumb.crumbs())
        .extracting(Crumb::label)
        .containsExactly("Organisation", "2 selected");
  }

  @Test
  void account_isSelected() {
    workspace.selection().select(Fixture.CI_RUNNER);
    breadcrumb.select(breadcrumb.crumbs().get(2));

    assertThat(workspace.selection().id()).isEqualTo("333344445555");
  }
}
