package org.rolescope.ui.frame;

import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;

/** The whole window, as it starts; whoever is asked for a folder chooses the sample's. */
final class SampleWindow {
  private SampleWindow() {}

  static void open(Stage stage, MemoryPreferences preferences) {
    Composition.open(
        stage,
        List.of(),
        preferences,
        new ChosenPaths(Optional.of(Fixture.SAMPLE), Optional.empty()));
  }
}
