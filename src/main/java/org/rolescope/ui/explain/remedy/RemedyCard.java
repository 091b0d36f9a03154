package org.rolescope.ui.explain.remedy;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.rolescope.remedy.Remedy;
import org.rolescope.remedy.Snippet;
import org.rolescope.remedy.Ways;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Copying;
import org.rolescope.ui.look.DiffLines;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Rows;

/** One remedy: what to do, the lines that change, what follows, and what else it opens or shuts. */
final class RemedyCard extends VBox {
  private static final PseudoClass TRIED = PseudoClass.getPseudoClass("tried");
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

  /** From here on a remedy opens or shuts much more than was asked for. */
  private static final int MANY = 5;

  /** So many lines of a change are read at a glance; the others are folded. */
  private static final int LINES = 6;

  private final RemediesViewModel model;
  private final Remedy remedy;
  private final Button tryIt = new Button();

  RemedyCard(RemediesViewModel model, Remedy remedy, int number) {
    this.model = model;
    this.remedy = remedy;
    getStyleClass().add("remedy-card");
    setMinWidth(0);
    setId("remedy-" + number);
    pseudoClassStateChanged(FIRST, number == 1);
    TextFlow effect = new TextFlow();
    effect.getStyleClass().add("remedy-effect-flow");
    Parts.fill(effect, remedy.effect(), "remedy-effect");
    getChildren().addAll(heading(number), diff(), effect, actions(number));
    model.triedProperty().subscribe(this::show);
  }

  private Node heading(int number) {
    Label disc = Parts.label(Integer.toString(number), "remedy-number");
    disc.setMinWidth(USE_PREF_SIZE);
    Label title = Parts.label(Rows.breakable(Parts.plain(remedy.title())), "remedy-title");
    title.setAccessibleText(Parts.plain(remedy.title()));
    title.setWrapText(true);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox heading = new HBox(disc, title);
    heading.getStyleClass().add("remedy-head");
    return heading;
  }

  private Node diff() {
    return new DiffLines(
        remedy.changes().stream().flatMap(change -> change.diff().stream()).toList(), LINES);
  }

  private Node actions(int number) {
    tryIt.setId("try-" + number);
    tryIt.setMinWidth(USE_PREF_SIZE);
    tryIt.getStyleClass().add(number == 1 ? "primary-button" : "small-button");
    tryIt.setOnAction(
        event -> {
          if (tried(model.triedProperty().get())) {
            model.takeBack(remedy.title());
          } else {
            model.tryOut(remedy);
          }
        });
    HBox actions = new HBox(tryIt, copy(number), Parts.spring(), ways());
    actions.setAlignment(Pos.CENTER_LEFT);
    actions.getStyleClass().add("remedy-actions");
    return actions;
  }

  private Node copy(int number) {
    MenuButton copy =
        new MenuButton(Words.of("remedy.copy"), Parts.icon(MaterialDesignC.CONTENT_COPY, "icon"));
    copy.setId("copy-" + number);
    copy.getStyleClass().add("small-menu");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setTooltip(new Tooltip(Words.of("remedy.copy.tip")));
    copy.setAccessibleText(Words.of("remedy.copy.accessible", Parts.plain(remedy.title())));
    for (Snippet.Form form : Snippet.Form.values()) {
      String text = text(form);
      if (!text.isEmpty()) {
        MenuItem item = new MenuItem(Words.each("remedy.form", form));
        item.setOnAction(event -> Copying.text(text));
        copy.getItems().add(item);
      }
    }
    copy.setDisable(copy.getItems().isEmpty());
    return copy;
  }

  /** The whole remedy in one form; empty if one of its changes does not have it. */
  private String text(Snippet.Form form) {
    List<String> parts =
        remedy.changes().stream()
            .flatMap(change -> change.snippets().stream())
            .filter(snippet -> snippet.form() == form)
            .map(Snippet::text)
            .toList();
    return String.join("\n\n", parts);
  }

  private Node ways() {
    Ways ways = remedy.ways();
    String kind = ways.kind().name().toLowerCase(Locale.ROOT);
    Label label =
        Parts.label(
            ways.count() == 0
                ? Words.each("remedy.ways.none", ways.kind())
                : Words.each("remedy.ways.some", ways.kind(), ways.count()),
            "remedy-ways");
    label.getStyleClass().add(ways.count() == 0 ? "harmless" : danger(ways.count()));
    label.setMinWidth(USE_PREF_SIZE);
    label.setTooltip(new Tooltip(Words.each("remedy.ways.tip", ways.kind())));
    label.setId("ways-" + kind);
    return label;
  }

  private static String danger(int count) {
    return count < MANY ? "some" : "many";
  }

  private boolean tried(List<Attempt> now) {
    return now.stream().anyMatch(each -> each.title().equals(remedy.title()));
  }

  private void show(List<Attempt> now) {
    boolean tried = tried(now);
    tryIt.setText(Words.of(tried ? "remedy.untry" : "remedy.try"));
    tryIt.setGraphic(
        Parts.icon(
            tried ? MaterialDesignU.UNDO_VARIANT : MaterialDesignF.FLASK_OUTLINE, "try-icon"));
    tryIt.setTooltip(new Tooltip(Words.of(tried ? "remedy.untry.tip" : "remedy.try.tip")));
    tryIt.setAccessibleText(
        Words.of(
            tried ? "remedy.untry.accessible" : "remedy.try.accessible",
            Parts.plain(remedy.title())));
    pseudoClassStateChanged(TRIED, tried);
  }
}
