package org.rolescope.iam;

import org.rolescope.base.SourceLocation;

/**
 * A managed policy.
 *
 * @param arn as text; AWS's own have the account {@code aws}
 * @param name without path
 * @param document of the default version
 * @param at where it was read
 */
public record ManagedPolicy(
    String arn, String name, Fact<PolicyDocument> document, SourceLocation at) {
  /** The same policy with another document. */
  public ManagedPolicy with(PolicyDocument changed) {
    return new ManagedPolicy(arn, name, Fact.known(changed), at);
  }
}
