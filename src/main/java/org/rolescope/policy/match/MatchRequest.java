package org.rolescope.policy.match;

import org.rolescope.policy.Arn;
import org.rolescope.policy.RequestContext;

/**
 * What statements are held against.
 *
 * @param caller who calls
 * @param action {@code sts:AssumeRole} …
 * @param resource the role
 * @param context the condition keys of the call
 * @param wildcardAdmitsEveryKind whether {@code {"AWS": "*"}} in an Allow also means services and
 *     federated callers; AWS does not say, and by default it does not (R34)
 */
public record MatchRequest(
    Caller caller,
    String action,
    Arn resource,
    RequestContext context,
    boolean wildcardAdmitsEveryKind) {
  public MatchRequest(Caller caller, String action, Arn resource, RequestContext context) {
    this(caller, action, resource, context, false);
  }
}
