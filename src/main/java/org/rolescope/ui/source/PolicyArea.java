package org.rolescope.ui.source;

import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.rolescope.policy.LineSpan;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Copying;
import org.rolescope.ui.look.Icon;

/** The rows of a policy beside their numbers, with marks; knows where pointer and caret are. */
final class PolicyArea extends CodeArea {
  /** What stands beside the characters: numbers, marks and their distance, and the scroll bar. */
  static final double BESIDE = 46 + 3 + 6 + 12 + 14;

  /** The style that hides a row. */
  private static final String HIDDEN = "collapse";

  /**
   * What is special about lines.
   *
   * @param statements all there are
   * @param marked those that are marked
   * @param elements what is marked in them
   * @param folds what is folded
   */
  record Marks(
      List<LineSpan> statements, List<LineSpan> marked, List<LineSpan> elements, Folds folds) {
    boolean isMarked(int line) {
      return marked.stream().anyMatch(span -> within(span, line));
    }

    boolean isElement(int line) {
      return elements.stream().anyMatch(span -> within(span, line));
    }

    Optional<LineSpan> statementOf(int line) {
      return statements.stream().filter(span -> within(span, line)).findFirst();
    }

    private static boolean within(LineSpan span, int line) {
      return line >= span.first() && line <= span.last();
    }
  }

  private final PolicyPane pane;
  private final ReadOnlyObjectWrapper<Optional<LineSpan>> pointed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<LineSpan> hovered = Optional.empty();
  private WrappedLines wrapped = new WrappedLines(List.of());
  private Marks marks = new Marks(List.of(), List.of(), List.of(), new Folds());

