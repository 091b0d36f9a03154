package org.rolescope.remedy;

/**
 * How many other ways a remedy opens or shuts: assume edges beside the one that was asked for whose
 * answer changes with it, between users and roles, services and identity providers.
 *
 * @param count 0 or more
 * @param kind whether the remedy opens ways or shuts them
 * @param atLeast whether counting was given up: there may be more
 */
public record Ways(int count, Kind kind, boolean atLeast) {
  /** What happens to the ways. */
  public enum Kind {
    OPENS,
    SHUTS
  }

  /** Ways that were all counted. */
  public Ways(int count, Kind kind) {
    this(count, kind, false);
  }

  /** {@code opens nothing else}, {@code opens 9 more ways}, {@code shuts at least 2 other ways}. */
  public String words() {
    String verb =
        switch (kind) {
          case OPENS -> "opens ";
          case SHUTS -> "shuts ";
        };
    if (count == 0) {
      return verb + (atLeast ? "an unknown number of ways" : nothing());
    }
    String more =
        switch (kind) {
          case OPENS -> " more way";
          case SHUTS -> " other way";
        };
    return verb + (atLeast ? "at least " : "") + count + more + (count == 1 ? "" : "s");
  }

  private String nothing() {
    return switch (kind) {
      case OPENS -> "nothing else";
      case SHUTS -> "nothing else";
    };
  }
}
