package org.rolescope.ui.saved;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rolescope.app.saved.SavedView;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** The part of the side pane with the saved views. */
public final class SavedSection extends VBox {
  /**
   * @param save asks for the name of what is shown
   * @param shown follows when a view was shown
   * @param rename asks for another name of a view
   */
  public SavedSection(
      SavedViewsViewModel model, Runnable save, Runnable shown, Consumer<SavedView> rename) {
    setId("saved");
    getStyleClass().add("section");
    Topic.SAVED.mark(this);
    Button saving = Rows.link(Words.of("saved.take.save"), save);
    saving.setId("saved-save");
    saving.setAccessibleText(Words.of("command.save-view"));
    SavedList list =
        new SavedList(
            model,
            view -> {
              model.show(view);
              shown.run();
            },
            rename);
    // Deleted was the last one: the keys go to what is left.
    model
        .sizeProperty()
        .addListener(
            (property, before, now) -> {
              if (now.intValue() == 0 && list.isFocused()) {
                saving.requestFocus();
              }
            });
    model.newestProperty().subscribe(saved -> saved.ifPresent(view -> list.seek(view, this)));
    ObservableValue<Boolean> any = model.sizeProperty().map(size -> size.intValue() > 0);
    Label how = Rows.paragraph(Words.of("saved.empty"), "row-detail");
    how.setId("saved-empty");
    when(list, any);
    when(how, any.map(is -> !is).flatMap(none -> model.damagedProperty().map(bad -> none && !bad)));
    Label note = Rows.paragraph("", "saved-note");
    note.setId("saved-note");
    note.textProperty().bind(model.noteProperty());
    when(note, model.noteProperty().map(text -> !text.isEmpty()));
    Button aside = Rows.link(Words.of("saved.set-aside"), model::setAside);
    aside.setId("saved-aside");
    when(aside, model.damagedProperty());
    getChildren().addAll(Rows.heading(Words.of("saved.heading"), saving), list, how, note, aside);
  }

  private static void when(Node part, ObservableValue<Boolean> is) {
    part.visibleProperty().bind(is);
    part.managedProperty().bind(part.visibleProperty());
  }
}
