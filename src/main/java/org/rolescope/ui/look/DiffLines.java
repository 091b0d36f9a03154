package org.rolescope.ui.look;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;

/** Lines of a change with {@code +} and {@code -} before them; of many the first, and a link. */
public final class DiffLines extends VBox {
  /**
   * @param most how many are there at first; one more is not worth a link
   */
  public DiffLines(List<String> texts, int most) {
    getStyleClass().add("remedy-diff");
    int shown = texts.size() <= most + 1 ? texts.size() : most;
    texts.subList(0, shown).forEach(text -> getChildren().add(line(text)));
    if (shown < texts.size()) {
      Hyperlink more = new Hyperlink(Words.of("remedy.more", texts.size() - shown));
      more.setOnAction(event -> getChildren().setAll(texts.stream().map(DiffLines::line).toList()));
      getChildren().add(more);
    }
    setVisible(!texts.isEmpty());
    setManaged(!texts.isEmpty());
  }

  /** A line of the change; what goes on below it is set in as far as its first word. */
  private static Node line(String text) {
    int word = 0;
    while (word < text.length() && " +-".indexOf(text.charAt(word)) >= 0) {
      word++;
    }
    Label sign = Parts.label(text.substring(0, word), "diff-line");
    sign.setMinWidth(USE_PREF_SIZE);
    Label words = Parts.label(text.substring(word), "diff-line");
    words.setWrapText(true);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(sign, words);
    String tone = text.startsWith("+") ? "plus" : text.startsWith("-") ? "minus" : "same";
    line.getChildren().forEach(part -> part.getStyleClass().add(tone));
    return line;
  }
}
