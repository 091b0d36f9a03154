package org.rolescope.ui.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.base.Counted;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.EdgeSign;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;
import org.rolescope.ui.look.Topic;
import org.rolescope.ui.look.Unrolling;
import org.rolescope.ui.look.WrappingCell;

/** An answer over the window, line by line; a click or Enter shows what a line is about. */
public final class AnswerView extends SheetView {
  /** A line of the list: a heading, or what stands under it. */
  private record Row(String group, int count, @Nullable AnswerLine line) {}

  private final AnswerViewModel model;
  private final ListView<Row> list;
  private final Label sentence;
  private final Unrolling unrolling;

  public AnswerView(AnswerViewModel model) {
    this(model, new ListView<>(), Rows.paragraph("", "answer"));
  }

  private AnswerView(AnswerViewModel model, ListView<Row> list, Label sentence) {
    super(Words.of("answer.title"), new VBox(8, sentence, list), copyButton(model));
    this.model = model;
    this.list = list;
    this.sentence = sentence;
    unrolling = new Unrolling(list);
    setId("answers");
    Topic.ANSWERS.mark(this);
    setCardSize(860, 600);
    sentence.setId("answer-sentence");
    list.setId("answer-list");
    list.setAccessibleText(Words.of("answer.title"));
    list.getStyleClass().add("problem-list");
    list.setPlaceholder(new Label());
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(this::key);
    model.answerProperty().subscribe(this::show);
  }

  private static Button copyButton(AnswerViewModel model) {
    Button copy = new Button(Words.of("answer.copy"), new Icon(MaterialDesignC.CONTENT_COPY));
    copy.getStyleClass().add("small-button");
    copy.setOnAction(event -> model.copy());
    return copy;
  }

  /** Asks a question and shows what comes of it. */
  public void open(ListAnswer.Question question) {
    setTitle(Words.each("command", question));
    model.ask(question);
    open();
    list.requestFocus();
  }

  @Override
  protected void closed() {
    model.stop();
  }

  private void show(Optional<ListAnswer> answer) {
    sentence.setText(
        Rows.breakable(answer.map(ListAnswer::sentence).orElse(Words.of("answer.looking"))));
    List<Row> rows = new ArrayList<>();
    List<AnswerLine> lines = answer.map(ListAnswer::lines).orElse(List.of());
    String group = "";
    for (AnswerLine line : lines) {
      if (!line.group().equals(group)) {
        group = line.group();
        String here = group;
        int count = (int) lines.stream().filter(one -> one.group().equals(here)).count();
        rows.add(new Row(group, count, null));
      }
      rows.add(new Row(group, 1, line));
    }
    list.getItems().setAll(rows);
    list.getSelectionModel().select(Math.min(1, rows.size() - 1));
    unrolling.begin();
  }

  private void key(KeyEvent event) {
    Row row = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && row != null && row.line() != null) {
      go(row.line());
      event.consume();
    }
  }

  private void go(AnswerLine line) {
    close();
    model.select(line);
  }

  /** One line. */
  private final class Cell extends WrappingCell<Row> {
    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setOnMouseClicked(null);
      if (row == null || empty) {
        setGraphic(null);
        return;
      }
      AnswerLine line = row.line();
      if (line == null) {
        String count = Counted.of(row.count());
        setGraphic(Rows.heading(row.group(), Rows.label(count, "heading-count")));
        setAccessibleText(row.group() + " " + count);
        return;
      }
      VBox words =
          new VBox(
              Rows.paragraph(line.title(), "row-name"),
              Rows.paragraph(line.detail(), "row-detail"));
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox graphic = new HBox(10, new EdgeSign(line.kind()), words);
      graphic.getStyleClass().add("problem-row");
      wrap(graphic, line.title() + "\n" + line.detail());
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
              go(line);
            }
          });
    }
  }
}
