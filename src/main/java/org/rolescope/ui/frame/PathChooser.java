package org.rolescope.ui.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files and folders. */
interface PathChooser {
  /** Files to open; none if the user thought better of it. */
  List<Path> filesToOpen();

  /** Terraform plans, as files; none if the user thought better of it. */
  List<Path> plansToOpen();

  /** A file of lessons, or a zip with such a file. */
  Optional<Path> lessonsToOpen();

  /** A folder to open. */
  Optional<Path> folderToOpen();

  /** A folder of earlier exports, to compare with. */
  Optional<Path> folderToCompare();

  /** A list of known accounts. */
  Optional<Path> listToOpen();

  /** A folder to write files to. */
  Optional<Path> folderToWrite();

  /** A file to write, with an ending; none if the user thought better of it. */
  Optional<Path> fileToWrite(NewFile file);
}
