package org.rolescope.ui.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.Paragraph;
import org.rolescope.policy.LineSpan;
import org.rolescope.policy.PolicyText;
import org.rolescope.ui.Words;

/**
 * A policy's JSON to read, select and copy: numbered lines, coloured syntax, one statement and the
 * elements in it marked.
 */
public final class PolicyPane extends StackPane {
  private final CodeArea area = new CodeArea();
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
  }

  /** Shows a text with its marks and scrolls to the statement; lines are counted from one. */
  public void show(PolicyText text, Optional<LineSpan> marked, List<LineSpan> deciding) {
    if (getChildren().isEmpty()) {
      // Not sooner: the area styles its lines as soon as it is in a scene, themed or not.
      getChildren().add(new VirtualizedScrollPane<>(area));
    }
    statement = marked;
    elements = List.copyOf(deciding);
    String json = String.join("\n", text.lines());
    area.replaceText(json);
    if (!json.isEmpty()) {
      area.setStyleSpans(0, JsonSyntax.spans(json));
    }
    for (int line = 0; line < area.getParagraphs().size(); line++) {
      area.setParagraphStyle(line, mark(line + 1));
    }
    // A new factory makes the numbers of lines that did not change be drawn again.
    area.setParagraphGraphicFactory(this::number);
    area.moveTo(0);
    int first = statement.map(span -> Math.max(0, span.first() - 3)).orElse(0);
    area.showParagraphAtTop(first);
  }

  /** Shows nothing. */
  public void clear() {
    statement = Optional.empty();
    elements = List.of();
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
    return area.getText();
  }

  /** The lines that are marked as deciding, one below the other. */
  public String markedText() {
    return elements.stream()
        .flatMap(span -> area.getParagraphs().subList(span.first() - 1, span.last()).stream())
        .map(Paragraph::getText)
        .collect(Collectors.joining("\n"));
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
    Label number = new Label(Integer.toString(paragraph + 1));
    number.getStyleClass().add("line-number");
    number.getStyleClass().addAll(mark(paragraph + 1));
    number.setAlignment(Pos.TOP_RIGHT);
    number.setMaxHeight(Double.MAX_VALUE);
    return number;
  }
}
