package org.rolescope.ui.frame;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.command.Key;
import org.rolescope.ui.look.SheetView;

/** The keys that work anywhere: the menus set the first of each command, here are the others. */
final class WindowKeys {
  private final List<Command> commands;
  private final ObservableValue<Boolean> reading;
  private final Consumer<Command> notYet;
  private Optional<Command> waiting = Optional.empty();

  /**
   * @param reading whether data are being opened
   * @param notYet hears of a command that is asked for before they are there; the last of them is
   *     run once they are
   */
  WindowKeys(List<Command> commands, ObservableValue<Boolean> reading, Consumer<Command> notYet) {
    this.reading = reading;
    this.notYet = notYet;
    this.commands = commands.stream().filter(command -> !command.inPicture()).toList();
  }

  void on(Scene scene) {
    reading.subscribe(
        is -> {
          Optional<Command> asked = waiting;
          waiting = Optional.empty();
          asked.ifPresent(Command::run);
        });
    for (Command command : commands) {
      command.keys().stream()
          .skip(1)
          .flatMap(key -> key.pressed().stream())
          .forEach(keys -> scene.getAccelerators().put(keys, command::run));
    }
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::early);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::early);
    // Whoever writes text takes the signs before they come here.
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> menu(scene, event));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> covered(scene, event));
  }

  /** What a sheet lies over cannot be seen to change, so no key changes it. */
  private void covered(Scene scene, KeyEvent event) {
    if (SheetView.holds(scene.getFocusOwner())
        && commands.stream()
            .anyMatch(command -> command.matches(event) && !command.block().overSheets())) {
      event.consume();
    }
  }

  /** Not every desktop asks for the context menu when its keys are pressed. */
  private static void menu(Scene scene, KeyEvent event) {
    Node owner = scene.getFocusOwner();
    if (owner != null && event.isShiftDown() && event.getCode() == KeyCode.F10) {
      Bounds place = owner.getLayoutBounds();
      Point2D at = new Point2D(place.getCenterX(), place.getCenterY());
      Point2D inScene = owner.localToScene(at);
      Point2D onScreen = owner.localToScreen(at);
      owner.fireEvent(
          new ContextMenuEvent(
              ContextMenuEvent.CONTEXT_MENU_REQUESTED,
              inScene.getX(),
              inScene.getY(),
              onScreen.getX(),
              onScreen.getY(),
              true,
              null));
      event.consume();
    }
  }

  private void early(KeyEvent event) {
    if (reading.getValue()) {
      commands.stream()
          .filter(command -> command.matches(event) && !command.enabled().getValue())
          .findFirst()
          .ifPresent(this::wait);
    }
  }

  private void wait(Command command) {
    waiting = Optional.of(command);
    notYet.accept(command);
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
