package org.rolescope.simulate;

import java.util.List;
import org.rolescope.simulate.AssumeRoleRequest.Options;

/** A call that goes through other roles first: one call per role on the way (R70). */
final class Hops {
  private Hops() {}

  /** The call of {@code principal} for a role on the way; what is known of it goes to the first. */
  static AssumeRoleRequest onTheWay(
      AssumeRoleRequest request, String principal, String role, boolean first) {
    Options options = first ? request.options().callerOnly() : Options.NONE;
    return new AssumeRoleRequest(
        first ? request.action() : AssumeRoleRequest.ASSUME_ROLE,
        principal,
        role,
        options,
        request.context(),
        request.mode());
  }

  /** The call for the role that is asked for. */
  static AssumeRoleRequest last(AssumeRoleRequest request, String principal) {
    Options given = request.options();
    if (given.via().isEmpty()) {
      return request;
    }
    return new AssumeRoleRequest(
        AssumeRoleRequest.ASSUME_ROLE,
        principal,
        request.role(),
        given.withoutCaller(),
        request.context(),
        request.mode());
  }

  /** The first call that is denied, else the first that is not sure, else the last. */
  static Simulation deciding(List<Simulation> hops) {
    return hops.stream()
        .filter(hop -> hop.decision().wireName().equals(Decision.REFUSED.wireName()))
        .findFirst()
        .or(() -> hops.stream().filter(hop -> hop.decision() != Decision.ALLOWED).findFirst())
        .orElse(hops.get(hops.size() - 1));
  }
}
