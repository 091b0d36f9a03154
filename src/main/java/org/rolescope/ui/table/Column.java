package org.rolescope.ui.table;

import java.util.Arrays;
import java.util.function.Function;
import org.rolescope.ui.Words;

/** The columns of the table, in their order. */
public enum Column {
  CALLER(EdgeRow::caller, 160, .2),
  CALLER_ACCOUNT(EdgeRow::callerAccount, 110, .1),
  ROLE(EdgeRow::role, 170, .2),
  ACCOUNT(EdgeRow::account, 110, .1),
  VERDICT(EdgeRow::verdict, 130, 0),
  WHY(EdgeRow::why, 290, .3),
  ACTION(EdgeRow::action, 150, .1);

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

  /**
   * In logical pixels, at first. Where all of them leave room they share it.
   *
   * @param room for all columns
   */
  double width(double room) {
    double wanted = Arrays.stream(values()).mapToDouble(column -> column.width).sum();
    return width + share * Math.max(0, room - wanted);
  }
}
