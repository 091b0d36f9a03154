package org.rolescope.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The grid in a room that is narrower than its columns. */
@ExtendWith(ApplicationExtension.class)
class MatrixGridTest {
  private final Workspace workspace = Fixture.workspace();
  private final MatrixViewModel model =
      new MatrixViewModel(
          Fixture.ANALYZER,
          new DirectTaskRunner(),
          workspace,
          new FilterViewModel(workspace, new DirectTaskRunner()),
          text -> {},
          failure -> {
            throw new AssertionError(failure);
          });

  private @Nullable MatrixGrid grid;

  @Start
  void start(Stage stage) {
    workspace.selection().select(Fixture.SHOP_PROD);
    model.look(true);
    grid = new MatrixGrid(model, id -> List.of());
    grid.setRoom(400);
    // A test before may have left the stage larger.
    grid.setMinSize(500, 400);
    grid.setMaxSize(500, 400);
    stage.setScene(new Scene(new StackPane(grid), 500, 400));
    stage.show();
  }

  @Test
  void selectedAccount_leavesTheFirstColumnInSight_thoughItWasSelectedBeforeThereWasAnyRoom()
      throws Exception {
    ScrollBar across = look(this::across);
    eventually(across::isVisible);
    assertThat(across.getValue()).isZero();
  }

  private ScrollBar across() {
    return Objects.requireNonNull(grid).lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
        .findFirst()
        .orElseThrow();
  }
}
