package org.rolescope.ui.paths;

import java.util.Comparator;
import java.util.List;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach;
import org.rolescope.question.Reached;
import org.rolescope.question.TrustPath;

/** Ways to begin with, while nobody has asked for any: those into admin-like roles. */
final class OfferedWays {
  private static final int MOST = 8;

  private OfferedWays() {}

  /**
   * The easiest first, of these the ones of several calls, which no single policy tells of, and of
   * these the ones that begin at people and whoever else comes from outside.
   */
  static List<TrustPath> of(Questions asked) {
    Origin admins = asked.matching(Origin.ADMIN_ROLES).get(0);
    return asked
        .reach(admins, Reach.Direction.IN, Questions.MOST_HOPS, Effort.UNKNOWN)
        .reached()
        .stream()
        .sorted(
            Comparator.comparing(Reached::effort)
                .thenComparing(one -> one.hops() == 1)
                .thenComparing(one -> inward(one.node().kind()))
                .thenComparing(Reached::hops)
                .thenComparing(one -> one.node().id()))
        .limit(MOST)
        .map(Reached::way)
        .toList();
  }

  private static int inward(TrustNode.Kind kind) {
    return switch (kind) {
      case USER, PERSON, SAML_PROVIDER, OIDC_PROVIDER, ANYONE, ACCOUNT, SESSION, DELETED -> 0;
      case SERVICE -> 1;
      case ROLE -> 2;
    };
  }
}
