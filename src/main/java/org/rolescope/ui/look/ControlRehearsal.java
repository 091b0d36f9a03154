package org.rolescope.ui.look;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;

/**
 * Makes one of each control with many parts, styles it and lays it out, seen by nobody, a step a
 * frame. What JavaFX does for the first time takes it several times as long; so it does not come
 * together with what is shown in such a control first.
 */
public final class ControlRehearsal {
  private static final String ROW = "-";

  private ControlRehearsal() {}

  /** Begins once nothing else is built. To be called on the JavaFX thread. */
  public static void begin() {
    StackPane root = new StackPane();
    new Scene(root);
    TableView<String> table = new TableView<>();
    ListView<String> list = new ListView<>();
    ComboBox<String> choice = new ComboBox<>();
    TextArea text = new TextArea();
    List<Runnable> steps = new ArrayList<>();
    steps.add(() -> table.getColumns().add(column()));
    for (Control each : List.of(table, list, choice, text)) {
      steps.add(() -> root.getChildren().setAll(each));
      steps.add(root::applyCss);
      steps.add(root::layout);
    }
    steps.add(() -> table.getItems().add(ROW));
    steps.add(() -> list.getItems().add(ROW));
    for (Control each : List.of(table, list)) {
      steps.add(() -> root.getChildren().setAll(each));
      steps.add(root::applyCss);
      steps.add(root::layout);
    }
    new Frames().beginLast(steps);
  }

  private static TableColumn<String, String> column() {
    TableColumn<String, String> column = new TableColumn<>(ROW);
    column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
    return column;
  }
}
