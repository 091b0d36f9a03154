package org.rolescope.ui.frame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Answers for a person who is asked for files.
 *
 * @param open what is opened, as a file and as a folder
 * @param write the file that is written; a folder takes the name and ending that are proposed
 */
record ChosenPaths(Optional<Path> open, Optional<Path> write) implements PathChooser {
  /** Nothing is chosen. */
  static final ChosenPaths NONE = new ChosenPaths(Optional.empty(), Optional.empty());

  @Override
  public List<Path> filesToOpen() {
    return open.stream().toList();
  }

  @Override
  public List<Path> plansToOpen() {
    return open.stream().toList();
  }

  @Override
  public Optional<Path> lessonsToOpen() {
    return open;
  }

  @Override
  public Optional<Path> folderToOpen() {
    return open;
  }

  @Override
  public Optional<Path> folderToCompare() {
    return open;
  }

  @Override
  public Optional<Path> listToOpen() {
    return open;
  }

  @Override
  public Optional<Path> folderToWrite() {
    return Optional.empty();
  }

  @Override
  public Optional<Path> fileToWrite(NewFile file) {
    return write.map(
        to -> Files.isDirectory(to) ? to.resolve(file.name() + "." + file.endings().get(0)) : to);
  }
}
