package org.rolescope.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.rolescope.app.RequestLines;

/** A file with a JSON object a line, read line by line. */
final class BatchFile {
  private BatchFile() {}

  /** That a file is none, or may not be read; empty if nothing is known against it. */
  static Optional<DataOptions.Failure> complaint(Path file) {
    return Files.isRegularFile(file) && Files.isReadable(file)
        ? Optional.empty()
        : Optional.of(new DataOptions.Failure(ExitCode.UNREADABLE, "cannot read `" + file + "`"));
  }

  /**
   * Hands over every line that is not blank, and its number, from 1. Bytes that are not UTF-8 cost
   * their own line only.
   */
  static void read(Path file, BiConsumer<Integer, String> takes) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String text = number == 1 ? RequestLines.withoutMark(line) : line;
        if (!text.isBlank()) {
          takes.accept(number, text);
        }
      }
    }
  }
}