  PolicyArea(PolicyPane pane) {
    this.pane = pane;
    setEditable(false);
    // It is only read, so that the key for a tab goes on to what comes next.
    Nodes.addInputMap(this, InputMap.ignore(keyPressed(KeyCode.TAB, KeyCombination.SHIFT_ANY)));
    setWrapText(true);
    setShowCaret(CaretVisibility.ON);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setAccessibleText(Words.of("source.accessible"));
    addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event -> {
          hovered = under(event.getX(), event.getY());
          point();
        });
    addEventHandler(
        MouseEvent.MOUSE_EXITED,
        event -> {
          hovered = Optional.empty();
          point();
        });
    currentParagraphProperty().addListener((property, before, now) -> point());
    focusedProperty().addListener((property, before, now) -> point());
  }

  /**
   * Shows rows from the beginning.
   *
   * @param colours styles of every character
   */
  void show(WrappedLines rows, Marks special, StyleSpans<Collection<String>> colours) {
    wrapped = rows;
    marks = special;
    hovered = Optional.empty();
    // Before the text: what is made for its rows then has its numbers, and is not made again.
    renumber();
    // With all its styles at once: each of them on its own would be a change of the text.
    replace(0, getLength(), document(colours));
    moveTo(0);
    setAccessibleText(told());
    point();
  }

  private ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(
      StyleSpans<Collection<String>> colours) {
    ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> document =
        new ReadOnlyStyledDocumentBuilder<>(getSegOps(), List.of());
    int at = 0;
    for (WrappedLines.Row row : wrapped.rows()) {
      int end = at + row.text().length();
      document.addParagraph(row.text(), colours.subView(at, end), styles(row.line() + 1));
      at = end + 1;
    }
    if (at == 0) {
      document.addParagraph("", List.of(), List.of());
    }
    return document.build();
  }

  private String told() {
    String spans =
        String.join(
            ", ", marks.marked().stream().map(span -> span.first() + "–" + span.last()).toList());
    return spans.isEmpty()
        ? Words.of("source.accessible")
        : Words.of("source.accessible.marked", spans);
  }

  /** Marks and hides the lines as they are to be now. */
  void mark() {
    styleRows();
    renumber();
  }

  private void styleRows() {
    for (int row = 0; row < wrapped.rows().size(); row++) {
      Collection<String> styles = styles(line(row));
      if (!styles.equals(getParagraph(row).getParagraphStyle())) {
        setParagraphStyle(row, styles);
      }
    }
  }

  /** A new factory makes the numbers of lines that did not change be drawn again. */
  private void renumber() {
    setParagraphGraphicFactory(this::number);
  }

  private List<String> styles(int line) {
    List<String> styles = new ArrayList<>();
    if (marks.isMarked(line) || marks.isElement(line)) {
      styles.add("in-statement");
    }
    if (marks.isElement(line)) {
      styles.add("in-element");
    }
    if (pointed.get().filter(span -> Marks.within(span, line)).isPresent()) {
      styles.add("pointed");
    }
    if (marks.folds().hides(line)) {
      styles.add(HIDDEN);
    }
    return styles;
  }

  /** The line of a row, from 1; of the last one where there is no such row. */
  private int line(int row) {
    List<WrappedLines.Row> rows = wrapped.rows();
    return rows.isEmpty() ? 1 : rows.get(Math.min(row, rows.size() - 1)).line() + 1;
  }

  /** The line where the caret is, from 1. */
  int line() {
    return line(getCurrentParagraph());
  }

  // What is pointed at ----------------------------------------------------------------------

  ReadOnlyObjectProperty<Optional<LineSpan>> pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  /** The statement at a point of the area; empty beside all of them. */
  Optional<LineSpan> under(double x, double y) {
    int row = offsetToPosition(hit(x, y).getInsertionIndex(), Bias.Forward).getMajor();
    return marks.statementOf(line(row));
  }

  Optional<LineSpan> atCaret() {
    return marks.statementOf(line());
  }

  private void point() {
    Optional<LineSpan> before = pointed.get();
    Optional<LineSpan> now = hovered.or(() -> isFocused() ? atCaret() : Optional.empty());
    if (!now.equals(before)) {
      pointed.set(now);
      before.ifPresent(this::restyle);
      now.ifPresent(this::restyle);
    }
  }

  private void restyle(LineSpan statement) {
    int last = Math.min(wrapped.rows().size(), getParagraphs().size());
    for (int row = wrapped.rowOf(statement.first() - 1); row < last; row++) {
      if (line(row) > statement.last()) {
        return;
      }
      setParagraphStyle(row, styles(line(row)));
    }
  }

  // Numbers ---------------------------------------------------------------------------------

  private Node number(int paragraph) {
    Label number = new Label();
    number.getStyleClass().add("line-number");
    number.setContentDisplay(ContentDisplay.LEFT);
    number.setAlignment(Pos.TOP_RIGHT);
    number.setMaxHeight(Double.MAX_VALUE);
    // The area still asks for the lines of a text that is gone.
    if (paragraph < wrapped.rows().size()) {
      WrappedLines.Row row = wrapped.rows().get(paragraph);
      int line = row.line() + 1;
      number.setText(row.goesOn() ? "" : Integer.toString(line));
      if (marks.isMarked(line) || marks.isElement(line)) {
        number.getStyleClass().add("in-statement");
      }
      if (marks.isElement(line)) {
        number.getStyleClass().add("in-element");
      }
      if (!row.goesOn()) {
        sign(number, line);
      }
    }
    return number;
  }

  /** What opens and closes a statement, and that lines of it are hidden. */
  private void sign(Label number, int line) {
    if (marks.folds().endsBefore(line)) {
      number.setGraphic(new Icon(MaterialDesignD.DOTS_HORIZONTAL));
    }
    marks.statements().stream()
        .filter(span -> span.first() == line && Folds.mayFold(span))
        .findFirst()
        .ifPresent(
            span -> {
              boolean folded = marks.folds().has(span);
              number.setGraphic(
                  new Icon(folded ? MaterialDesignC.CHEVRON_RIGHT : MaterialDesignC.CHEVRON_DOWN));
              String does = Words.of(folded ? "policy.unfold" : "policy.fold");
              number.getStyleClass().add("folds");
              number.setAccessibleRole(AccessibleRole.BUTTON);
              number.setAccessibleText(does);
              number.setTooltip(new Tooltip(does));
              number.setOnMouseClicked(event -> pane.fold(span, !folded));
            });
  }

  /** Copies lines as they are, not as they are broken here; without a selection the statement. */
  @Override
  public void copy() {
    IndexRange selected = getSelection();
    if (selected.getLength() > 0) {
      TwoDimensional.Position from = offsetToPosition(selected.getStart(), Bias.Forward);
      TwoDimensional.Position to = offsetToPosition(selected.getEnd(), Bias.Forward);
      Copying.text(wrapped.between(from.getMajor(), from.getMinor(), to.getMajor(), to.getMinor()));
    } else {
      atCaret().ifPresentOrElse(pane::copy, pane::copyAll);
    }
  }
}
