package org.rolescope.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A file to read.
 *
 * @param path where it is, as the user named it or the folder it was found in
 * @param named whether the user named the file itself; problems of files that were only found in a
 *     folder are told only if they look like exports
 * @param entry the name of the entry, as it is written there, if the file is an archive; else empty
 */
record InputFile(Path path, boolean named, String entry) {
  /** By the text of the path; of the same file, the one that was named. */
  static final Comparator<InputFile> ORDER =
      Comparator.comparing(InputFile::name).thenComparing(file -> !file.named());

  private static final List<String> EXPECTED =
      List.of(".json", ".json.gz", ".yaml", ".yml", ".template", ".tfstate");

  InputFile(Path path, boolean named) {
    this(path, named, "");
  }

  /** The path with forward slashes on every system; of an entry {@code a.zip!/inner.json}. */
  String name() {
    return entry.isEmpty() ? nameOf(path) : nameOf(path) + "!/" + Archive.nameOf(entry);
  }

  /** The same for the same file, by whatever way it was found. */
  String identity() {
    return FileFinder.real(path) + "!" + entry;
  }

  static String nameOf(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** In bytes; 0 if it cannot be told, and of an entry of an archive. */
  long size() {
    try {
      return entry.isEmpty() ? Files.size(path) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Whether to say so if nothing in it can be used. */
  boolean expectsExport() {
    String lower = name().toLowerCase(Locale.ROOT);
    return named || EXPECTED.stream().anyMatch(lower::endsWith);
  }
}
