package org.rolescope.ui.saved;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rolescope.app.saved.SavedView;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;
import org.rolescope.ui.look.Topic;

/**
 * Asks what the view that is shown is to be called, or what a saved one is to be called instead. A
 * name that another view has is told; saving may then replace that one.
 */
public final class NameSheet extends SheetView {
  private static final double WIDTH = 460;

  private final SavedViewsViewModel model;
  private final TextField field;
  private final Label complaint;
  private final Button take;
  private final String verb;
  private Optional<SavedView> renamed = Optional.empty();
  private Optional<SavedView> replaced = Optional.empty();

  private NameSheet(
      SavedViewsViewModel model, String which, TextField field, Label complaint, Button take) {
    super(Words.of("saved.sheet." + which), content(which, field, complaint));
    this.model = model;
    this.field = field;
    this.complaint = complaint;
    this.take = take;
    this.verb = Words.of("saved.take." + which);
    Topic.NAMING.mark(this);
    hideCloseButton();
    setCardSize(WIDTH, USE_PREF_SIZE);
    field.setId("saved-name-" + which);
    field.setAccessibleText(Words.of("saved.name"));
    field.setTextFormatter(new TextFormatter<>(NameSheet::within));
    field.setOnAction(event -> take());
    field.textProperty().subscribe(text -> complain("", Optional.empty()));
    complaint.managedProperty().bind(complaint.visibleProperty());
    complaint.visibleProperty().bind(complaint.textProperty().isNotEmpty());
    take.setId("saved-take-" + which);
    take.getStyleClass().add("accent");
    take.setOnAction(event -> take());
    Button cancel = new Button(Words.of("sheet.cancel"));
    cancel.setOnAction(event -> close());
    HBox buttons = new HBox(8, Rows.spring(), cancel, take);
    ((VBox) complaint.getParent()).getChildren().add(buttons);
  }

  /** Asks for the name of what is shown now. */
  public static NameSheet saving(SavedViewsViewModel model) {
    return of(model, "save");
  }

  /** Asks for another name of a view. */
  public static NameSheet renaming(SavedViewsViewModel model) {
    return of(model, "rename");
  }

  private static NameSheet of(SavedViewsViewModel model, String which) {
    return new NameSheet(
        model, which, new TextField(), Rows.paragraph("", "saved-complaint"), new Button());
  }

  private static Node content(String which, TextField field, Label complaint) {
    VBox content = new VBox(10, field, complaint);
    content.setAlignment(Pos.TOP_LEFT);
    if (which.equals("save")) {
      content.getChildren().add(Rows.paragraph(Words.of("saved.what"), "row-detail"));
    }
    return content;
  }

  private static TextFormatter.Change within(TextFormatter.Change change) {
    int room =
        SavedView.LONGEST_NAME
            - (change.getControlText().length() - change.getRangeEnd() + change.getRangeStart());
    if (change.getText().length() > room) {
      change.setText(change.getText().substring(0, Math.max(0, room)));
      change.setCaretPosition(change.getRangeStart() + change.getText().length());
      change.setAnchor(change.getCaretPosition());
    }
    return change;
  }

  /** Opens it with a name proposed from what is shown. */
  public void ask() {
    renamed = Optional.empty();
    open(model.proposal());
    complain(model.refusal(), Optional.empty());
  }

  /** Opens it with the name that a view has. */
  public void ask(SavedView view) {
    renamed = Optional.of(view);
    open(view.name());
  }

  private void open(String name) {
    field.setText(name);
    complain("", Optional.empty());
    open();
    field.selectAll();
  }

  @Override
  protected Node first() {
    return field;
  }

  private void complain(String words, Optional<SavedView> replaces) {
    replaced = replaces;
    complaint.setText(words);
    field.setAccessibleHelp(words);
    take.setText(replaces.isPresent() ? Words.of("saved.replace") : verb);
  }

  private void take() {
    String name = SavedView.cleaned(field.getText());
    Optional<SavedView> same =
        model.called(name).filter(view -> !renamed.equals(Optional.of(view)));
    String refusal = renamed.isPresent() || same.isPresent() ? "" : model.refusal();
    if (name.isEmpty()) {
      complain(Words.of("saved.no-name"), Optional.empty());
    } else if (!refusal.isEmpty()) {
      complain(refusal, Optional.empty());
    } else if (same.isPresent() && renamed.isPresent()) {
      complain(Words.of("saved.taken", name), Optional.empty());
    } else if (same.isPresent() && !same.equals(replaced)) {
      complain(Words.of("saved.taken-replace", same.get().name()), same);
    } else {
      renamed.ifPresentOrElse(view -> model.rename(view, name), () -> model.save(name));
      close();
    }
  }
}
