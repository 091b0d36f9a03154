package org.rolescope.simulate;

/** The verdict. */
public enum Decision {
  ALLOWED("ALLOWED", "Allowed"),
  /** Stopped before any policy was looked at, or by a limit after them. */
  REFUSED("DENIED", "Denied"),
  EXPLICIT_DENY("DENIED", "Denied"),
  IMPLICIT_DENY("DENIED", "Denied"),
  /** Only what the caller may still choose is open. */
  CONDITIONAL("UNDETERMINED", "Depends"),
  /** A fact that the data lack decides. */
  UNDETERMINED("UNDETERMINED", "Cannot know");

  private final String wireName;
  private final String word;

  Decision(String wireName, String word) {
    this.wireName = wireName;
    this.word = word;
  }

  /** ALLOWED, DENIED or UNDETERMINED. */
  public String wireName() {
    return wireName;
  }

  /** Whether the call is stopped. */
  public boolean denies() {
    return wireName.equals(REFUSED.wireName);
  }

  /** As shown in the verdict bar. */
  public String word() {
    return word;
  }
}
