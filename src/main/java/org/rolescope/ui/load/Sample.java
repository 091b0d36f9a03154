package org.rolescope.ui.load;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.rolescope.remedy.Shell;

/**
 * Where the sample organisation is, and what else comes with the program: where the start script
 * says, or in the working directory.
 */
public final class Sample {
  private static final String PROPERTY = "rolescope.sample";
  private static final String FOLDER = "sample-data";
  private static final String SCRIPT = "export-organization.sh";

  private Sample() {}

  /** The folder; empty if there is none. */
  public static Optional<Path> find() {
    try {
      return Optional.of(Path.of(System.getProperty(PROPERTY, FOLDER))).filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The script that writes organization.json, as a word of a shell's command line. */
  public static String organizationScript() {
    return find()
        .map(sample -> sample.resolveSibling("bin").resolve(SCRIPT))
        .filter(Files::isRegularFile)
        .map(script -> Shell.word(script.toString()))
        .orElse("packaging/" + SCRIPT);
  }
}
