package org.rolescope.ui.graph;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;

/** What keys do while the picture has them. */
final class PictureKeys {
  private static final double ZOOM_STEP = 1.2;

  private final PictureViewModel model;
  private final PictureView.Asks asks;

  PictureKeys(PictureViewModel model, PictureView.Asks asks) {
    this.model = model;
    this.asks = asks;
  }

  /** The keys that have no character, and the letters. */
  void pressed(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    Optional<Consumer<PictureViewModel>> action =
        switch (event.getCode()) {
          case LEFT -> Optional.of(picture -> picture.move(Neighbour.Direction.LEFT));
          case RIGHT -> Optional.of(picture -> picture.move(Neighbour.Direction.RIGHT));
          case UP -> Optional.of(picture -> picture.move(Neighbour.Direction.UP));
          case DOWN -> Optional.of(picture -> picture.move(Neighbour.Direction.DOWN));
          case HOME -> Optional.of(picture -> picture.camera().fitAll());
          case F -> Optional.of(PictureViewModel::fitSelection);
          case ENTER -> Optional.of(picture -> picture.activate(picture.cursorProperty().get()));
          case ESCAPE -> Optional.of(PictureViewModel::stepBack);
          case S -> Optional.of(picture -> mark(asks::markCaller));
          case T -> Optional.of(picture -> mark(asks::markTarget));
          default -> Optional.empty();
        };
    action.ifPresent(
        does -> {
          does.accept(model);
          event.consume();
        });
  }

  private void mark(Consumer<String> as) {
    if (!model.selection().id().isEmpty()) {
      as.accept(model.selection().id());
    }
  }

  /** The signs, by character: where they stand on a keyboard depends on its language. */
  void typed(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCharacter()) {
      case "+", "=" -> model.camera().zoom(ZOOM_STEP);
      case "-" -> model.camera().zoom(1 / ZOOM_STEP);
      case "0" -> model.camera().zoomToActualSize();
      default -> {}
    }
  }
}
