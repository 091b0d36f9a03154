package org.rolescope.cli;

/** A file beside the data cannot be read; ends in exit code 3. */
final class InputProblem extends Exception {
  private static final long serialVersionUID = 1L;

  InputProblem(String message) {
    super(message);
  }
}
