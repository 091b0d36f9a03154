package org.rolescope.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/**
 * A file to read.
 *
 * @param path where it is, as the user named it or the folder it was found in
 * @param named whether the user named the file itself; problems of files that were only found in a
 *     folder are told only if they look like exports
 */
record InputFile(Path path, boolean named) {
  /** By the text of the path; of the same file, the one that was named. */
  static final Comparator<InputFile> ORDER =
      Comparator.comparing(InputFile::name).thenComparing(file -> !file.named());

  /** The path with forward slashes on every system. */
  String name() {
    return nameOf(path);
  }

  static String nameOf(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** In bytes; 0 if it cannot be told. */
  long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Whether to say so if nothing in it can be used. */
  boolean expectsExport() {
    String lower = name().toLowerCase(Locale.ROOT);
    return named || lower.endsWith(".json") || lower.endsWith(".json.gz");
  }
}
