package org.rolescope.ui.source;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.rolescope.ui.Words;

/** Lines of a file to read, select and copy, with their numbers in the file and one line marked. */
public final class ExcerptPane extends StackPane {
  private final CodeArea area = new CodeArea();
  private int first = 1;
  private int marked;

  /**
   * @param id by which the text is found
   */
  public ExcerptPane(String id) {
    getStyleClass().add("policy-pane");
    area.setEditable(false);
    area.setId(id);
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
  }

  /** Shows a text, with none of its lines marked. */
  public void show(String text) {
    show(new FileExcerpt(1, text.lines().toList(), 0, false));
    area.setAccessibleText(Words.of("source.text.accessible"));
  }

  /** Shows the lines and scrolls to the marked one. */
  public void show(FileExcerpt excerpt) {
    if (getChildren().isEmpty()) {
      // Not sooner: the area styles its lines as soon as it is in a scene, themed or not.
      getChildren().add(new VirtualizedScrollPane<>(area));
    }
    first = excerpt.first();
    marked = excerpt.marked();
    String text = String.join("\n", excerpt.lines());
    area.replaceText(text);
    if (!text.isEmpty()) {
      area.setStyleSpans(0, JsonSyntax.spans(text));
    }
    int at = Math.max(0, Math.min(excerpt.lines().size() - 1, marked - first));
    area.setParagraphStyle(at, marked < first ? List.of() : List.of("in-statement", "in-element"));
    area.setParagraphGraphicFactory(this::number);
    area.moveTo(at, 0);
    area.showParagraphAtTop(Math.max(0, at - 8));
    area.setAccessibleText(Words.of("source.file.accessible", marked));
  }

  /** Gives the keys to the text. */
  public void focusText() {
    area.requestFocus();
  }

  private Node number(int paragraph) {
    Label number = new Label(Integer.toString(first + paragraph));
    number.getStyleClass().add("line-number");
    if (first + paragraph == marked) {
      number.getStyleClass().addAll("in-statement", "in-element");
    }
    number.setAlignment(Pos.TOP_RIGHT);
    number.setMaxHeight(Double.MAX_VALUE);
    return number;
  }
}
