package org.rolescope.fetch;

/**
 * Something that was not read.
 *
 * @param action the IAM action of the call, {@code iam:ListRoles}; empty if it is all of an account
 * @param why what AWS answered, in one line
 * @param cure what to do about it; empty if nobody knows
 * @param inFile whether a file that is there says so itself, because it holds the rest
 */
public record Lack(String action, String why, String cure, boolean inFile) {
  /** Something of which there is no file. */
  public Lack(String action, String why, String cure) {
    this(action, why, cure, false);
  }

  /**
   * The cure for who has no command line before them: without its options, which stand in brackets.
   */
  public String cureInWindow() {
    return cure.replaceAll(" \\([^()]*--[^()]*\\)", "");
  }

  Lack toldInFile() {
    return new Lack(action, why, cure, true);
  }
}
