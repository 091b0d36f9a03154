package org.rolescope.load;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Progress;
import org.rolescope.base.SourceLocation;

/** Finds the files to read: those named, and all in the folders named, hidden ones left out. */
final class FileFinder {
  /** Folders deeper than this are no export. */
  private static final int MAX_DEPTH = 30;

  private static final int MAX_FILES = 100_000;

  private final Progress progress;
  private final List<InputFile> found = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  FileFinder(Progress progress) {
    this.progress = progress;
  }

  /** Looks through one file or folder that the user named. */
  void find(Path path) {
    if (Files.isDirectory(path)) {
      folders.add(path);
      walk(path);
    } else if (Files.isRegularFile(path)) {
      take(path, true);
    } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      unreadable(path, "this is neither a file nor a folder");
    } else {
      unreadable(path, "there is no such file");
    }
  }

  /** A file, or the entries of an archive. */
  private void take(Path path, boolean named) {
    if (!Archive.is(path)) {
      found.add(new InputFile(path, named));
      return;
    }
    try {
      found.addAll(Archive.entries(path, named));
    } catch (IOException e) {
      unreadable(path, reason(e));
    }
  }

  /** Each file once, in the order of the paths' text. */
  List<InputFile> files() {
    List<InputFile> files = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    found.sort(InputFile.ORDER);
    for (InputFile file : found) {
      if (seen.add(file.identity())) {
        files.add(file);
      }
    }
    return files;
  }

  /** The folders that the user named. */
  List<Path> folders() {
    return folders;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  /** The file itself, whatever links lead to it. */
  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private void walk(Path folder) {
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, new Visitor(folder));
    } catch (IOException e) {
      unreadable(folder, reason(e));
    }
  }

  private void unreadable(Path path, String reason) {
    problems.add(
        Diagnostic.error(
            "load.unreadable",
            reason,
            "nothing is read from it",
            new SourceLocation(InputFile.nameOf(path), "", 0)));
  }

  /** Why reading failed, in words. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "you may not read it";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    String message = e.getMessage();
    return "it cannot be read" + (message == null ? "" : ": " + message);
  }

  /** Collects regular files; follows links, but not in circles. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path start;

    Visitor(Path start) {
      this.start = start;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(start) && hidden(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (!folder.equals(start) && leadsOutside(folder)) {
        outside(folder);
        return FileVisitResult.SKIP_SUBTREE;
      }
      return next();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (hidden(file)) {
        return next();
      }
      if (attributes.isSymbolicLink()) {
        unreadable(file, "this link leads to nothing");
      } else if (leadsOutside(file)) {
        outside(file);
      } else if (attributes.isRegularFile()) {
        take(file, false);
      } else if (attributes.isDirectory()) {
        unreadable(file, "this folder lies deeper than " + MAX_DEPTH + " folders");
      } else {
        unreadable(file, "this is neither a file nor a folder");
      }
      return next();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (e instanceof FileSystemLoopException) {
        problems.add(
            Diagnostic.warning(
                "load.link-loop",
                "this link leads back to a folder around it",
                "it is not followed",
                new SourceLocation(InputFile.nameOf(file), "", 0)));
      } else if (!hidden(file)) {
        unreadable(file, reason(e));
      }
      return next();
    }

    private boolean leadsOutside(Path path) {
      return Files.isSymbolicLink(path) && !real(path).startsWith(real(start));
    }

    private void outside(Path link) {
      problems.add(
          Diagnostic.note(
              "load.link-outside",
              "this link leads out of the folder",
              "it is not followed; name what it leads to, to read it",
              new SourceLocation(InputFile.nameOf(link), "", 0)));
    }

    private FileVisitResult next() {
      if (found.size() < MAX_FILES && !progress.cancelled()) {
        return FileVisitResult.CONTINUE;
      }
      if (!progress.cancelled()) {
        problems.add(
            Diagnostic.error(
                "load.too-many-files",
                "more than " + MAX_FILES + " files are in this folder",
                "the rest is not read",
                new SourceLocation(InputFile.nameOf(start), "", 0)));
      }
      return FileVisitResult.TERMINATE;
    }

    private boolean hidden(Path path) {
      Path name = path.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}
