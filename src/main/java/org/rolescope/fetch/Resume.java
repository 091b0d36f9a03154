package org.rolescope.fetch;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * What a file says of itself, so that only what lacks is read again: one of which a part could not
 * be read begins with what lacks, and why.
 */
final class Resume {
  /** The first member of a file that is not whole. */
  static final String INCOMPLETE = "Incomplete";

  private static final int BEGINNING = 64;

  private Resume() {}

  /** Writes what lacks as the member {@code name} of an object; nothing if nothing lacks. */
  static void write(String name, List<Lack> lacks, JsonGenerator json) {
    if (lacks.isEmpty()) {
      return;
    }
    json.writeName(name);
    json.writeStartArray();
    for (Lack lack : lacks) {
      json.writeStartObject();
      json.writeStringProperty("Action", lack.action());
      json.writeStringProperty("Why", lack.why());
      json.writeStringProperty("Cure", lack.cure());
      json.writeEndObject();
    }
    json.writeEndArray();
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
