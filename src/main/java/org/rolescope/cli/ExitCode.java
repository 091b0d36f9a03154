package org.rolescope.cli;

/** What the process says to its caller (conformance/README.md). */
public enum ExitCode {
  /** Allowed, or as expected, or nothing to decide. */
  OK(0),
  /** Denied, undetermined, or not as expected. */
  NOT_ALLOWED(1),
  /** The command line cannot be understood. */
  USAGE(2),
  /** The input cannot be read; in a batch, some line had no answer. */
  UNREADABLE(3),
  /** A bug of this program. */
  INTERNAL(4),
  /** Data are missing: {@code --strict} was asked for, or not everything could be fetched. */
  PARTIAL(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
