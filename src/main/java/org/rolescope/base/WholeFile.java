package org.rolescope.base;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** A file that is there whole or not at all: written under another name, moved when it is whole. */
public final class WholeFile {
  /** What the names of files end with until they are whole. */
  public static final String PART = ".part";

  private WholeFile() {}

  /** Writes what goes into a file. */
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** Writes a file; what was there before is replaced. */
  public static void write(Path file, Content content) throws IOException {
    write(file, content, Files::createFile);
  }

  /** The same, readable for its owner only. */
  public static void writePrivate(Path file, Content content) throws IOException {
    write(file, content, WholeFile::createPrivate);
  }

  /**
   * The same file under the name that it has until it is whole. Beside it, so that moving stays
   * within one file system; the name is this process's, and nothing is left of it when that ends.
   */
  public static Path part(Path file) throws IOException {
    Path part =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + PART);
    Files.deleteIfExists(part);
    part.toFile().deleteOnExit();
    return part;
  }

  /** A new, empty file that nobody else may read, where the file system knows of such things. */
  public static Path createPrivate(Path file) throws IOException {
    FileAttribute<?> mine =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      return Files.createFile(file, mine);
    } catch (UnsupportedOperationException windows) {
      return Files.createFile(file);
    }
  }

  /** Makes a new, empty file. */
  private interface Creation {
    Path create(Path file) throws IOException;
  }

  private static void write(Path target, Content content, Creation creation) throws IOException {
    Path file = target.toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    Path part = part(file);
    try {
      creation.create(part);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.to(out);
      }
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A failure in words, without Java names. */
  public static String reason(IOException failed) {
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
