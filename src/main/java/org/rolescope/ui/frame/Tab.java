package org.rolescope.ui.frame;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The views of the middle, in the order of their tabs; the selection is the same in all. */
enum Tab {
  /** The picture: the map, or one node in the middle of it. */
  MAP("picture", MaterialDesignM.MAP_OUTLINE),
  MATRIX("matrix", MaterialDesignG.GRID),
  TABLE("table", MaterialDesignT.TABLE),
  PATHS("paths", MaterialDesignR.ROUTES);

  private final String command;
  private final Ikon icon;

  Tab(String command, Ikon icon) {
    this.command = command;
    this.icon = icon;
  }

  /** Id of the command that shows it. */
  String command() {
    return command;
  }

  Ikon icon() {
    return icon;
  }
}
