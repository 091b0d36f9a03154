package org.rolescope.ui.look;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;

/**
 * A list of rows that may be long: the first are there, and a link at the end adds the next, frame
 * by frame, so that the window never builds hundreds of them in one go.
 *
 * @param <T> what a row is made of
 */
public final class MoreRows<T> extends VBox {
  /** As many as the link adds. */
  static final int AT_ONCE = 40;

  /** As many as leave what stands below a list in view. */
  private static final int FEW = 8;

  /** As many as are built in one go without being felt. */
  private static final int IN_A_FRAME = 10;

  private final List<T> all;
  private final Function<T, Node> row;
  private final Button more = Rows.link("", this::add);
  private final Frames frames = new Frames();
  private int shown;

  /** A list that is all there is to read: {@link #AT_ONCE} rows are there at first. */
  public MoreRows(List<T> all, Function<T, Node> row) {
    this(all, AT_ONCE, row);
  }

  /** A list among others: a few rows are there at first. */
  public static <T> MoreRows<T> few(List<T> all, Function<T, Node> row) {
    // A link for the last one would take its room.
    return new MoreRows<>(all, all.size() == FEW + 1 ? FEW + 1 : FEW, row);
  }

  private MoreRows(List<T> all, int first, Function<T, Node> row) {
    this.all = List.copyOf(all);
    this.row = row;
    more.getStyleClass().add("more-rows");
    getChildren().add(more);
    add(first);
  }

  private void add() {
    add(AT_ONCE);
  }

  private void add(int count) {
    frames.finish();
    boolean hadKeys = more.isFocused();
    int from = shown;
    shown = Math.min(all.size(), from + count);
    build(from);
    List<Runnable> later = new ArrayList<>();
    for (int next = from + IN_A_FRAME; next < shown; next += IN_A_FRAME) {
      int begin = next;
      later.add(() -> build(begin));
    }
    frames.begin(later);
    int left = all.size() - shown;
    more.setText(
        Words.of(left > AT_ONCE ? "rows.more" : "rows.rest", Math.min(AT_ONCE, left), left));
    more.setVisible(left > 0);
    more.setManaged(left > 0);
    if (hadKeys) {
      KeyTarget.first(getChildren().get(from)).ifPresent(Node::requestFocus);
    }
  }

  /** The rows from this on that are built in one go; all before it are there. */
  private void build(int from) {
    int end = Math.min(shown, from + IN_A_FRAME);
    getChildren().addAll(from, all.subList(from, end).stream().map(row).toList());
  }
}
