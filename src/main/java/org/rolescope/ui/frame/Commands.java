package org.rolescope.ui.frame;

import static org.rolescope.question.Reach.Direction.IN;
import static org.rolescope.question.Reach.Direction.OUT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.rolescope.drawing.Handout;
import org.rolescope.ui.answer.ListAnswer;
import org.rolescope.ui.command.Block;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.command.Key;
import org.rolescope.ui.graph.Direction;
import org.rolescope.ui.theme.ThemeChoice;

/** The one list of what the window can do: menus, search and the list of keys are made from it. */
final class Commands {
  /** Text sizes on offer, in percent. */
  static final List<Integer> TEXT_SIZES = List.of(80, 90, 100, 110, 125, 150, 175, 200);

  /**
   * What the window is like, which says what can be done.
   *
   * @param open whether data are open
   * @param pictured whether a picture is what the middle shows
   * @param sample whether there is a sample
   * @param lessons whether the data that are open have any
   * @param named whether a list names accounts of others
   * @param selected whether something is selected
   * @param role whether the selection has a role at its end
   * @param node whether the selection is a node of the graph
   * @param reaching whether the selection can become something
   * @param entered whether the selection can be become, or got into
   * @param blast whether a blast radius is shown
   * @param told whether it is told who is in it
   * @param unfolded whether anything of the map is open
   * @param changes whether there is another state to compare with
   * @param hideable whether the selection can be hidden
   * @param hidden whether something is hidden one by one
   * @param pinned whether something of the selection stands where it was put
   * @param anyPinned whether anything does
   * @param canUndo whether there is something to undo
   * @param canRedo whether there is something to redo
   * @param canGoBack whether there is a way back
   * @param canGoForward whether there is a way forward
   */
  record State(
      ObservableValue<Boolean> open,
      ObservableValue<Boolean> pictured,
      ObservableValue<Boolean> sample,
      ObservableValue<Boolean> lessons,
      ObservableValue<Boolean> uncovered,
      ObservableValue<Boolean> named,
      ObservableValue<Boolean> selected,
      ObservableValue<Boolean> role,
      ObservableValue<Boolean> node,
      ObservableValue<Boolean> reaching,
      ObservableValue<Boolean> entered,
      ObservableValue<Boolean> blast,
      ObservableValue<Boolean> told,
      ObservableValue<Boolean> unfolded,
      ObservableValue<Boolean> changes,
      ObservableValue<Boolean> hideable,
      ObservableValue<Boolean> hidden,
      ObservableValue<Boolean> pinned,
      ObservableValue<Boolean> anyPinned,
      ObservableValue<Boolean> canUndo,
      ObservableValue<Boolean> canRedo,
      ObservableValue<Boolean> canGoBack,
      ObservableValue<Boolean> canGoForward) {}

  /**
   * What is switched on.
   *
   * @param textSize in percent
   * @param pngScale pixels to a unit
   */
  record Switches(
      ObservableValue<Boolean> recents,
      ObservableValue<Boolean> dimming,
      ObservableValue<Boolean> legend,
      ObservableValue<Boolean> minimap,
      ObservableValue<Boolean> presenting,
      ObservableValue<Boolean> side,
      ObservableValue<Boolean> inspector,
      ObservableValue<ThemeChoice> theme,
      ObservableValue<Integer> textSize,
      ObservableValue<Integer> pngScale,
      ObservableValue<Boolean> redacts,
      ObservableValue<Boolean> stillness) {}

  private final Actions does;
  private final State state;
  private final Switches on;
  private final List<Command> all = new ArrayList<>();

  Commands(Actions does, State state, Switches on) {
    this.does = does;
    this.state = state;
    this.on = on;
    file();
    edit();
    view();
    looks();
    explore();
    go();
    steps();
    simulate();
    add("help", Block.ABOUT, does::showHelp, "F1");
    add("keys", Block.ABOUT, does::showKeys);
    replaceLast(last().signKeys("?"));
    add("about", Block.ABOUT, does::showAbout);
  }

  /** In the order of the menus. */
  List<Command> all() {
    return List.copyOf(all);
  }

  /**
   * The command of this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  Command of(String id) {
    return all.stream()
        .filter(command -> command.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id));
  }

  private void add(String id, Block block, Runnable action, String... keys) {
    all.add(Command.of(id, block, action).keys(keys));
  }

  private void add(
      String id, Block block, ObservableValue<Boolean> when, Runnable action, String... keys) {
    all.add(Command.of(id, block, action).keys(keys).when(when));
  }

  /** With keys that work in the picture only. */
  private void inPicture(
      String id, Block block, ObservableValue<Boolean> when, Runnable action, Key... keys) {
    all.add(Command.of(id, block, action).pictureKeys(keys).when(when));
  }

