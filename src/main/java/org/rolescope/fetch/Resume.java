package org.rolescope.fetch;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a file says of itself, so that only what lacks is read again: one of which a part could not
 * be read begins with the actions that were refused.
 */
final class Resume {
  /** The first member of a file that is not whole. */
  static final String INCOMPLETE = "Incomplete";

  private static final int BEGINNING = 64;

  private Resume() {}

  /** The member that names what lacks, to be the first of its file. */
  static String mark(List<Lack> lacks) {
    return actions(lacks).stream()
        .map(action -> '"' + action + '"')
        .collect(Collectors.joining(", ", '"' + INCOMPLETE + "\": [", "]"));
  }

  static List<String> actions(List<Lack> lacks) {
    return lacks.stream().map(Lack::action).distinct().toList();
  }

  /** Whether a file is there and lacks nothing. */
  static boolean isWhole(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      char[] beginning = new char[BEGINNING];
      int read = text.read(beginning);
      return read > 0 && !new String(beginning, 0, read).contains('"' + INCOMPLETE + '"');
    } catch (IOException unreadable) {
      return false;
    }
  }
}
