package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rolescope.ui.Seen.look;

import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.theme.Theming;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The list of keys as it is shown. */
@ExtendWith(ApplicationExtension.class)
class KeysViewTest {
  private @Nullable Scene scene;

  @Start
  void start(Stage stage) {
    KeysView keys = new KeysView();
    keys.setCommands(HelpCommandsTest.commands());
    scene = new Scene(keys, 1280, 800);
    Theming.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
    keys.open();
  }

  @Test
  void columns_areOfOneWidth_soThatNeitherIsSqueezed() {
    List<Double> widths =
        look(
            () ->
                Objects.requireNonNull(scene).getRoot().lookupAll(".keys-column").stream()
                    .map(column -> column.getLayoutBounds().getWidth())
                    .toList());

    assertThat(widths).hasSize(2);
    assertThat(widths.get(0)).isCloseTo(widths.get(1), within(1.0));
  }
}
