package org.rolescope.cli;

import picocli.CommandLine.Option;

/** Whether a command tells how far it is. */
final class ProgressOptions {
  @Option(
      names = "--progress",
      description = "Tell on standard error how far reading is; usual where that is a terminal.")
  private boolean progress;

  @Option(
      names = {"-q", "--quiet"},
      description = "Tell nothing of how far it is.")
  private boolean quiet;

  boolean told() {
    return !quiet && (progress || Terminal.isWatched());
  }
}
