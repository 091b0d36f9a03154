package org.rolescope.ui.load;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;

/** One line of the recognition sheet. */
final class FileCell extends ListCell<FileLine> {
  /** In logical pixels. */
  static final double HEIGHT = 28;

  private static final double TICK = 26;
  private static final double FILE = 305;
  private static final double KIND = 225;
  private static final double ACCOUNT = 190;
  private static final double NUMBER = 58;
  private static final double MARK = 44;
  private static final List<String> NUMBERS =
      List.of("sheet.roles", "sheet.users", "sheet.groups", "sheet.policies");

  private final RecognitionViewModel model;

  FileCell(RecognitionViewModel model) {
    this.model = model;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    setOnMouseClicked(
        event -> {
          FileLine line = getItem();
          if (line != null && line.role() == FileLine.Role.FOLD) {
            model.press(line);
          }
        });
  }

  /** The names of the columns. */
  static Region heading(CheckBox all) {
    HBox row =
        row(
            sized(all, TICK),
            share(Rows.label(Words.of("sheet.file"), "pane-heading"), FILE),
            share(Rows.label(Words.of("sheet.kind"), "pane-heading"), KIND),
            share(Rows.label(Words.of("sheet.account.heading"), "pane-heading"), ACCOUNT));
    NUMBERS.forEach(key -> row.getChildren().add(number(Words.of(key), "pane-heading")));
    row.getChildren().add(sized(new Region(), MARK));
    row.getStyleClass().add("sheet-heading");
    return row;
  }

  @Override
  protected void updateItem(FileLine line, boolean empty) {
    super.updateItem(line, empty);
    setGraphic(empty || line == null ? null : graphic(line));
    setAccessibleText(empty || line == null ? "" : line.name() + ", " + line.kind());
  }

  private Node graphic(FileLine line) {
    return switch (line.role()) {
      case EXPORT -> file(line);
      case OTHER -> line.error() ? file(line) : other(line);
      case FOLD -> fold(line);
    };
  }

  private static Node fold(FileLine line) {
    return row(
        sized(new Region(), TICK),
        Rows.label(line.name(), "row-name"),
        Rows.label(line.kind(), "link-button"));
  }

  private static Node other(FileLine line) {
    return row(
        sized(new Region(), TICK),
        share(cut(line.name(), "row-detail", line.path()), FILE),
        share(
            cut(line.kind(), "row-detail", String.join("\n", line.problems())),
            KIND + ACCOUNT + 280));
  }

  private Node tick(FileLine line) {
    CheckBox tick = new CheckBox();
    tick.setFocusTraversable(false);
    tick.setSelected(model.isChosen(line.path()));
    tick.setAccessibleText(line.name());
    tick.setOnAction(event -> model.press(line));
    return tick;
  }

  private Node file(FileLine line) {
    Label name = cut(line.name(), "row-name", line.path());
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    HBox row =
        row(
            sized(line.role() == FileLine.Role.EXPORT ? tick(line) : new Region(), TICK),
            share(name, FILE),
            share(cut(line.kind(), "row-detail", line.kind()), KIND),
            share(cut(line.account(), "row-detail", line.account()), ACCOUNT));
    for (int i = 0; i < NUMBERS.size(); i++) {
      row.getChildren()
          .add(number(i < line.counts().size() ? line.counts().get(i) : "", "row-detail"));
    }
    row.getChildren().add(sized(mark(line), MARK));
    return row;
  }

  private static Node mark(FileLine line) {
    boolean whose = !line.ownerless().isEmpty() && line.problems().isEmpty();
    if (line.problems().isEmpty() && !whose) {
      return new Region();
    }
    String text =
        whose ? Words.of("sheet.whose", line.ownerless()) : String.join("\n", line.problems());
    String count = whose ? "?" : String.valueOf(line.problems().size());
    Label mark =
        new Label(
            count, new Icon(line.error() ? MaterialDesignC.CLOSE_CIRCLE : MaterialDesignA.ALERT));
    mark.getStyleClass().addAll("sheet-mark", line.error() ? "error" : "warning");
    mark.setTooltip(tooltip(text));
    return mark;
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(8, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Label cut(String text, String style, String whole) {
    Label label = Rows.label(text, style);
    if (!whole.isEmpty()) {
      label.setTooltip(tooltip(whole));
    }
    return label;
  }

  private static Tooltip tooltip(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(480);
    return tooltip;
  }

  private static Node share(Label label, double width) {
    label.setMinWidth(0);
    label.setPrefWidth(width);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private static Node number(String text, String style) {
    Label label = Rows.label(text, style);
    label.setAlignment(Pos.CENTER_RIGHT);
    label.setMinWidth(NUMBER);
    label.setMaxWidth(NUMBER);
    label.setPrefWidth(NUMBER);
    return label;
  }

  private static Node sized(Node node, double width) {
    StackPane box = new StackPane(node);
    box.setMinWidth(width);
    box.setMaxWidth(width);
    box.setPrefWidth(width);
    return box;
  }
}
