package org.rolescope.ui.look;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/**
 * Makes one of each control with many parts, styles it and lays it out, seen by nobody, a step a
 * frame. What JavaFX does for the first time takes it several times as long; so it does not come
 * together with what is shown in such a control first.
 */
public final class ControlRehearsal {
  private static final String ROW = "-";

  private ControlRehearsal() {}

  /** Begins after the next frame. To be called on the JavaFX thread. */
  public static void begin() {
    TableView<String> table = new TableView<>();
    ListView<String> list = new ListView<>();
    Parent root = new StackPane(table, list);
    Scene scene = new Scene(root);
    new Frames()
        .beginLater(
            List.of(
                () -> table.getColumns().add(column()),
                () -> styled(scene),
                root::layout,
                () -> table.getItems().add(ROW),
                () -> styled(scene),
                root::layout,
                () -> list.getItems().add(ROW),
                () -> styled(scene),
                root::layout));
  }

  /** The scene is kept by this: it has no window. */
  private static void styled(Scene scene) {
    scene.getRoot().applyCss();
  }

  private static TableColumn<String, String> column() {
    TableColumn<String, String> column = new TableColumn<>(ROW);
    column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
    return column;
  }
}
