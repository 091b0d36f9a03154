package org.rolescope.cli;

import java.util.Locale;
import org.rolescope.question.Effort;
import picocli.CommandLine.Option;

/** How hard a way may be. */
final class EffortOption {
  @Option(
      names = "--effort",
      paramLabel = "EFFORT",
      description =
          "${COMPLETION-CANDIDATES}: only ways that work now, also those with a condition, also"
              + " those of which it cannot be known; default: ${DEFAULT-VALUE}.",
      defaultValue = "unknown")
  private Most most = Most.UNKNOWN;

  /** The greatest effort that counts. */
  enum Most {
    NOW(Effort.NOW),
    WITH(Effort.WITH),
    UNKNOWN(Effort.UNKNOWN);

    private final Effort effort;

    Most(Effort effort) {
      this.effort = effort;
    }

    Effort effort() {
      return effort;
    }

    /** As typed on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Effort most() {
    return most.effort;
  }
}
