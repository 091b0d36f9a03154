package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisplayCheckTest {
  @Test
  void linuxWithoutDisplay_cannotWork() {
    DisplayCheck check = new DisplayCheck("Linux", Map.of());
    assertThat(check.mayWork()).isFalse();
    assertThat(check.complaint()).contains("DISPLAY is not set");
  }

  @Test
  void linuxWithADisplay_mayWork_andIsNamedWhenItDoesNot() {
    DisplayCheck check = new DisplayCheck("Linux", Map.of("DISPLAY", ":99"));
    assertThat(check.mayWork()).isTrue();
    assertThat(check.complaint()).contains("`:99`");
  }

  @Test
  void linuxWithWayland_mayWork() {
    assertThat(new DisplayCheck("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")).mayWork())
        .isTrue();
  }

  @Test
  void windowsAndMac_needNoVariable() {
    assertThat(new DisplayCheck("Windows 11", Map.of()).mayWork()).isTrue();
    assertThat(new DisplayCheck("Mac OS X", Map.of()).mayWork()).isTrue();
  }
}
