package org.rolescope.ui.command;

/** What belongs together in a menu, between two lines; in the order of the menu. */
public enum Block {
  OPEN(Bar.FILE),
  NAMES(Bar.FILE),
  WRITE(Bar.FILE),
  PNG_SCALE(Bar.FILE),
  REDACT(Bar.FILE),
  RECENT(Bar.FILE),
  END(Bar.FILE),
  UNDO(Bar.EDIT),
  COPY(Bar.EDIT),
  HIDE(Bar.EDIT),
  PICTURE(Bar.VIEW),
  ZOOM(Bar.VIEW),
  SHOWN(Bar.VIEW),
  PANES(Bar.VIEW),
  THEME(Bar.VIEW),
  TEXT_SIZE(Bar.VIEW),
  MOTION(Bar.VIEW),
  AROUND(Bar.EXPLORE),
  HOPS(Bar.EXPLORE),
  ASK(Bar.EXPLORE),
  FOLD(Bar.EXPLORE),
  FIND(Bar.GO),
  HISTORY(Bar.GO),
  ROUND(Bar.GO),
  /** Keys of the picture that would only crowd a menu. */
  STEP(Bar.GO),
  CALL(Bar.SIMULATE),
  ABOUT(Bar.HELP);

  /** The menus of the bar, in its order. */
  public enum Bar {
    FILE,
    EDIT,
    VIEW,
    EXPLORE,
    GO,
    SIMULATE,
    HELP
  }

  private final Bar bar;

  Block(Bar bar) {
    this.bar = bar;
  }

  /** The menu that it stands in. */
  public Bar bar() {
    return bar;
  }

  /** Whether it is a menu within the menu. */
  public boolean nested() {
    return this == THEME || this == TEXT_SIZE || this == PNG_SCALE;
  }

  /** Whether its keys work while a sheet lies over the window. */
  public boolean overSheets() {
    return this == END || this == ABOUT;
  }

  /** Whether its commands are in the menus and the search box, and not in the list of keys only. */
  public boolean listed() {
    return this != STEP;
  }
}
