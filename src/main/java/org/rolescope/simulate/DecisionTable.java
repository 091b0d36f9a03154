package org.rolescope.simulate;

import static org.rolescope.simulate.PolicyType.IDENTITY;
import static org.rolescope.simulate.PolicyType.PERMISSIONS_BOUNDARY;
import static org.rolescope.simulate.PolicyType.SESSION;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolescope.policy.match.Caller;
import org.rolescope.policy.match.Grade;

/**
 * The only place that combines gates: what the caller's side must allow, by how directly the trust
 * policy names the caller (R61, R62, R66).
 */
final class DecisionTable {
  /** Where the caller stands to the role's account. */
  enum Relation {
    SAME_ACCOUNT,
    CROSS_ACCOUNT,
    /** A service or a federated caller: no account of its own. */
    NO_ACCOUNT
  }

  private static final Set<PolicyType> NOTHING = Set.of();
  private static final Set<PolicyType> LIMITS_ONLY = Set.of(PERMISSIONS_BOUNDARY, SESSION);
  private static final Set<PolicyType> BOUNDARY_ONLY = Set.of(PERMISSIONS_BOUNDARY);
  private static final Set<PolicyType> ALL = Set.of(IDENTITY, PERMISSIONS_BOUNDARY, SESSION);

  private DecisionTable() {}

  /** The caller-side gates whose Allow is needed; an explicit deny counts everywhere. */
  static Set<PolicyType> needed(Relation relation, Grade grade) {
    return switch (relation) {
      case NO_ACCOUNT -> NOTHING;
      case CROSS_ACCOUNT -> ALL;
      case SAME_ACCOUNT ->
          switch (grade) {
            case SESSION, USER, WILDCARD, SERVICE, FEDERATED -> NOTHING;
            case ROLE -> LIMITS_ONLY;
            case ACCOUNT, NONE -> ALL;
          };
    };
  }

  /** The same for one action of a call. */
  static Set<PolicyType> needed(AuthorizationCall call, Grade grade) {
    // R15: in role chaining both sides must allow setting the source identity, in one account, too.
    boolean chained =
        call.action().equals(NeededActions.SET_SOURCE_IDENTITY)
            && call.caller().caller().kind() == Caller.Kind.ROLE_SESSION;
    if (chained) {
      return ALL;
    }
    Relation relation = relation(call);
    // R63: the strict reading of a trust that names the user.
    boolean strict =
        relation == Relation.SAME_ACCOUNT
            && grade == Grade.USER
            && call.request()
                .options()
                .switches()
                .contains(Switch.BOUNDARY_LIMITS_DIRECT_USER_TRUST);
    return strict ? BOUNDARY_ONLY : needed(relation, grade);
  }

  static Relation relation(AuthorizationCall call) {
    if (!call.caller().hasAccount()) {
      return Relation.NO_ACCOUNT;
    }
    return call.sameAccount() ? Relation.SAME_ACCOUNT : Relation.CROSS_ACCOUNT;
  }

  /** Combines the rulings on one action. */
  static Combined combine(AuthorizationCall call, List<Ruling> rulings) {
    Optional<Route> route = Route.best(call, rulings);
    if (SelfTrust.applies(call) && SelfTrust.leadsFurther(rulings, route)) {
      return new Combined(call, SelfTrust.granted(rulings), Optional.empty(), EnumSet.copyOf(ALL));
    }
    Set<PolicyType> needed =
        route
            .map(way -> needed(call, way.grade()))
            .orElse(relation(call) == Relation.CROSS_ACCOUNT ? ALL : NOTHING);
    return new Combined(call, rulings, route, needed.isEmpty() ? NOTHING : EnumSet.copyOf(needed));
  }
}
