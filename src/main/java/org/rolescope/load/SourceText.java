package org.rolescope.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The text behind a place in a file that was read, to be shown. */
public final class SourceText {
  private static final String INSIDE = "!/";

  private SourceText() {}

  /**
   * Opens a file as it was read: unpacked, in its own encoding, or out of its archive.
   *
   * @param file its name as it stands in places: {@code a.zip!/inner.json} of an entry of an
   *     archive
   * @throws IOException if there is no such file any more, or it cannot be read
   */
  public static Reader open(String file) throws IOException {
    try {
      return TextSource.open(source(file), bytes -> {}, () -> false);
    } catch (InvalidPathException e) {
      throw new IOException("no file can be called that", e);
    }
  }

  private static InputFile source(String file) {
    int inside = file.indexOf(INSIDE);
    return inside < 0 || Files.exists(Path.of(file))
        ? new InputFile(Path.of(file), true)
        : new InputFile(
            Path.of(file.substring(0, inside)), true, file.substring(inside + INSIDE.length()));
  }
}
