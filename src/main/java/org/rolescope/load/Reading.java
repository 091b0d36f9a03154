package org.rolescope.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.Owners;
import org.rolescope.load.intake.FileContent;

/**
 * What was read of files and folders and is not joined yet. Immutable: leaving files out and adding
 * others makes another one, and nothing is read again.
 */
public final class Reading {
  private final List<Path> folders;
  private final List<ReadFile> files;
  private final List<Diagnostic> problems;
  private final boolean found;
  private final Set<String> leftOut;
  private final Owners owners;

  /**
   * A file that was found.
   *
   * @param content empty if it is not worth a word, or was not reached
   * @param whole false if reading was stopped before its end
   */
  record ReadFile(InputFile file, Optional<FileContent> content, boolean whole) {}

  /**
   * @param folders those that the user named
   * @param files in the order of their paths
   * @param problems in finding files
   * @param found false if looking for files was stopped: there may be more
   */
  Reading(List<Path> folders, List<ReadFile> files, List<Diagnostic> problems, boolean found) {
    this(folders, files, problems, found, Set.of(), Owners.NONE);
  }

  private Reading(
      List<Path> folders,
      List<ReadFile> files,
      List<Diagnostic> problems,
      boolean found,
      Set<String> leftOut,
      Owners owners) {
    this.folders = List.copyOf(folders);
    this.files = List.copyOf(files);
    this.problems = List.copyOf(problems);
    this.found = found;
    this.leftOut = Set.copyOf(leftOut);
    this.owners = owners;
  }

  /** All files that were found, those too that hold nothing. */
  List<InputFile> files() {
    return files.stream().map(ReadFile::file).toList();
  }

  /** What the files hold that are not left out, in the order of the paths. */
  public List<FileContent> contents() {
    return all().stream()
        .filter(content -> !leftOut.contains(content.source().path()))
        .map(content -> ToldAccount.placed(content, owners))
        .toList();
  }

  /** The same with the files that are left out. */
  List<FileContent> all() {
    return files.stream().flatMap(file -> file.content().stream()).toList();
  }

  List<Path> folders() {
    return folders;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  /** Whether reading was stopped before everything was read. */
  public boolean stopped() {
    return !found || filesRead() < files.size();
  }

  /** Files that were read to their end. */
  public int filesRead() {
    return (int) files.stream().filter(ReadFile::whole).count();
  }

  /** Files that were found. */
  public int filesFound() {
    return files.size();
  }

  /** Paths of files that were read and are not to be used. */
  public Set<String> leftOut() {
    return leftOut;
  }

  /** Whose the content of files is that do not say so. */
  public Owners owners() {
    return owners;
  }

  /**
   * The same with exactly these files left out and these owners told.
   *
   * @param without by path
   */
  public Reading choose(Set<String> without, Owners told) {
    return new Reading(folders, files, problems, found, without, told);
  }

  /**
   * Both, as if all had been read at once. Of a file that both have, the other's content counts,
   * which is the newer, unless it is left out there.
   */
  public Reading plus(Reading other) {
    Map<String, ReadFile> newest = new HashMap<>();
    Set<String> left = new TreeSet<>();
    files.forEach(file -> newest.put(file.file().identity(), file));
    for (ReadFile file : other.files) {
      String identity = file.file().identity();
      if (!other.leftOut.contains(file.file().name())) {
        newest.put(identity, file);
      } else if (newest.putIfAbsent(identity, file) == null) {
        left.add(file.file().name());
      }
    }
    for (ReadFile file : files) {
      if (leftOut.contains(file.file().name()) && isStillThere(file, newest)) {
        left.add(file.file().name());
      }
    }
    List<ReadFile> all = new ArrayList<>(newest.values());
    all.sort(Comparator.comparing(ReadFile::file, InputFile.ORDER));
    Map<String, String> told = new TreeMap<>(owners.byFile());
    told.putAll(other.owners.byFile());
    return new Reading(
        joined(folders, other.folders),
        all,
        joined(problems, other.problems),
        found && other.found,
        left,
        new Owners(told));
  }

  private static boolean isStillThere(ReadFile file, Map<String, ReadFile> newest) {
    return newest.get(file.file().identity()) == file;
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    Set<T> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }
}
