package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.look;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window as it is first seen, on a desktop that opens it far too small. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class FirstPictureTest {
  private Insets margins = Insets.EMPTY;

  @Start
  void start(Stage stage) {
    // The stage is that of the test before, which had its least size already.
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    MemoryPreferences preferences = new MemoryPreferences();
    new Settings(preferences).rememberPlace(new WindowPlace(0, 0, 1250, 700, false));
    Composition.open(stage, List.of(), preferences, ChosenPaths.NONE);
    Parent root = stage.getScene().getRoot();
    root.layout();
    margins = ((Region) root.lookup(".start-columns")).getPadding();
    stage.setWidth(200);
    stage.setHeight(175);
  }

  @Test
  void sizeThatWasRemembered_isAskedForOnceMore(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();

    Window window = look(() -> robot.listTargetWindows().get(0));
    assertThat(look(window::getWidth)).isEqualTo(1250);
    assertThat(look(window::getHeight)).isEqualTo(700);
  }

  @Test
  void startScreen_hasItsMarginsAtOnce() {
    assertThat(margins.getLeft()).isPositive();
  }
}
