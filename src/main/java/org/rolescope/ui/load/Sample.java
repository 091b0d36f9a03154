package org.rolescope.ui.load;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the sample organisation is: where the start script says, or in the working directory. */
public final class Sample {
  private static final String PROPERTY = "rolescope.sample";
  private static final String FOLDER = "sample-data";

  private Sample() {}

  /** The folder; empty if there is none. */
  public static Optional<Path> find() {
    try {
      return Optional.of(Path.of(System.getProperty(PROPERTY, FOLDER))).filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
