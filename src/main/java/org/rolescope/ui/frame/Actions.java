package org.rolescope.ui.frame;

/** All that menus, toolbar and keys can do, whatever it takes to do it. */
public interface Actions {
  void openFiles();

  void openFolder();

  void openSample();

  /** Reads again what is open. */
  void reload();

  /** Asks for a file and writes the picture to it. */
  void exportPicture();

  /** Goes back to the start screen. */
  void closeData();

  void quit();

  void toggleTheme();

  /** Closes the simulator, so that the picture is seen again. */
  void showPicture();

  void showMap();

  void showFocus();

  void fit();

  void fitSelection();

  void zoomIn();

  void zoomOut();

  void zoomToActualSize();

  void toggleSidePane();

  void toggleInspector();

  /** Makes the inspector wide enough for trust and permissions side by side, or narrow again. */
  void widenInspector();

  /** Opens the simulator's drawer, or runs what is in it. */
  void simulate();

  /** Says what the text in the clipboard is: an error message can be explained. */
  void paste();

  void search();

  void back();

  void forward();

  void showProblems();

  void showKeys();

  void showAbout();
}
