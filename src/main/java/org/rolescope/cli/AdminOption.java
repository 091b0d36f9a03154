package org.rolescope.cli;

import org.jspecify.annotations.Nullable;
import org.rolescope.question.Reach;
import picocli.CommandLine.Option;

/** Which of the roles that are reached are wanted only. */
final class AdminOption {
  @Option(
      names = "--only",
      paramLabel = "TRAIT",
      description =
          "Only roles of which this is true: ${COMPLETION-CANDIDATES} (may do everything in its"
              + " account). Ways lead through others all the same.")
  private @Nullable Trait trait;

  /** What can be asked of a role. */
  enum Trait {
    ADMIN;

    /** As typed on the command line. */
    @Override
    public String toString() {
      return "admin";
    }
  }

  boolean isGiven() {
    return trait != null;
  }

  Reach of(Reach all) {
    return trait == null ? all : all.ofAdmins();
  }
}
