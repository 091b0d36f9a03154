package org.rolescope.ui.theme;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What the desktop is set to. JavaFX 21 does not tell, so that each system's own tool is asked; it
 * reads one setting and changes nothing.
 *
 * @param dark whether programs should be dark
 * @param highContrast whether they should have high contrast
 * @param stillness whether they should not move
 */
public record SystemLook(boolean dark, boolean highContrast, boolean stillness) {
  /** What is taken where the system cannot be asked. */
  public static final SystemLook PLAIN = new SystemLook(false, false, false);

  private static final String PERSONALIZE =
      "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
  private static final String CONTRAST = "HKCU\\Control Panel\\Accessibility\\HighContrast";

  /**
   * Asks the system.
   *
   * @param system as {@code os.name} has it
   * @param ask runs a command and gives what it prints; empty if it fails or is not there
   */
  public static SystemLook of(String system, Function<List<String>, String> ask) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return windows(ask);
    }
    return name.startsWith("mac") ? mac(ask) : desktop(ask);
  }

  private static SystemLook windows(Function<List<String>, String> ask) {
    String light = ask.apply(List.of("reg", "query", PERSONALIZE, "/v", "AppsUseLightTheme"));
    String flags = ask.apply(List.of("reg", "query", CONTRAST, "/v", "Flags"));
    // Bit 1 of the flags says that high contrast is on (HCF_HIGHCONTRASTON).
    String number = flags.strip().replaceAll("(?s).*\\s", "");
    boolean contrast = number.matches("\\d{1,9}") && Integer.parseInt(number) % 2 == 1;
    return new SystemLook(light.strip().endsWith("0x0"), contrast, false);
  }

  private static SystemLook mac(Function<List<String>, String> ask) {
    String style = ask.apply(List.of("defaults", "read", "-g", "AppleInterfaceStyle"));
    String access = "com.apple.universalaccess";
    String contrast = ask.apply(List.of("defaults", "read", access, "increaseContrast"));
    String still = ask.apply(List.of("defaults", "read", access, "reduceMotion"));
    return new SystemLook(
        style.strip().equals("Dark"), contrast.strip().equals("1"), still.strip().equals("1"));
  }

  /** GNOME's settings, which other desktops set as well. */
  private static SystemLook desktop(Function<List<String>, String> ask) {
    String look = "org.gnome.desktop.interface";
    String scheme = ask.apply(List.of("gsettings", "get", look, "color-scheme"));
    String contrast =
        ask.apply(List.of("gsettings", "get", "org.gnome.desktop.a11y.interface", "high-contrast"));
    String animations = ask.apply(List.of("gsettings", "get", look, "enable-animations"));
    return new SystemLook(
        scheme.contains("prefer-dark"),
        contrast.strip().equals("true"),
        animations.strip().equals("false"));
  }
}
