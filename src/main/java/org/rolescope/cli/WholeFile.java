package org.rolescope.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A file that is written whole or not at all. */
final class WholeFile {
  private final Path file;

  WholeFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** Writes what goes into a file. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  void write(Content content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    // Beside the target, so that the move stays within one file system; the name is this process's.
    Path part =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.write(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A failure in words, without Java names. */
  static String reason(IOException failed) {
    if (failed instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (failed instanceof AccessDeniedException) {
      return "it is not allowed";
    }
    String reason =
        failed instanceof FileSystemException file ? file.getReason() : failed.getMessage();
    return Objects.requireNonNullElse(reason, "the file system refused");
  }
}
