package org.rolescope.ui.paste;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.message.ErrorExplanation;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.KeyTarget;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/**
 * A chip under the toolbar that says what was pasted. Enter explains it, Esc closes it; the window
 * below stays in use.
 */
public final class PasteView extends StackPane {
  private static final double WIDTH = 720;

  private final PasteViewModel model;
  private final Label recognised = Rows.paragraph("", "row-name");
  private final Label sentence = Rows.paragraph("", "body");
  private final VBox causes = new VBox();
  private final Button explain = new Button(Words.of("paste.explain"));
  private final Button close = new Button("", new Icon(MaterialDesignC.CLOSE));
  private @Nullable Node keysBefore;

  public PasteView(PasteViewModel model) {
    this.model = model;
    getStyleClass().add("paste");
    Topic.PASTED.mark(this);
    setPickOnBounds(false);
    setAlignment(Pos.TOP_CENTER);
    getChildren().add(card());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    // The same text pasted again gets the keys again.
    model
        .explainedProperty()
        .subscribe(() -> model.explainedProperty().get().ifPresentOrElse(this::show, this::hide));
  }

  private Region card() {
    recognised.setId("paste-recognised");
    sentence.setId("paste-sentence");
    causes.setId("paste-causes");
    explain.setId("paste-explain");
    explain.getStyleClass().add("accent");
    explain.setMinWidth(Region.USE_PREF_SIZE);
    explain.setOnAction(event -> explain());
    explain.managedProperty().bind(explain.visibleProperty());
    close.setId("paste-close");
    close.getStyleClass().setAll("icon-button");
    close.setAccessibleText(Words.of("paste.close"));
    close.setTooltip(new Tooltip(Words.of("paste.close")));
    close.setOnAction(event -> close());
    VBox words = new VBox(recognised, sentence, causes);
    words.getStyleClass().add("paste-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox card = new HBox(new Icon(MaterialDesignC.CLIPBOARD_TEXT_OUTLINE), words, explain, close);
    card.getStyleClass().addAll("card", "paste-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    return card;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      if (close.isFocused()) {
        close();
      } else {
        explain();
      }
      event.consume();
    }
  }

  private void explain() {
    if (model.mayExplain()) {
      model.explain();
      // Else the search field gets the keys, and with them the next Ctrl+V.
      if (getParent() != null) {
        getParent().requestFocus();
      }
    }
  }

  private void close() {
    model.close();
    if (keysBefore != null) {
      keysBefore.requestFocus();
    }
  }

  private void show(ErrorExplanation found) {
    recognised.setText(Words.of("paste.recognised", found.recognised()));
    sentence.setText(model.sentence(found));
    List<Label> lines =
        model.causes(found).stream().map(cause -> Rows.paragraph(cause, "row-detail")).toList();
    causes.getChildren().setAll(lines);
    causes.setVisible(!lines.isEmpty());
    causes.setManaged(!lines.isEmpty());
    explain.setVisible(model.mayExplain());
    // It may come into the window by this.
    setVisible(true);
    if (getScene() != null && !KeyTarget.holdsKeys(this)) {
      keysBefore = getScene().getFocusOwner();
    }
    (explain.isVisible() ? explain : close).requestFocus();
  }

  private void hide() {
    setVisible(false);
  }
}
