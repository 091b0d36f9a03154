package org.rolescope.cli;

/** The command line asks for something that makes no sense; ends in exit code 2. */
final class UsageProblem extends Exception {
  private static final long serialVersionUID = 1L;

  UsageProblem(String message) {
    super(message);
  }
}
