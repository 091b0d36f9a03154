package org.rolescope.policy.match;

import java.util.Optional;
import org.rolescope.policy.Arn;

/** What follows from a caller's ARN. */
final class Callers {
  private Callers() {}

  /** The role behind a role session, path included; empty if it is not known. */
  static Optional<Arn> role(Caller caller) {
    return caller.role().or(() -> caller.arn().filter(arn -> arn.isIam("role")));
  }

  /** Whether a session ARN, which drops the role's path, may belong to that role (R30). */
  static boolean isSessionOf(Arn session, Arn role) {
    String[] parts = session.resource().split("/", -1);
    return parts.length == 3
        && parts[0].equals("assumed-role")
        && parts[1].equals(role.name())
        && session.account().equals(role.account())
        && session.partition().equals(role.partition());
  }
}
