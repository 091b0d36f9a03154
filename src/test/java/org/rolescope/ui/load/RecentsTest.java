package org.rolescope.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.ui.MemoryPreferences;

class RecentsTest {
  private static final Recent.Holds HOLDS = new Recent.Holds(5, 214);

  private final Preferences store = new MemoryPreferences();

  @Test
  void opened_path_standsFirst_andIsThereNextTime(@TempDir Path folder) {
    Recents recents = new Recents(store);

    recents.add(List.of(folder), HOLDS);

    assertThat(new Recents(store).all())
        .containsExactly(new Recent(folder.toAbsolutePath(), Optional.of(HOLDS)));
  }

  @Test
  void cleared_areForgotten(@TempDir Path folder) {
    Recents recents = new Recents(store);
    recents.add(List.of(folder), HOLDS);

    recents.clear();

    assertThat(new Recents(store).all()).isEmpty();
  }

  @Test
  void pathThatIsGone_isNotOffered(@TempDir Path folder) {
    Recents recents = new Recents(store);
    recents.add(List.of(folder.resolve("gone")), HOLDS);

    assertThat(new Recents(store).all()).isEmpty();
  }

  @Test
  void switchedOff_forgetsAndRemembersNothing_untilItIsOnAgain(@TempDir Path folder) {
    Recents recents = new Recents(store);
    recents.add(List.of(folder), HOLDS);

    recents.keptProperty().set(false);
    recents.add(List.of(folder), HOLDS);
    assertThat(new Recents(store).all()).isEmpty();
    assertThat(new Recents(store).keptProperty().get()).isFalse();

    recents.keptProperty().set(true);
    recents.add(List.of(folder), HOLDS);
    assertThat(new Recents(store).all())
        .containsExactly(new Recent(folder.toAbsolutePath(), Optional.of(HOLDS)));
  }

  @Test
  void pathOfAnEarlierVersion_withoutCounts_isOffered_andDamagedCountsAreNone(
      @TempDir Path folder) {
    store.put("recent.0", folder.toString());
    store.put("recent.holds.0", "5 many");

    assertThat(new Recents(store).all()).containsExactly(new Recent(folder, Optional.empty()));
  }
}
