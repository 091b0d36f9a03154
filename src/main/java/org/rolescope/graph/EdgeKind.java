package org.rolescope.graph;

/** What an assume edge says, in the order in which edges are listed. */
public enum EdgeKind {
  ALLOWED("allowed"),
  ALLOWED_IF("allowed if"),
  /** Trusted, but another gate stops it. */
  DENIED("denied"),
  CANNOT_KNOW("cannot know"),
  /** Trust in a unique id that nothing has any more: it lets nobody in (R33.8, R36). */
  NOBODY("nobody");

  private final String word;

  EdgeKind(String word) {
    this.word = word;
  }

  /** For a reader, in lower case. */
  public String word() {
    return word;
  }

  /** Whether somebody gets in this way, or may. */
  public boolean letsIn() {
    return switch (this) {
      case ALLOWED, ALLOWED_IF, CANNOT_KNOW -> true;
      case DENIED, NOBODY -> false;
    };
  }

  /** Whether this lets more in than the other: what is not known may, what is denied does not. */
  boolean betterThan(EdgeKind other) {
    return letsIn() == other.letsIn() ? compareTo(other) < 0 : letsIn();
  }
}
