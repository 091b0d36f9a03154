package org.rolescope.question;

import java.util.List;
import java.util.Optional;
import org.rolescope.graph.TrustLine;
import org.rolescope.policy.Condition;

/**
 * Roles that somebody from outside can enter, or may.
 *
 * @param roles how many roles there are in all
 * @param allKnown whether of every role it is known whom it trusts
 * @param exposures by effort, then kind, then role
 */
public record Exposed(int roles, boolean allKnown, List<Exposure> exposures) {
  public Exposed {
    exposures = List.copyOf(exposures);
  }

  /** From where. */
  public enum Kind {
    /** Any AWS principal, or everybody but some. */
    EVERYBODY("everybody"),
    /** An account that neither the data nor the organisation know. */
    UNKNOWN_ACCOUNT("unknown account"),
    /** An account whose export was read, or that has a name, outside the organisation. */
    OUTSIDE_ACCOUNT("account outside the organisation"),
    /** A provider whose tokens are taken whoever they are about. */
    UNPINNED_SUBJECT("subject not pinned");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For a reader. */
    public String words() {
      return words;
    }
  }

  /**
   * One way in from outside.
   *
   * @param line who enters which role, with what is still asked for
   * @param kind from where
   * @param why in a sentence part: {@code no condition tests token….com:sub}
   * @param adminLike whether the role may do everything in its account
   * @param closedBy a condition which, put into the statements behind it, keeps those from outside
   *     out and lets those in whom it is for; what the data do not tell stands in it in capitals.
   *     Empty where none is known that would not shut out others, too
   */
  public record Exposure(
      TrustLine line, Kind kind, String why, boolean adminLike, Optional<Condition> closedBy) {
    public Effort effort() {
      return Effort.of(line.edge().kind());
    }

    /**
     * {@code StringEquals aws:PrincipalOrgID "o-nw7rob"}: what closes it; empty if nothing does.
     */
    public String closing() {
      return closedBy
          .map(one -> one.operator() + " " + one.key() + " \"" + one.values().get(0) + "\"")
          .orElse("");
    }
  }
}
