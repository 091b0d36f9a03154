package org.rolescope.ui.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.rolescope.ui.Words;

/** Which program this is, what it runs on, and the licences of its libraries. */
final class ThisProgram {
  private ThisProgram() {}

  /** {@code RoleScope 1.2}, or that it was built from source. */
  static String version() {
    return Words.of("app.name") + ", " + shortVersion();
  }

  static String shortVersion() {
    return Optional.ofNullable(ThisProgram.class.getPackage().getImplementationVersion())
        .map(version -> Words.of("about.version", version))
        .orElseGet(() -> Words.of("about.version.unknown"));
  }

  /** Java, JavaFX and the operating system, a line each. */
  static List<String> systems() {
    return List.of(
        Words.of("about.java", System.getProperty("java.runtime.version", "?")),
        Words.of("about.javafx", System.getProperty("javafx.runtime.version", "?")),
        Words.of(
            "about.system",
            System.getProperty("os.name", "?"),
            System.getProperty("os.version", "?"),
            System.getProperty("os.arch", "?")));
  }

  /** The text of NOTICE; empty if the program was put together without it. */
  static String notice() {
    try (InputStream in = ThisProgram.class.getResourceAsStream("/META-INF/NOTICE")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
