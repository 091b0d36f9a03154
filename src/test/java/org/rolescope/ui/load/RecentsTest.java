package org.rolescope.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.ui.MemoryPreferences;

class RecentsTest {
  private final Preferences store = new MemoryPreferences();

  @Test
  void opened_path_standsFirst_andIsThereNextTime(@TempDir Path folder) {
    Recents recents = new Recents(store);

    recents.add(List.of(folder));

    assertThat(new Recents(store).paths()).containsExactly(folder.toAbsolutePath());
  }

  @Test
  void cleared_areForgotten(@TempDir Path folder) {
    Recents recents = new Recents(store);
    recents.add(List.of(folder));

    recents.clear();

    assertThat(new Recents(store).paths()).isEmpty();
  }

  @Test
  void pathThatIsGone_isNotOffered(@TempDir Path folder) {
    Recents recents = new Recents(store);
    recents.add(List.of(folder.resolve("gone")));

    assertThat(new Recents(store).paths()).isEmpty();
  }

  @Test
  void switchedOff_forgetsAndRemembersNothing_untilItIsOnAgain(@TempDir Path folder) {
    Recents recents = new Recents(store);
    recents.add(List.of(folder));

    recents.keptProperty().set(false);
    recents.add(List.of(folder));
    assertThat(new Recents(store).paths()).isEmpty();
    assertThat(new Recents(store).keptProperty().get()).isFalse();

    recents.keptProperty().set(true);
    recents.add(List.of(folder));
    assertThat(new Recents(store).paths()).containsExactly(folder.toAbsolutePath());
  }
}
