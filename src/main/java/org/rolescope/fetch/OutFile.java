package org.rolescope.fetch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that is there whole or not at all, and that only its owner can read. */
final class OutFile {
  /** What a file is called until it is whole. */
  static final String PART = ".part";

  private OutFile() {}

  /** Writes the content of a file. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** Writes under another name first; what was there before is replaced. */
  static void write(Path file, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + PART);
    Files.deleteIfExists(part);
    try {
      createPrivate(part);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.to(out);
      }
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A new, empty file that nobody else may read, where the file system knows of such things. */
  static void createPrivate(Path file) throws IOException {
    FileAttribute<?> mine =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Files.createFile(file, mine);
    } catch (UnsupportedOperationException windows) {
      Files.createFile(file);
    } catch (FileAlreadyExistsException again) {
      throw new IOException("`" + file + "` is being written by somebody else", again);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
