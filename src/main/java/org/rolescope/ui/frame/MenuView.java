package org.rolescope.ui.frame;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Block;
import org.rolescope.ui.command.Command;

/** The menu bar; every command of the window is in it. */
final class MenuView extends MenuBar {
  private final List<Command> commands;

  MenuView(List<Command> commands) {
    this.commands = commands;
    setUseSystemMenuBar(true);
    for (Block.Bar bar : Block.Bar.values()) {
      getMenus().add(menu(bar));
    }
  }

  private Menu menu(Block.Bar bar) {
    Menu menu = new Menu(Words.each("menu", bar));
    menu.setId("menu-" + bar);
    Arrays.stream(Block.values())
        .filter(block -> block.bar() == bar && block.listed())
        .forEach(block -> add(menu, block));
    return menu;
  }

  private void add(Menu menu, Block block) {
    List<MenuItem> items =
        commands.stream().filter(command -> command.block() == block).map(MenuView::item).toList();
    if (block.nested()) {
      Menu nested = new Menu(Words.each("menu", block));
      nested.getItems().addAll(items);
      items = List.of(nested);
    }
    boolean sameGroup = block == Block.TEXT_SIZE || block == Block.MOTION;
    if (!menu.getItems().isEmpty() && !sameGroup) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    menu.getItems().addAll(items);
  }

  /** An item that runs the command, shows its first key, and is ticked while it is on. */
  static MenuItem item(Command command) {
    MenuItem item = command.chosen().map(on -> switching(command)).orElseGet(() -> plain(command));
    item.setId("menu-" + command.id());
    item.setMnemonicParsing(false);
    if (!command.inPicture() && !command.keys().isEmpty()) {
      command.keys().get(0).pressed().ifPresent(item::setAccelerator);
    }
    item.disableProperty().bind(command.enabled().map(enabled -> !enabled));
    return item;
  }

  private static MenuItem plain(Command command) {
    MenuItem item = new MenuItem(words(command));
    item.setOnAction(event -> command.run());
    return item;
  }

  private static MenuItem switching(Command command) {
    if (command.block().nested()) {
      RadioMenuItem item = new RadioMenuItem(words(command));
      item.setOnAction(event -> command.run());
      follow(command, item.selectedProperty());
      return item;
    }
    CheckMenuItem item = new CheckMenuItem(words(command));
    item.setOnAction(event -> command.run());
    follow(command, item.selectedProperty());
    return item;
  }

  /** The tick is what is on, even where a click on it changed nothing. */
  private static void follow(Command command, BooleanProperty tick) {
    ObservableValue<Boolean> on = command.chosen().orElseThrow();
    on.subscribe(tick::set);
    tick.addListener((property, before, now) -> tick.set(on.getValue()));
  }

  /** Keys that work in the picture only are told, not set: a text field needs them too. */
  private static String words(Command command) {
    return command.inPicture() ? command.tip() : command.words();
  }
}
