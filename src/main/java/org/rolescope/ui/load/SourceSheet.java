package org.rolescope.ui.load;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Copying;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;
import org.rolescope.ui.look.Topic;
import org.rolescope.ui.source.ExcerptPane;
import org.rolescope.ui.source.FileExcerpt;

/** A file to read at the line that a problem is about. */
public final class SourceSheet extends SheetView {
  private final Label place;
  private final Label note;
  private final VBox content;
  private @Nullable ExcerptPane pane;

  public SourceSheet() {
    this(Rows.code("", "mono"), Rows.paragraph("", "row-detail"), new VBox(8));
  }

  private SourceSheet(Label place, Label note, VBox content) {
    super(Words.of("source.title"), content, copyButton(place));
    this.place = place;
    this.note = note;
    this.content = content;
    place.setId("source-place");
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    content.getChildren().addAll(place, note);
    setId("source");
    Topic.SOURCE.mark(this);
    setCardSize(900, 620);
  }

  private static Button copyButton(Label place) {
    Button copy = new Button(Words.of("source.copy"), new Icon(MaterialDesignC.CONTENT_COPY));
    copy.getStyleClass().add("small-button");
    copy.setOnAction(event -> Copying.text(place.getText()));
    return copy;
  }

  /**
   * Opens with the lines of a file.
   *
   * @param where file and line
   */
  public void show(String where, FileExcerpt excerpt) {
    place.setText(where);
    int last = excerpt.first() + excerpt.lines().size() - 1;
    boolean part = excerpt.more() || excerpt.first() > 1;
    note.setText(part ? Words.of("source.part", excerpt.first(), last) : "");
    open();
    ExcerptPane text = pane();
    text.show(excerpt);
    text.focusText();
  }

  /** Made when it is wanted first: few open a file, and a pane for code takes long to make. */
  private ExcerptPane pane() {
    ExcerptPane now = pane;
    if (now == null) {
      now = new ExcerptPane("source-text");
      VBox.setVgrow(now, Priority.ALWAYS);
      content.getChildren().add(now);
      pane = now;
    }
    return now;
  }
}
