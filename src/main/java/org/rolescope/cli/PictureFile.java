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
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Theme;

/** A file that a picture goes to. It is replaced whole or not at all. */
final class PictureFile {
  private final TrustAnalyzer analyzer;
  private final Path file;

  PictureFile(TrustAnalyzer analyzer, Path file) {
    this.analyzer = analyzer;
    this.file = file.toAbsolutePath();
  }

  void write(Drawing drawing, String format, Theme theme) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    // Beside the target, so that the move stays within one file system; the name is this process's.
    Path part =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        analyzer.export(drawing, format, theme, out);
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