  private Command last() {
    return all.get(all.size() - 1);
  }

  private void replaceLast(Command command) {
    all.set(all.size() - 1, command);
  }

  private void switching(ObservableValue<Boolean> isOn) {
    replaceLast(last().switching(isOn));
  }

  private void file() {
    add("open-files", Block.OPEN, does::openFiles, "Shortcut+O");
    add("open-folder", Block.OPEN, does::openFolder, "Shortcut+Shift+O");
    add("live", Block.OPEN, does::live);
    add("open-sample", Block.OPEN, state.sample(), does::openSample);
    add("reload", Block.OPEN, state.open(), does::reload, "F5");
    add("compare", Block.OPEN, state.open(), does::compare);
    add("plan", Block.OPEN, state.open(), does::plan);
    add("known-accounts", Block.NAMES, does::nameAccounts);
    add("forget-names", Block.NAMES, state.named(), does::forgetNames);
    add("save-view", Block.WRITE, state.open(), does::saveView, "Shortcut+S");
    add("export", Block.WRITE, state.open(), does::exportPicture, "Shortcut+E");
    for (int scale = 1; scale <= Handout.MOST_SCALE; scale++) {
      int chosen = scale;
      add("png-" + chosen, Block.PNG_SCALE, () -> does.setPngScale(chosen));
      switching(on.pngScale().map(now -> now == chosen));
    }
    add("redact", Block.REDACT, does::toggleRedaction);
    switching(on.redacts());
    add("close-data", Block.WRITE, state.open(), does::closeData, "Shortcut+W");
    add("keep-recents", Block.RECENT, does::toggleRecents);
    switching(on.recents());
    add("clear-recents", Block.RECENT, does::clearRecents);
    add("quit", Block.END, does::quit, "Shortcut+Q");
  }

  private void edit() {
    add("undo", Block.UNDO, state.canUndo(), does::undo, "Shortcut+Z");
    add("redo", Block.UNDO, state.canRedo(), does::redo, "Shortcut+Shift+Z", "Shortcut+Y");
    add("paste", Block.COPY, does::paste, "Shortcut+V");
    add("copy-arn", Block.COPY, state.selected(), does::copyArn, "Shortcut+C");
    add("copy-name", Block.COPY, state.selected(), does::copyName);
    add("copy-sentence", Block.COPY, state.selected(), does::copySentence);
    add("copy-trust", Block.COPY, state.role(), does::copyTrust);
    add("copy-picture", Block.COPY, state.pictured(), does::copyPicture);
    inPicture("add-to-selection", Block.HIDE, state.open(), does::addToSelection, Key.of("Space"));
    inPicture("hide", Block.HIDE, state.hideable(), does::hide, Key.of("H"));
    inPicture("show-hidden", Block.HIDE, state.hidden(), does::showHidden, Key.of("Shift+H"));
    add("release", Block.HIDE, state.pinned(), does::release);
    add("release-all", Block.HIDE, state.anyPinned(), does::releaseAll);
  }

  private void view() {
    add("picture", Block.PICTURE, state.open(), does::showPicture);
    replaceLast(last().signKeys("1"));
    add("matrix", Block.PICTURE, state.open(), does::showMatrix);
    replaceLast(last().signKeys("2"));
    add("table", Block.PICTURE, state.open(), does::showTable);
    replaceLast(last().signKeys("3"));
    add("paths", Block.PICTURE, state.open(), does::showPaths);
    replaceLast(last().signKeys("4"));
    add("map", Block.PICTURE, state.open(), does::showMap);
    add("changes", Block.PICTURE, state.changes(), does::showChanges);
    inPicture("fit", Block.ZOOM, state.pictured(), does::fit, Key.of("Home"));
    inPicture("fit-selection", Block.ZOOM, state.selected(), does::fitSelection, Key.of("F"));
    inPicture("zoom-in", Block.ZOOM, state.pictured(), does::zoomIn, Key.sign("+"), Key.sign("="));
    inPicture("zoom-out", Block.ZOOM, state.pictured(), does::zoomOut, Key.sign("-"));
    inPicture("actual-size", Block.ZOOM, state.pictured(), does::zoomToActualSize, Key.sign("0"));
    inPicture("dim", Block.SHOWN, state.pictured(), does::toggleDimming, Key.of("D"));
    switching(on.dimming());
    inPicture("legend", Block.SHOWN, state.pictured(), does::toggleLegend, Key.of("L"));
    switching(on.legend());
    inPicture("minimap", Block.SHOWN, state.pictured(), does::toggleMinimap, Key.of("M"));
    switching(on.minimap());
    add("side-pane", Block.PANES, state.open(), does::toggleSidePane);
    switching(on.side());
    add("inspector", Block.PANES, state.open(), does::toggleInspector);
    switching(on.inspector());
    add("widen", Block.PANES, state.open(), does::widenInspector);
    add("present", Block.PANES, state.open(), does::togglePresenting, "F11");
    switching(on.presenting());
  }

