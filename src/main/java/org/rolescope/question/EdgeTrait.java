package org.rolescope.question;

/** What may be true of an edge, and what somebody may want to see only. */
public enum EdgeTrait {
  /** The caller is not of the organisation, and gets in or may: one of {@link Exposed}. */
  OUTSIDE("outside"),
  /** It gets in, and no condition of the trust policy or of another one is asked of it. */
  UNCONDITIONAL("unconditional"),
  /** The role may do everything in its account. */
  ADMIN("admin");

  private final String word;

  EdgeTrait(String word) {
    this.word = word;
  }

  /** For a command line, in lower case. */
  public String word() {
    return word;
  }
}
