package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.graph.PictureViewModel.Mode;
import org.rolescope.ui.theme.ThemeChoice;

class SettingsTest {
  private final Preferences store = new MemoryPreferences();

  @Test
  void whatIsSet_isRememberedInTheNextRun() {
    Settings before = new Settings(store);
    before.themeProperty().set(ThemeChoice.HIGH_CONTRAST);
    before.textSizeProperty().set(150);
    before.sideProperty().set(false);
    before.inspectorWidthProperty().set(480);
    before.rememberPlace(new WindowPlace(1, 2, 1300, 700, false));

    Settings now = new Settings(store);

    assertThat(now.themeProperty().get()).isEqualTo(ThemeChoice.HIGH_CONTRAST);
    assertThat(now.textSizeProperty().get()).isEqualTo(150);
    assertThat(now.sideProperty().get()).isFalse();
    assertThat(now.inspectorWidthProperty().get()).isEqualTo(480);
    assertThat(now.place()).contains(new WindowPlace(1, 2, 1300, 700, false));
  }

  @Test
  void firstRun_followsTheSystem_withAllPanesAndTextAsDrawn() {
    Settings first = new Settings(store);

    assertThat(first.themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(first.textSizeProperty().get()).isEqualTo(100);
    assertThat(first.sideProperty().get()).isTrue();
    assertThat(first.place()).isEmpty();
  }

  @Test
  void nonsense_inTheStore_isNotFollowed() {
    store.put("theme", "PINK");
    store.put("text-size", "4000");
    store.put("window", "everywhere");

    Settings settings = new Settings(store);

    assertThat(settings.themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(settings.textSizeProperty().get()).isEqualTo(100);
    assertThat(settings.place()).isEmpty();
  }

  @Test
  void pane_thatGivesWayToTheFocus_isStillWanted() {
    Settings settings = new Settings(store);
    Panes panes = new Panes(settings);

    panes.giveWay(Mode.FOCUS);
    assertThat(panes.sideProperty().get()).isFalse();
    assertThat(settings.sideProperty().get()).isTrue();

    panes.giveWay(Mode.MAP);
    assertThat(panes.sideProperty().get()).isTrue();
  }

  @Test
  void pane_thatGivesWayToTheFocus_isThereInTheOtherTabs() {
    Panes panes = new Panes(new Settings(store));
    panes.giveWay(Mode.FOCUS);

    panes.tabProperty().set(Tab.MATRIX);
    assertThat(panes.sideProperty().get()).isTrue();

    panes.tabProperty().set(Tab.MAP);
    assertThat(panes.sideProperty().get()).isFalse();
  }

  @Test
  void pane_foldedByHand_staysFoldedWhenTheWindowGrows() {
    Panes panes = new Panes(new Settings(store));
    panes.sideProperty().set(false);

    panes.fit(700);
    panes.fit(1400);

    assertThat(panes.sideProperty().get()).isFalse();
  }

  @Test
  void narrowWindow_foldsTheSidePane_andAWideOneUnfoldsIt() {
    Panes panes = new Panes(new Settings(store));

    panes.fit(700);
    assertThat(panes.sideProperty().get()).isFalse();
    assertThat(panes.inspectorProperty().get()).isTrue();

    panes.fit(1400);
    assertThat(panes.sideProperty().get()).isTrue();
  }

  @Test
  void ringsInASmallWindow_foldTheSidePane_whichComesBackWithTheMapOrTheWidth() {
    Panes panes = new Panes(new Settings(store));
    panes.fit(960);
    assertThat(panes.sideProperty().get()).isTrue();

    panes.giveWay(Mode.BLAST);
    assertThat(panes.sideProperty().get()).isFalse();
    assertThat(panes.inspectorProperty().get()).isTrue();
    panes.giveWay(Mode.MAP);
    assertThat(panes.sideProperty().get()).isTrue();

    panes.giveWay(Mode.BLAST);
    panes.fit(1280);
    assertThat(panes.sideProperty().get()).isTrue();
  }
}
