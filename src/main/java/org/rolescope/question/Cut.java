package org.rolescope.question;

import java.util.List;
import java.util.Optional;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;

/**
 * The fewest trusts to take out so that no way is left; tried on a copy of the data.
 *
 * @param from where the ways begin
 * @param to the role where they end, or several
 * @param outcome what came of it
 * @param effort the least of the ways that there were; {@link Effort#STOPPED} if there was none
 * @param trusts by role, then caller; empty unless a cut was found
 * @param denial what does it in place of that, on the side of who calls; empty where there is
 *     nothing to take out, where not one user or role of the data calls, and where its policies are
 *     kept by AWS
 */
public record Cut(
    Origin from,
    Origin to,
    Outcome outcome,
    Effort effort,
    List<Trust> trusts,
    Optional<Denial> denial) {
  public Cut {
    trusts = List.copyOf(trusts);
  }

  /**
   * A policy of the caller's own that denies it every call to become a role; tried on a copy of the
   * data.
   *
   * @param caller user or role
   * @param policy JSON of an inline policy, without white space
   * @param adminLike whether the caller may do everything in its account, and so perhaps undo it
   */
  public record Denial(TrustNode caller, String policy, boolean adminLike) {}

  /** What came of looking for a cut. */
  public enum Outcome {
    /** There is no way to begin with. */
    NO_WAY,
    /** Without these trusts there is none. */
    CUT,
    /** A way is left that only leads through trust policies that AWS keeps. */
    KEPT_BY_AWS
  }

  /**
   * A trust to take out.
   *
   * @param line the caller that is named, which may be an account or anyone, and the role whose
   *     trust policy names it
   * @param statements labels of the statements that name it, in the document's order
   * @param outside of ways of outsiders the way in from outside that it is; empty of other ways,
   *     and where it is none
   * @param stops who else cannot become the role any more, in order of the ids; without the role
   *     itself, the caller that is named, and those that the ways begin at
   */
  public record Trust(
      TrustLine line,
      List<String> statements,
      Optional<Exposed.Exposure> outside,
      List<TrustNode> stops) {
    public Trust {
      statements = List.copyOf(statements);
      stops = List.copyOf(stops);
    }
  }
}
