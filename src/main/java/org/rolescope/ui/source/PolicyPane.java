package org.rolescope.ui.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.rolescope.policy.LineSpan;
import org.rolescope.policy.PolicyText;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Copying;

/**
 * A policy's JSON to read, select and copy: numbered lines, coloured syntax, one statement and the
 * elements in it marked.
 */
public final class PolicyPane extends StackPane {
  /** What stands beside the characters: numbers, their distance, and the scroll bar. */
  private static final double BESIDE = 36 + 6 + 12 + 14;

  private static final int FEWEST_COLUMNS = 16;
  private static final int USUAL_COLUMNS = 60;

  /** Height of a row. */
  private static final double ROW = 18;

  private final CodeArea area = new Area();
  private List<String> lines = List.of();
  private WrappedLines wrapped = new WrappedLines(List.of());
  private int columns;
  private Optional<LineSpan> statement = Optional.empty();
  private List<LineSpan> elements = List.of();

  public PolicyPane() {
    getStyleClass().add("policy-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(PolicyPane.class.getResource("/org/rolescope/ui/source.css"))
                .toExternalForm());
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
    area.setAccessibleText(Words.of("source.accessible"));
    widthProperty().addListener((property, before, now) -> fit());
    heightProperty().addListener((property, before, now) -> reveal());
  }

  /** Shows a text with its marks and scrolls to what decides; lines are counted from one. */
  public void show(PolicyText text, Optional<LineSpan> marked, List<LineSpan> deciding) {
    if (getChildren().isEmpty()) {
      // Not sooner: the area styles its lines as soon as it is in a scene, themed or not.
      getChildren().add(new VirtualizedScrollPane<>(area));
    }
    statement = marked;
    elements = List.copyOf(deciding);
    lines = text.lines();
    columns = columns();
    draw();
  }

  /** As many characters as fit beside the numbers. */
  private int columns() {
    Text sample = new Text("0".repeat(10));
    sample.setFont(Font.font("JetBrains Mono", 12));
    double character = sample.getLayoutBounds().getWidth() / 10;
    return getWidth() <= 0
        ? USUAL_COLUMNS
        : Math.max(FEWEST_COLUMNS, (int) ((getWidth() - BESIDE) / character));
  }

  private void fit() {
    if (!lines.isEmpty() && columns() != columns) {
      columns = columns();
      draw();
    }
  }

  private void draw() {
    wrapped = WrappedLines.of(lines, columns);
    area.replaceText(wrapped.shown());
    if (area.getLength() > 0) {
      area.setStyleSpans(0, colours());
    }
    for (int row = 0; row < area.getParagraphs().size(); row++) {
      area.setParagraphStyle(row, mark(wrapped.rows().get(row).line() + 1));
    }
    // A new factory makes the numbers of lines that did not change be drawn again.
    area.setParagraphGraphicFactory(this::number);
    area.moveTo(0);
    reveal();
  }

  /** Scrolls to the statement; where it is higher than the pane, to what decides in it. */
  private void reveal() {
    if (wrapped.rows().isEmpty()) {
      return;
    }
    int first = statement.map(span -> wrapped.rowOf(span.first() - 1)).orElse(0);
    int last = elements.stream().mapToInt(span -> wrapped.rowOf(span.last())).max().orElse(first);
    int element =
        elements.stream().mapToInt(span -> wrapped.rowOf(span.first() - 1)).min().orElse(first);
    int room = (int) (getHeight() / ROW) - 1;
    boolean fits = last - first <= room;
    // Where there is room some rows before are seen, too.
    int above = fits ? Math.min(2, room - (last - first)) : 1;
    area.showParagraphAtTop(Math.max(0, (fits ? first : element) - above));
  }

  /** Shows nothing. */
  public void clear() {
    statement = Optional.empty();
    elements = List.of();
    lines = List.of();
    wrapped = new WrappedLines(List.of());
    if (area.getLength() > 0) {
      area.clear();
    }
  }

  /** Gives the keys to the text. */
  public void focusText() {
    area.requestFocus();
  }

  /** What is shown now. */
  public String text() {
    return String.join("\n", lines);
  }

  /** The lines that are marked as deciding, one below the other. */
  public String markedText() {
    return elements.stream()
        .flatMap(span -> lines.subList(span.first() - 1, span.last()).stream())
        .collect(Collectors.joining("\n"));
  }

  /** The colours of the JSON, carried over to the rows in which it is shown. */
  private StyleSpans<Collection<String>> colours() {
    String json = text();
    String[] styles = new String[json.length()];
    for (JsonSyntax.Token token : JsonSyntax.tokens(json)) {
      Arrays.fill(styles, token.start(), token.end(), token.part().styleClass());
    }
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int at = 0;
    for (int row = 0; row < wrapped.rows().size(); row++) {
      WrappedLines.Row shown = wrapped.rows().get(row);
      spans.add(List.of(), (row > 0 ? 1 : 0) + shown.inset());
      at += row > 0 && !shown.goesOn() ? 1 : 0;
      for (int column = shown.inset(); column < shown.text().length(); column++) {
        String style = styles[at++];
        spans.add(style == null ? List.of() : List.of(style), 1);
      }
    }
    return spans.create();
  }

  private List<String> mark(int line) {
    if (elements.stream().anyMatch(span -> within(span, line))) {
      return List.of("in-statement", "in-element");
    }
    return statement.filter(span -> within(span, line)).isPresent()
        ? List.of("in-statement")
        : List.of();
  }

  private static boolean within(LineSpan span, int line) {
    return line >= span.first() && line <= span.last();
  }

  private Node number(int paragraph) {
    Label number = new Label();
    number.getStyleClass().add("line-number");
    // The area still asks for the lines of a text that is gone.
    if (paragraph < wrapped.rows().size()) {
      WrappedLines.Row row = wrapped.rows().get(paragraph);
      number.setText(row.goesOn() ? "" : Integer.toString(row.line() + 1));
      number.getStyleClass().addAll(mark(row.line() + 1));
    }
    number.setAlignment(Pos.TOP_RIGHT);
    number.setMaxHeight(Double.MAX_VALUE);
    return number;
  }

  /** Copies lines as they are, not as they are broken here. */
  private final class Area extends CodeArea {
    @Override
    public void copy() {
      IndexRange selected = getSelection();
      if (selected.getLength() > 0) {
        TwoDimensional.Position from = offsetToPosition(selected.getStart(), Bias.Forward);
        TwoDimensional.Position to = offsetToPosition(selected.getEnd(), Bias.Forward);
        Copying.text(
            wrapped.between(from.getMajor(), from.getMinor(), to.getMajor(), to.getMinor()));
      }
    }
  }
}
