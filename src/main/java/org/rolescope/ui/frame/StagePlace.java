package org.rolescope.ui.frame;

import javafx.beans.value.ObservableValue;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts a window where it was, if that can still be reached, and remembers where it is. */
final class StagePlace {
  private final Settings settings;
  private final Stage stage;

  StagePlace(Settings settings, Stage stage) {
    this.settings = settings;
    this.stage = stage;
  }

  /** To be called before the window is shown. */
  void restoreAndRemember() {
    settings
        .place()
        .filter(
            place ->
                place.reachable(Screen.getScreens().stream().map(Screen::getVisualBounds).toList()))
        .ifPresent(this::restore);
    for (ObservableValue<?> part :
        new ObservableValue<?>[] {
          stage.xProperty(),
          stage.yProperty(),
          stage.widthProperty(),
          stage.heightProperty(),
          stage.maximizedProperty()
        }) {
      part.addListener(observable -> remember());
    }
  }

  private void restore(WindowPlace place) {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximized());
  }

  /** While the window fills its screen, its place when it does not is kept. */
  private void remember() {
    if (stage.isIconified() || stage.isFullScreen() || !stage.isShowing()) {
      return;
    }
    WindowPlace now =
        new WindowPlace(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    if (!now.maximized()) {
      settings.rememberPlace(now);
    } else {
      settings
          .place()
          .map(before -> before.whenMaximized(true))
          .ifPresentOrElse(settings::rememberPlace, () -> settings.rememberPlace(now));
    }
  }
}
