package org.rolescope.simulate;

/** What one gate says. */
public enum Outcome {
  ALLOWED("Pass"),
  EXPLICIT_DENY("Explicit deny"),
  IMPLICIT_DENY("Not allowed"),
  NOT_APPLICABLE("Not applicable"),
  /** Left open by what the caller may still choose (edge mode) or by what the data do not say. */
  UNKNOWN("Cannot know");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** As shown at the right end of a row of the ladder. */
  public String word() {
    return word;
  }
}
