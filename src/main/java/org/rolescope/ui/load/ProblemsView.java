package org.rolescope.ui.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.rolescope.base.Counted;
import org.rolescope.base.Diagnostic;
import org.rolescope.ui.Words;
import org.rolescope.ui.load.ProblemsViewModel.Problem;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;
import org.rolescope.ui.look.Topic;
import org.rolescope.ui.look.WrappingCell;

/**
 * The list of what could not be read or is missing, by severity. A click or Enter selects what a
 * problem is about and shows the file at its line.
 */
public final class ProblemsView extends SheetView {
  /** A line of the list: a heading, or a problem under it. */
  private record Row(Diagnostic.Severity severity, int count, @Nullable Problem problem) {}

  private final ProblemsViewModel model;
  private final SourceSheet source;
  private final ListView<Row> list;
  private final Label note;

  /**
   * @param source shows the files
   */
  public ProblemsView(ProblemsViewModel model, SourceSheet source) {
    this(model, source, new ListView<>(), Rows.paragraph("", "row-detail"));
  }

  private ProblemsView(
      ProblemsViewModel model, SourceSheet source, ListView<Row> list, Label note) {
    super(Words.of("problems.title"), content(model, list, note), copyButton(model));
    this.model = model;
    this.source = source;
    this.list = list;
    this.note = note;
    setId("problems");
    Topic.PROBLEMS.mark(this);
    setCardSize(860, 600);
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(this::key);
    model.filterProperty().addListener(words -> fill());
  }

  private static VBox content(ProblemsViewModel model, ListView<Row> list, Label note) {
    TextField filter = new TextField();
    filter.setId("problems-filter");
    filter.setPromptText(Words.of("problems.filter"));
    filter.setAccessibleText(Words.of("problems.filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    list.setId("problems-list");
    list.setAccessibleText(Words.of("problems.title"));
    list.getStyleClass().add("problem-list");
    VBox.setVgrow(list, Priority.ALWAYS);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    return new VBox(8, filter, note, list);
  }

  private static Button copyButton(ProblemsViewModel model) {
    Button copy = new Button(Words.of("problems.copy"), new Icon(MaterialDesignC.CONTENT_COPY));
    copy.getStyleClass().add("small-button");
    copy.setOnAction(event -> model.copyAll());
    return copy;
  }

  /** Shows the list as it is now. */
  @Override
  public void open() {
    model.filterProperty().set("");
    fill();
    super.open();
    list.requestFocus();
    list.getSelectionModel().select(Math.min(1, list.getItems().size() - 1));
  }

  private void fill() {
    List<Problem> problems = model.problems();
    List<Row> rows = new ArrayList<>();
    for (Diagnostic.Severity severity : Diagnostic.Severity.values()) {
      List<Problem> those =
          problems.stream().filter(problem -> problem.severity() == severity).toList();
      if (!those.isEmpty()) {
        rows.add(new Row(severity, those.size(), null));
        those.forEach(problem -> rows.add(new Row(severity, 1, problem)));
      }
    }
    list.getItems().setAll(rows);
    boolean filtered = !model.filterProperty().get().isBlank();
    note.setText(rows.isEmpty() ? Words.of(filtered ? "problems.no-match" : "problems.none") : "");
  }

  private void key(KeyEvent event) {
    Row row = list.getSelectionModel().getSelectedItem();
    if (row == null || row.problem() == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      jump(row.problem());
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      model.copy(row.problem());
      event.consume();
    }
  }

  private void jump(Problem problem) {
    note.setText("");
    model.jump(
        problem,
        source::show,
        () -> note.setText(Words.of("problems.unreadable", problem.place())));
  }

  /** One line. */
  private final class Cell extends WrappingCell<Row> {
    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setContextMenu(null);
      setOnMouseClicked(null);
      if (row == null || empty) {
        setGraphic(null);
        return;
      }
      Problem problem = row.problem();
      if (problem == null) {
        setGraphic(
            Rows.heading(
                Words.each("problems.group", row.severity()),
                Rows.label(Counted.of(row.count()), "heading-count")));
        setAccessibleText(
            Words.each("problems.group", row.severity()) + " " + Counted.of(row.count()));
        return;
      }
      HBox graphic = graphic(problem);
      wrap(graphic, Parts.plain(problem.message()) + "\n" + Parts.plain(problem.effect()));
      setContextMenu(menu(problem));
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
              jump(problem);
            }
          });
    }

    private ContextMenu menu(Problem problem) {
      MenuItem go = new MenuItem(Words.of("problems.jump"));
      go.setOnAction(event -> jump(problem));
      MenuItem copy = new MenuItem(Words.of("problems.copy-one"));
      copy.setOnAction(event -> model.copy(problem));
      return new ContextMenu(go, copy);
    }

    private HBox graphic(Problem problem) {
      VBox words = new VBox(Rows.paragraph(Parts.plain(problem.message()), "row-name"));
      if (!problem.effect().isEmpty()) {
        words.getChildren().add(Rows.paragraph(Parts.plain(problem.effect()), "row-detail"));
      }
      if (!problem.place().isEmpty()) {
        words.getChildren().add(Rows.code(problem.place(), "mono"));
      }
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox row = new HBox(10, icon(problem.severity()), words);
      row.getStyleClass().add("problem-row");
      return row;
    }

    private Node icon(Diagnostic.Severity severity) {
      Icon icon =
          new Icon(
              switch (severity) {
                case ERROR -> MaterialDesignC.CLOSE_CIRCLE;
                case WARNING -> MaterialDesignA.ALERT;
                case NOTE -> MaterialDesignI.INFORMATION_OUTLINE;
              });
      icon.getStyleClass().add("severity-" + severity.name().toLowerCase(Locale.ROOT));
      return icon;
    }
  }
}
