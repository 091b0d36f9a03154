package org.rolescope.ui.load;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that was opened.
 *
 * @param path of a file or folder
 * @param holds what was in it then; empty if that was not remembered
 */
public record Recent(Path path, Optional<Holds> holds) {
  /** How many accounts and roles. */
  public record Holds(int accounts, int roles) {
    private static final String BETWEEN = " ";

    /** As it is remembered. */
    String stored() {
      return accounts + BETWEEN + roles;
    }

    /** What was remembered; empty for anything else. */
    static Optional<Holds> of(String stored) {
      String[] parts = stored.split(BETWEEN, -1);
      try {
        return parts.length == 2
            ? Optional.of(new Holds(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
            : Optional.empty();
      } catch (NumberFormatException byAnotherProgram) {
        return Optional.empty();
      }
    }
  }
}
