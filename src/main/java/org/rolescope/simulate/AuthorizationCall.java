package org.rolescope.simulate;

import java.time.Instant;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.match.MatchRequest;

/**
 * One action of a call, with everything that the gates look at (R12).
 *
 * @param action the action that this is about
 * @param request the whole call
 * @param caller who calls
 * @param role the role that is asked for
 * @param context the condition keys, the same for every action of the call
 * @param index the data
 * @param now by the clock; what may be the time of another call is no value of the context
 */
record AuthorizationCall(
    String action,
    AssumeRoleRequest request,
    ResolvedCaller caller,
    ResolvedRole role,
    RequestContext context,
    IamIndex index,
    Instant now) {
  MatchRequest matchRequest() {
    boolean everyKind = request.options().switches().contains(Switch.WILDCARD_ADMITS_EVERY_KIND);
    return new MatchRequest(caller.caller(), action, role.arn(), context, everyKind);
  }

  /** The same call, another of its actions. */
  AuthorizationCall asking(String other) {
    return new AuthorizationCall(other, request, caller, role, context, index, now);
  }

  boolean sameAccount() {
    return caller.hasAccount() && caller.account().equals(role.arn().account());
  }
}
