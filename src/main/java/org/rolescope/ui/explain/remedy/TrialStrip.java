package org.rolescope.ui.explain.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.rolescope.remedy.Change;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Topic;

/** The changes that are tried on the scratch copy; each can be taken back. */
public final class TrialStrip extends FlowPane {
  private final RemediesViewModel model;
  private final Button undo;
  private final Button redo;
  private final Button compare;
  private final Hyperlink reset = new Hyperlink(Words.of("remedy.reset"));

  /**
   * @param compare shows who gets in otherwise with these changes
   */
  public TrialStrip(RemediesViewModel model, Consumer<List<Change>> compare) {
    this.model = model;
    this.compare = new Button(Words.of("remedy.compare"), new Icon(MaterialDesignC.COMPARE));
    this.compare.setId("trial-compare");
    this.compare.getStyleClass().add("small-button");
    this.compare.setTooltip(new Tooltip(Words.of("remedy.compare-tip")));
    this.compare.setOnAction(event -> compare.accept(model.changes()));
    setId("trial-strip");
    Topic.REMEDIES.mark(this);
    getStyleClass().add("trial-strip");
    setAlignment(Pos.CENTER_LEFT);
    setRowValignment(VPos.CENTER);
    setMinHeight(USE_PREF_SIZE);
    undo = button(MaterialDesignU.UNDO, "remedy.undo", model::undo, model.canUndoProperty());
    undo.setId("trial-undo");
    redo = button(MaterialDesignR.REDO, "remedy.redo", model::redo, model.canRedoProperty());
    redo.setId("trial-redo");
    reset.setId("trial-reset");
    reset.setTooltip(new Tooltip(Words.of("remedy.reset.tip")));
    reset.setOnAction(event -> model.reset());
    model.triedProperty().subscribe(this::show);
    model.canRedoProperty().subscribe(can -> show(model.triedProperty().get()));
  }

  private static Button button(
      Ikon icon, String key, Runnable action, ObservableValue<Boolean> possible) {
    Button button = new Button("", Parts.icon(icon, "icon"));
    button.getStyleClass().add("quiet-button");
    button.setTooltip(new Tooltip(Words.of(key)));
    button.setAccessibleText(Words.of(key));
    button.disableProperty().bind(possible.map(can -> !can));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void show(List<Attempt> tried) {
    boolean any = !tried.isEmpty() || model.canRedoProperty().get();
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        Parts.label(
            Words.of(tried.isEmpty() ? "remedy.nothing-tried" : "remedy.tried"), "assumed-label"));
    tried.forEach(attempt -> nodes.add(chip(attempt)));
    nodes.addAll(List.of(undo, redo));
    if (!tried.isEmpty()) {
      nodes.add(reset);
      nodes.add(compare);
    }
    getChildren().setAll(nodes);
    setVisible(any);
    setManaged(any);
  }

  private Node chip(Attempt attempt) {
    Button chip =
        new Button(Parts.plain(attempt.title()), Parts.icon(MaterialDesignC.CLOSE, "chip-cross"));
    chip.setMnemonicParsing(false);
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.getStyleClass().add("chosen-chip");
    List<String> lines =
        attempt.changes().stream().flatMap(change -> lines(change).stream()).toList();
    chip.setTooltip(new Tooltip(Words.of("remedy.chip.tip") + '\n' + String.join("\n", lines)));
    chip.setAccessibleText(Words.of("remedy.untry.accessible", Parts.plain(attempt.title())));
    chip.setOnAction(event -> model.takeBack(attempt.title()));
    return chip;
  }

  private static List<String> lines(Change change) {
    List<String> lines = new ArrayList<>();
    lines.add(change.subject() + ':');
    lines.addAll(change.diff());
    return lines;
  }
}
