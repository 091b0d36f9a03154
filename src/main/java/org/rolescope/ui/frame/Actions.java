package org.rolescope.ui.frame;

import org.rolescope.question.Reach;
import org.rolescope.ui.answer.ListAnswer;
import org.rolescope.ui.graph.Direction;
import org.rolescope.ui.theme.ThemeChoice;

/** All that menus, toolbar and keys can do, whatever it takes to do it. */
public interface Actions {
  void openFiles();

  void openFolder();

  /** Opens the folder or zip of lessons, with the data that they are about, and begins them. */
  void openLessons();

  /** Asks which live accounts to read. */
  void live();

  void openSample();

  /** Reads again what is open. */
  void reload();

  /** Asks for a list of known accounts, by which accounts of others are named. */
  void nameAccounts();

  /** Leaves the names of that list out again. */
  void forgetNames();

  /** Asks for a file and writes the picture to it. */
  void exportPicture();

  /** Asks for earlier exports and shows who gets in otherwise now. */
  void compare();

  /** Asks for Terraform plans and shows who gets in otherwise once they are applied. */
  void plan();

  /** Shows who gets in otherwise than before. */
  void showChanges();

  /** Asks for a name and keeps what is shown as a view. */
  void saveView();

  /** Goes back to the start screen. */
  void closeData();

  void toggleRecents();

  void clearRecents();

  void quit();

  void undo();

  void redo();

  /** Copies the ARN, number or name by which AWS knows the selection. */
  void copyArn();

  void copyName();

  void copySentence();

  /** Copies the trust policy of the role that is selected, or at the end of the arrow. */
  void copyTrust();

  void copyPicture();

  /** Hides the selection. */
  void hide();

  /** Shows again what was hidden one by one. */
  void showHidden();

  void toggleDimming();

  void toggleLegend();

  /** Whether the overview stands in the corner of the picture. */
  void toggleMinimap();

  /** The picture and the answer on the whole screen, larger, and back. */
  void togglePresenting();

  /** Between light and dark, with as much contrast as before, whatever was followed. */
  void toggleTheme();

  void setTheme(ThemeChoice choice);

  /** Whether the picture glides when it is moved by a key. */
  void toggleStillness();

  /** In percent. */
  void setTextSize(int percent);

  /** Whether what is exported and copied is under pseudonyms. */
  void toggleRedaction();

  /** Pixels to a unit of pictures that are written as PNG. */
  void setPngScale(int scale);

  /** Shows the picture again, whichever it is. */
  void showPicture();

  void showMatrix();

  void showTable();

  /** Shows the ways; where their ends are not told yet, between what is marked or selected. */
  void showPaths();

  /** Shows the ways between what is marked or selected. */
  void showPathsBetween();

  void showMap();

  void showFocus();

  /** Shows what the selection can become, or who can become it. */
  void showBlast(Reach.Direction direction);

  /** Shows who can become any role that may do everything in its account. */
  void showAdmins();

  /** Shows what all who come in from outside can become. */
  void showOutsiders();

  /** Tells what to take out so that nobody can become what a blast radius holds. */
  void takeOut();

  /** Lets the ways of a blast radius have more hops, or fewer. */
  void changeHops(int by);

  /** Adds the node where the keyboard is to the selection, or takes it out. */
  void addToSelection();

  void fit();

  void fitSelection();

  void zoomIn();

  void zoomOut();

  void zoomToActualSize();

  /** Opens or folds the account or line where the keyboard is. */
  void expand(boolean open);

  /** Folds everything on the map. */
  void foldAll();

  /** Moves the thing where the keyboard is. */
  void nudge(Direction direction);

  /** Lets the layout place the selection again. */
  void release();

  /** Lets the layout place everything again. */
  void releaseAll();

  /** Moves the keyboard in the picture. */
  void move(Direction direction);

  /** Moves the keyboard to the next or previous arrow of the node. */
  void moveAlong(int by);

  /** Opens the page of the thing where the keyboard is, and gives it the keys. */
  void inspect();

  /** Gives the keys to the page of what is selected. */
  void inspectSelection();

  void stepBack();

  void toggleSidePane();

  void toggleInspector();

  /** Makes the inspector wide enough for trust and permissions side by side, or narrow again. */
  void widenInspector();

  /** Gives the keys to the next pane, or the previous one. */
  void nextPane(boolean forward);

  void markCaller();

  void markTarget();

  /** Opens the simulator's drawer, or runs what is in it. */
  void simulate();

  /** Opens the trust policy of the simulator's role, to be written. */
  void editTrust();

  /** Presents the lessons of the data, from the one that was asked last. */
  void presentLessons();

  /**
   * Asks for a file and writes the lessons of the data to it, to be answered on paper.
   *
   * @param answers whether each question has its answer below
   */
  void handOutLessons(boolean answers);

  /** Says what the text in the clipboard is: an error message can be explained. */
  void paste();

  void search();

  void back();

  void forward();

  void showProblems();

  /** Answers a question about all that is open. */
  void ask(ListAnswer.Question question);

  void showKeys();

  /** Says what the thing is that has the keys, and which keys work on it. */
  void showHelp();

  void showAbout();
}
