package org.rolescope.ui.table;

import java.util.function.Function;
import org.rolescope.ui.Words;

/** The columns of the table, in their order. */
public enum Column {
  CALLER(EdgeRow::caller, 160),
  CALLER_ACCOUNT(EdgeRow::callerAccount, 110),
  ROLE(EdgeRow::role, 170),
  ACCOUNT(EdgeRow::account, 110),
  VERDICT(EdgeRow::verdict, 140),
  WHY(EdgeRow::why, 380),
  ACTION(EdgeRow::action, 150);

  private final Function<EdgeRow, String> text;
  private final double width;

  Column(Function<EdgeRow, String> text, double width) {
    this.text = text;
    this.width = width;
  }

  /** What it is called. */
  public String title() {
    return Words.each("table", this);
  }

  /** What a row says in it. */
  public String of(EdgeRow row) {
    return text.apply(row);
  }

  /** In logical pixels, at first. */
  double width() {
    return width;
  }
}