  private void looks() {
    for (ThemeChoice choice : ThemeChoice.values()) {
      String name = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
      add("theme-" + name, Block.THEME, () -> does.setTheme(choice));
      switching(on.theme().map(now -> now == choice));
    }
    for (int size : TEXT_SIZES) {
      add("text-" + size, Block.TEXT_SIZE, () -> does.setTextSize(size));
      switching(on.textSize().map(now -> now == size));
    }
    add("reduce-motion", Block.MOTION, does::toggleStillness);
    switching(on.stillness());
  }

  private void explore() {
    inPicture("focus", Block.AROUND, state.node(), does::showFocus, Key.of("Shift+Enter"));
    inPicture("blast", Block.AROUND, state.reaching(), () -> does.showBlast(OUT), Key.of("B"));
    inPicture(
        "who-can", Block.AROUND, state.entered(), () -> does.showBlast(IN), Key.of("Shift+B"));
    inPicture("paths-between", Block.AROUND, state.open(), does::showPathsBetween, Key.of("P"));
    inPicture("fewer-hops", Block.HOPS, state.blast(), () -> does.changeHops(-1), Key.sign("["));
    inPicture("more-hops", Block.HOPS, state.blast(), () -> does.changeHops(1), Key.sign("]"));
    inPicture("take-out", Block.HOPS, state.told(), does::takeOut, Key.of("X"));
    add("exposed", Block.ASK, state.open(), () -> does.ask(ListAnswer.Question.EXPOSED));
    add("outsiders", Block.ASK, state.open(), does::showOutsiders);
    add("who-can-admin", Block.ASK, state.open(), does::showAdmins);
    add("cycles", Block.ASK, state.open(), () -> does.ask(ListAnswer.Question.CYCLES));
    inPicture("expand", Block.FOLD, state.pictured(), () -> does.expand(true), Key.of("E"));
    inPicture("fold", Block.FOLD, state.pictured(), () -> does.expand(false), Key.of("Shift+E"));
    add("fold-all", Block.FOLD, state.unfolded(), does::foldAll);
  }

  private void go() {
    add("search", Block.FIND, does::search, "Shortcut+K", "Shortcut+F");
    add("problems", Block.FIND, state.open(), does::showProblems);
    add("back", Block.HISTORY, state.canGoBack(), does::back, "Alt+Left");
    add("forward", Block.HISTORY, state.canGoForward(), does::forward, "Alt+Right");
    add("next-pane", Block.ROUND, () -> does.nextPane(true), "F6");
    add("previous-pane", Block.ROUND, () -> does.nextPane(false), "Shift+F6");
  }

  private void steps() {
    ObservableValue<Boolean> open = state.open();
    Arrays.stream(Direction.values())
        .forEach(
            way -> {
              String name = way.name().toLowerCase(Locale.ROOT);
              inPicture("move-" + name, Block.STEP, open, () -> does.move(way), Key.of(way.name()));
              Key shifted = Key.of("Shift+" + way.name());
              inPicture("put-" + name, Block.STEP, open, () -> does.nudge(way), shifted);
            });
    inPicture("along", Block.STEP, open, () -> does.moveAlong(1), Key.of("Tab"));
    inPicture("along-back", Block.STEP, open, () -> does.moveAlong(-1), Key.of("Shift+Tab"));
    inPicture("inspect", Block.STEP, open, does::inspect, Key.of("Enter"));
    inPicture("step-back", Block.STEP, open, does::stepBack, Key.of("Esc"));
  }

  private void simulate() {
    add("simulate", Block.CALL, state.open(), does::simulate, "Shortcut+Enter");
    add("edit-trust", Block.CALL, state.uncovered(), does::editTrust);
    add("lessons", Block.CALL, state.lessons(), does::presentLessons);
    add("open-lessons", Block.CALL, does::openLessons);
    add("hand-out", Block.CALL, state.lessons(), () -> does.handOutLessons(false));
    add("hand-out-answers", Block.CALL, state.lessons(), () -> does.handOutLessons(true));
    inPicture("mark-caller", Block.CALL, state.selected(), does::markCaller, Key.of("S"));
    inPicture("mark-target", Block.CALL, state.role(), does::markTarget, Key.of("T"));
  }
}
