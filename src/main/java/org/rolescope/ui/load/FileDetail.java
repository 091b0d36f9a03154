package org.rolescope.ui.load;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Rows;

/** What is to say of the file that is marked: its path, its problems, and whose it is. */
final class FileDetail extends VBox {
  private final RecognitionViewModel model;
  private final VBox words = new VBox();
  private final Label question = Rows.label("", "body");
  private final TextField owner = new TextField();
  private final HBox whose = new HBox(8, question, owner);
  private String path = "";

  FileDetail(RecognitionViewModel model) {
    this.model = model;
    getStyleClass().add("sheet-detail");
    words.getStyleClass().add("sheet-words");
    ScrollPane scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    owner.setId("sheet-owner");
    owner.setPromptText(Words.of("sheet.owner.prompt"));
    owner.textProperty().addListener((unused, before, now) -> told(now));
    question.setLabelFor(owner);
    HBox.setHgrow(owner, Priority.ALWAYS);
    whose.getStyleClass().add("sheet-whose");
    whose.managedProperty().bind(whose.visibleProperty());
    getChildren().addAll(scroll, whose);
    show(null);
  }

  private void told(String text) {
    if (!path.isEmpty()) {
      model.tellOwner(path, text);
    }
  }

  /** Shows another line; none if null. */
  void show(@Nullable FileLine line) {
    path = "";
    words.getChildren().clear();
    whose.setVisible(line != null && line.asksWhose());
    if (line == null || line.role() == FileLine.Role.FOLD) {
      words.getChildren().add(Rows.paragraph(Words.of("sheet.hint"), "row-detail"));
      return;
    }
    words.getChildren().add(Rows.code(line.path(), "mono"));
    line.problems()
        .forEach(problem -> words.getChildren().add(Rows.paragraph(Parts.plain(problem), "body")));
    if (line.problems().isEmpty()) {
      String all = Words.of(line.ownerless().isEmpty() ? "sheet.clean" : "sheet.ownerless");
      words.getChildren().add(Rows.paragraph(all, "row-detail"));
    }
    question.setText(
        line.nowhere() ? Words.of("sheet.where") : Words.of("sheet.whose", line.ownerless()));
    owner.setText(model.owner(line.path()));
    path = line.path();
  }
}
