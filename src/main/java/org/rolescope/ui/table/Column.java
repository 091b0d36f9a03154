package org.rolescope.ui.table;

import java.util.Arrays;
import java.util.function.Function;
import org.rolescope.ui.Words;

/** The columns of the table, in their order. */
public enum Column {
  CALLER(EdgeRow::caller, 170, .25),
  CALLER_ACCOUNT(EdgeRow::callerAccount, 130, 0),
  ROLE(EdgeRow::role, 176, .25),
  ACCOUNT(EdgeRow::account, 130, 0),
  VERDICT(EdgeRow::verdict, 146, 0),
  WHY(EdgeRow::why, 188, .5),
  ACTION(EdgeRow::action, 150, 0);

  private final Function<EdgeRow, String> text;
  private final double width;
  private final double share;

  Column(Function<EdgeRow, String> text, double width, double share) {
    this.text = text;
    this.width = width;
    this.share = share;
  }

  /** What it is called. */
  public String title() {
    return Words.each("table", this);
  }

  /** What a row says in it. */
  public String of(EdgeRow row) {
    return text.apply(row);
  }

  /** Whether it is shown unasked: those that fit into a small window; others say less. */
  boolean first() {
    return switch (this) {
      case CALLER, ROLE, VERDICT, WHY -> true;
      case CALLER_ACCOUNT, ACCOUNT, ACTION -> false;
    };
  }

  /**
   * In logical pixels, at first. Where those that are shown unasked leave room they share it.
   *
   * @param room for all columns
   */
  double width(double room) {
    double wanted =
        Arrays.stream(values()).filter(Column::first).mapToDouble(column -> column.width).sum();
    return width + share * Math.max(0, room - wanted);
  }
}
