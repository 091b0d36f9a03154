package org.rolescope.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A file to read.
 *
 * @param path where it is, as the user named it or the folder it was found in
 * @param named whether the user named the file itself; problems of files that were only found in a
 *     folder are told only if they look like exports
 */
record InputFile(Path path, boolean named) {
  private static final List<String> EXPECTED =
      List.of(".json", ".json.gz", ".yaml", ".yml", ".template", ".tfstate");

  /** The path with forward slashes on every system. */
  String name() {
    return nameOf(path);
  }

  static String nameOf(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** Whether to say so if nothing in it can be used. */
  boolean expectsExport() {
    String lower = name().toLowerCase(Locale.ROOT);
    return named || EXPECTED.stream().anyMatch(lower::endsWith);
  }
}
