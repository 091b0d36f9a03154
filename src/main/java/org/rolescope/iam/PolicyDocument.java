package org.rolescope.iam;

import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;

/**
 * A policy in its place.
 *
 * @param name the policy's name; {@code trust policy} for a role's trust
 * @param policy empty if the document is there but cannot be read
 * @param at where the document begins; locations inside it are relative to its own text
 */
public record PolicyDocument(String name, Optional<Policy> policy, SourceLocation at) {
  /** The same place with another policy in it. */
  public PolicyDocument with(Policy changed) {
    return new PolicyDocument(name, Optional.of(changed), at);
  }
}
