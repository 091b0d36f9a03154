package org.rolescope.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rolescope.drawing.Theme;

class SystemLookTest {
  @Test
  void gnome_preferringDark_isDark() {
    SystemLook look = asked("Linux", Map.of("color-scheme", "'prefer-dark'\n"));

    assertThat(ThemeChoice.SYSTEM.theme(look)).isEqualTo(Theme.DARK);
  }

  @Test
  void gnome_withHighContrastAndWithoutAnimations_isSo() {
    SystemLook look =
        asked("Linux", Map.of("high-contrast", "true\n", "enable-animations", "false\n"));

    assertThat(look).isEqualTo(new SystemLook(false, true, true));
    assertThat(ThemeChoice.SYSTEM.theme(look)).isEqualTo(Theme.HIGH_CONTRAST);
  }

  @Test
  void macos_isReadFromItsDefaults() {
    SystemLook look =
        asked("Mac OS X", Map.of("AppleInterfaceStyle", "Dark\n", "reduceMotion", "1\n"));

    assertThat(look).isEqualTo(new SystemLook(true, false, true));
  }

  @Test
  void windows_isReadFromItsRegistry() {
    SystemLook look =
        asked(
            "Windows 11",
            Map.of(
                "AppsUseLightTheme",
                "\r\nHKEY_CURRENT_USER\\Software\r\n    AppsUseLightTheme    REG_DWORD    0x0\r\n",
                "Flags",
                "\r\nHKEY_CURRENT_USER\\Control Panel\r\n    Flags    REG_SZ    127\r\n"));

    assertThat(look).isEqualTo(new SystemLook(true, true, false));
    assertThat(ThemeChoice.SYSTEM.theme(look)).isEqualTo(Theme.HIGH_CONTRAST_DARK);
  }

  @Test
  void systemThatDoesNotAnswer_isPlain() {
    assertThat(asked("Linux", Map.of())).isEqualTo(SystemLook.PLAIN);
    assertThat(asked("Windows 10", Map.of())).isEqualTo(SystemLook.PLAIN);
    assertThat(asked("Mac OS X", Map.of())).isEqualTo(SystemLook.PLAIN);
  }

  @Test
  void choice_ofATheme_doesNotFollowTheSystem() {
    assertThat(ThemeChoice.LIGHT.theme(new SystemLook(true, true, true))).isEqualTo(Theme.LIGHT);
  }

  private static SystemLook asked(String system, Map<String, String> answers) {
    return SystemLook.of(system, command -> answer(command, answers));
  }

  private static String answer(List<String> command, Map<String, String> answers) {
    return command.stream().filter(answers::containsKey).map(answers::get).findFirst().orElse("");
  }
}
