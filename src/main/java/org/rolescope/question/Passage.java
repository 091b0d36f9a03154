package org.rolescope.question;

/**
 * Something that a hop hands on to the new session, or loses.
 *
 * @param what for a reader: {@code source identity, if one is set}
 * @param detail what becomes of it; empty where the word says it
 * @param rule the rule that says so: {@code R16}
 */
public record Passage(String what, String detail, String rule) {
  /** {@code policies of ci-runner (replaced by those of deploy-prod)}. */
  public String words() {
    return detail.isEmpty() ? what : what + " (" + detail + ")";
  }
}
