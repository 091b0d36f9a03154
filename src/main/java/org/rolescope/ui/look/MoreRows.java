package org.rolescope.ui.look;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;

/**
 * A list of rows that may be long: the first are there at once, a link at the end adds the next, so
 * that the window never builds hundreds of them in one go.
 *
 * @param <T> what a row is made of
 */
public final class MoreRows<T> extends VBox {
  /** As many as the window builds without being felt. */
  static final int AT_ONCE = 40;

  private final List<T> all;
  private final Function<T, Node> row;
  private final Button more = Rows.link("", this::add);
  private int shown;

  /**
   * @param row makes the row of one
   */
  public MoreRows(List<T> all, Function<T, Node> row) {
    this.all = List.copyOf(all);
    this.row = row;
    more.getStyleClass().add("more-rows");
    getChildren().add(more);
    add();
  }

  private void add() {
    boolean hadKeys = more.isFocused();
    int from = shown;
    shown = Math.min(all.size(), from + AT_ONCE);
    getChildren().addAll(from, all.subList(from, shown).stream().map(row).toList());
    int left = all.size() - shown;
    more.setText(Words.of("rows.more", Math.min(AT_ONCE, left), left));
    more.setVisible(left > 0);
    more.setManaged(left > 0);
    if (hadKeys) {
      KeyTarget.first(getChildren().get(from)).ifPresent(Node::requestFocus);
    }
  }
}
