package org.rolescope.load;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to read.
 *
 * @param path where it is, as the user named it or the folder it was found in
 * @param named whether the user named the file itself; problems of files that were only found in a
 *     folder are told only if they look like exports
 * @param entry the name of the entry if the file is an archive; else empty
 */
record InputFile(Path path, boolean named, String entry) {
  InputFile(Path path, boolean named) {
    this(path, named, "");
  }

  /** The path with forward slashes on every system; of an entry {@code a.zip!/inner.json}. */
  String name() {
    return entry.isEmpty() ? nameOf(path) : nameOf(path) + "!/" + entry;
  }

  static String nameOf(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** Whether to say so if nothing in it can be used. */
  boolean expectsExport() {
    String lower = name().toLowerCase(Locale.ROOT);
    return named || lower.endsWith(".json") || lower.endsWith(".json.gz");
  }
}
