package org.rolescope.ui.frame;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.rolescope.ui.Words;

/** The menu bar; every command of the window is in it. */
final class MenuView extends MenuBar {
  private final Actions actions;
  private final ObservableValue<Boolean> nothingOpen;

  /**
   * @param open whether data are open
   * @param sample whether there is a sample to open
   */
  MenuView(Actions actions, ObservableValue<Boolean> open, boolean sample) {
    this.actions = actions;
    this.nothingOpen = open.map(is -> !is);
    getMenus().addAll(file(sample), edit(), view(), simulate(), help());
  }

  private Menu file(boolean sample) {
    MenuItem openSample = item("menu.file.sample", "", actions::openSample);
    openSample.setVisible(sample);
    return menu(
        "menu.file",
        item("menu.file.open", "Shortcut+O", actions::openFiles),
        item("menu.file.folder", "Shortcut+Shift+O", actions::openFolder),
        openSample,
        withData(item("menu.file.reload", "F5", actions::reload)),
        new SeparatorMenuItem(),
        withData(item("menu.file.export", "Shortcut+E", actions::exportPicture)),
        withData(item("menu.file.close", "Shortcut+W", actions::closeData)),
        new SeparatorMenuItem(),
        item("menu.file.quit", "Shortcut+Q", actions::quit));
  }

  private Menu edit() {
    return menu("menu.edit", item("menu.edit.paste", "Shortcut+V", actions::paste));
  }

  private Menu view() {
    return menu(
        "menu.view",
        withData(item("menu.view.map", "", actions::showMap)),
        withData(item("menu.view.focus", "", actions::showFocus)),
        new SeparatorMenuItem(),
        // Keys that work in the picture only are told, not set: a text field needs them too.
        withData(item("menu.view.fit", "", actions::fit)),
        withData(item("menu.view.fit-selection", "", actions::fitSelection)),
        withData(item("menu.view.zoom-in", "", actions::zoomIn)),
        withData(item("menu.view.zoom-out", "", actions::zoomOut)),
        withData(item("menu.view.actual-size", "", actions::zoomToActualSize)),
        new SeparatorMenuItem(),
        withData(item("menu.view.search", "Shortcut+K", actions::search)),
        withData(item("menu.view.back", "Alt+Left", actions::back)),
        withData(item("menu.view.forward", "Alt+Right", actions::forward)),
        withData(item("menu.view.problems", "", actions::showProblems)),
        new SeparatorMenuItem(),
        withData(item("menu.view.side-pane", "", actions::toggleSidePane)),
        withData(item("menu.view.inspector", "", actions::toggleInspector)),
        withData(item("menu.view.widen", "", actions::widenInspector)),
        item("menu.view.theme", "", actions::toggleTheme));
  }

  private Menu simulate() {
    return menu(
        "menu.simulate", withData(item("menu.simulate.run", "Shortcut+Enter", actions::simulate)));
  }

  private Menu help() {
    return menu(
        "menu.help",
        item("menu.help.keys", "", actions::showKeys),
        item("menu.help.about", "", actions::showAbout));
  }

  private static Menu menu(String key, MenuItem... items) {
    Menu menu = new Menu(Words.of(key));
    menu.getItems().addAll(items);
    return menu;
  }

  private static MenuItem item(String key, String keys, Runnable action) {
    MenuItem item = new MenuItem(Words.of(key));
    item.setId(key.replace('.', '-'));
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    item.setOnAction(event -> action.run());
    return item;
  }

  private MenuItem withData(MenuItem item) {
    item.disableProperty().bind(nothingOpen);
    return item;
  }
}
