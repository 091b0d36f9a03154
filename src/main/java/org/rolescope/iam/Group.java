package org.rolescope.iam;

import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Arn;

/** A group of IAM users; never itself a caller. */
public record Group(Arn arn, String uniqueId, Fact<Permissions> permissions, SourceLocation at) {
  public String name() {
    return arn.name();
  }

  public String account() {
    return arn.account();
  }

  public Group withPermissions(Permissions changed) {
    return new Group(arn, uniqueId, Fact.known(changed), at);
  }
}
