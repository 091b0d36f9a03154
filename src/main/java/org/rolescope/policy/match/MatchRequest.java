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
 */
public record MatchRequest(Caller caller, String action, Arn resource, RequestContext context) {}
