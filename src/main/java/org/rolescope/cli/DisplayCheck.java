package org.rolescope.cli;

import java.util.Locale;
import java.util.Map;

/**
 * Whether a window can be tried. {@code GraphicsEnvironment.isHeadless()} is no help: it is false
 * at a dead display.
 */
public final class DisplayCheck {
  private final boolean needsServer;
  private final String x11;
  private final String wayland;

  DisplayCheck(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    needsServer = !name.contains("win") && !name.contains("mac");
    x11 = environment.getOrDefault("DISPLAY", "");
    wayland = environment.getOrDefault("WAYLAND_DISPLAY", "");
  }

  public static DisplayCheck ofProcess() {
    return new DisplayCheck(System.getProperty("os.name", ""), System.getenv());
  }

  /** False where no display is named; one that is named may still be dead. */
  public boolean mayWork() {
    return !needsServer || !x11.isEmpty() || !wayland.isEmpty();
  }

  /** Why there is no window, in one line. */
  public String complaint() {
    String why =
        !mayWork()
            ? "there is no display (DISPLAY is not set)"
            : x11.isEmpty()
                ? "the window toolkit does not start here"
                : "the window toolkit does not start on display `" + x11 + "`";
    return why + "; going on without a window";
  }
}
