package org.rolescope.ui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The rows of the table as they are shown. */
@ExtendWith(ApplicationExtension.class)
class TrustTableViewTest {
  private final Workspace workspace = Fixture.workspace();
  private final TableViewModel model =
      new TableViewModel(
          Fixture.ANALYZER,
          new DirectTaskRunner(),
          workspace,
          new FilterViewModel(workspace, new DirectTaskRunner()),
          text -> {},
          failure -> {
            throw new AssertionError(failure);
          });
  private TrustTableView view;
  private EdgeRow last;

  @Start
  void start(Stage stage) {
    model.look(true);
    last = model.rows().get(model.rows().size() - 1);
    model.select(last);
    view = new TrustTableView(model, id -> List.of(), () -> {});
    stage.setScene(new Scene(view, 900, 400));
    stage.show();
  }

  @Test
  void whatIsSelectedElsewhere_isInViewWhenTheTableIsSeenFirst() throws Exception {
    eventually(() -> look(this::chosenAreInView));
  }

  private boolean chosenAreInView() {
    return view.lookupAll(".table-row-cell").stream()
        .map(node -> (IndexedCell<?>) node)
        .anyMatch(row -> row.isVisible() && row.isSelected() && last.equals(row.getItem()));
  }

  @Test
  void signs_whenTheTableIsLookedAtAgain_areNotMadeAnew() {
    WaitForAsyncUtils.waitForFxEvents();
    Set<Node> signs = look(this::signs);
    assertThat(signs).hasSizeGreaterThan(10);
    look(
        () -> {
          model.look(false);
          model.look(true);
          view.applyCss();
          view.layout();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(look(this::signs)).containsAll(signs);
  }

  private Set<Node> signs() {
    return Set.copyOf(view.lookupAll(".table-cell .node-sign"));
  }
}
