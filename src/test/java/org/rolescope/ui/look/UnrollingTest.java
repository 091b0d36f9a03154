package org.rolescope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How many rows a frame makes: counted, not timed. */
@ExtendWith(ApplicationExtension.class)
class UnrollingTest {
  private static final double ROW = 40;
  private static final double HEIGHT = 800;

  private final List<Integer> madeByFrame = new ArrayList<>();
  private ReadOnlyDoubleProperty height = new SimpleDoubleProperty();
  private int made;

  @Start
  void start(Stage stage) {
    ListView<Integer> list = new ListView<>();
    height = list.heightProperty();
    list.setFixedCellSize(ROW);
    list.getItems().setAll(IntStream.range(0, 100).boxed().toList());
    list.setCellFactory(view -> new Cell());
    Unrolling unrolling = new Unrolling(list);
    list.skinProperty().addListener(skin -> unrolling.begin());
    VBox.setVgrow(list, Priority.ALWAYS);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        madeByFrame.add(made);
        made = 0;
      }
    }.start();
    VBox column = new VBox(list);
    // A stage that had another size before may keep it.
    column.setMinHeight(HEIGHT);
    column.setMaxHeight(HEIGHT);
    stage.setScene(new Scene(new StackPane(column), 300, HEIGHT));
    stage.show();
  }

  @Test
  void rows_areMadeAFewAFrame_untilTheListHasItsHeight() throws Exception {
    eventually(() -> height.get() == HEIGHT);

    assertThat(look(() -> List.copyOf(madeByFrame))).allMatch(rows -> rows <= 6);
    assertThat(look(() -> madeByFrame.stream().mapToInt(rows -> rows).sum() + made))
        .isBetween(20, 30);
  }

  private final class Cell extends ListCell<Integer> {
    Cell() {
      made++;
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty ? "" : row.toString());
    }
  }
}
