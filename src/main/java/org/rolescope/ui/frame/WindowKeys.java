package org.rolescope.ui.frame;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.command.Key;

/** The keys that work anywhere: the menus set the first of each command, here are the others. */
final class WindowKeys {
  private final List<Command> commands;

  WindowKeys(List<Command> commands) {
    this.commands = commands.stream().filter(command -> !command.inPicture()).toList();
  }

  void on(Scene scene) {
    for (Command command : commands) {
      command.keys().stream()
          .skip(1)
          .flatMap(key -> key.pressed().stream())
          .forEach(keys -> scene.getAccelerators().put(keys, command::run));
    }
    // Whoever writes text takes the signs before they come here.
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void typed(KeyEvent event) {
    commands.stream()
        .filter(command -> command.keys().stream().anyMatch(key -> is(key, event)))
        .findFirst()
        .ifPresent(Command::run);
  }

  private static boolean is(Key key, KeyEvent event) {
    return key.pressed().isEmpty() && key.matches(event);
  }
}
