package org.rolescope.ui.graph;

import org.rolescope.app.Analysis;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Origin;
import org.rolescope.question.Reach.Direction;

/** Who can stand in the middle of a blast radius. */
final class BlastOrigin {
  private BlastOrigin() {}

  /** Whether somebody of this id, or of the account of this id, can have such ways at all. */
  static boolean may(Analysis analysis, String id, Direction direction) {
    return switch (direction) {
      case OUT ->
          id.equals(Origin.OUTSIDERS) && !analysis.snapshot().roles().isEmpty()
              || leads(analysis, id);
      case IN ->
          id.equals(Origin.ADMIN_ROLES) && !analysis.snapshot().roles().isEmpty()
              || analysis.index().role(id).isPresent()
              || analysis.index().isRead(id);
    };
  }

  private static boolean leads(Analysis analysis, String id) {
    return analysis.index().account(id).isPresent()
        || analysis
            .graph()
            .node(id)
            .or(() -> new CenterPeople(analysis.index()).node(id))
            .map(TrustNode::kind)
            .filter(BlastOrigin::acts)
            .isPresent();
  }

  private static boolean acts(TrustNode.Kind kind) {
    return switch (kind) {
      case ROLE, USER, ACCOUNT, SERVICE, SAML_PROVIDER, OIDC_PROVIDER, PERSON -> true;
      case ANYONE, DELETED, SESSION -> false;
    };
  }
}
