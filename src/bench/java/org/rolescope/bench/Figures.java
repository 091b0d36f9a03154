package org.rolescope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was measured, in CONTRIBUTING.md, where each bench has its markers. */
final class Figures {
  private static final Path TEXT = Path.of("CONTRIBUTING.md");
  private static final String END = "<!-- bench: end -->";

  private Figures() {}

  /** Puts lines between the markers of a bench; nothing happens where it has none. */
  static void write(String bench, List<String> lines) throws IOException {
    String mark = "<!-- bench: " + bench + " -->";
    String all = Files.readString(TEXT);
    int begin = all.indexOf(mark);
    int end = begin < 0 ? -1 : all.indexOf(END, begin);
    if (end > begin) {
      String figures = "\n\n" + String.join("\n", lines) + "\n\n";
      Files.writeString(
          TEXT, all.substring(0, begin + mark.length()) + figures + all.substring(end));
    }
  }
}
