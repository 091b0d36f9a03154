package org.rolescope.message;

import java.util.List;
import java.util.Optional;
import org.rolescope.simulate.PolicyType;

/** The names of policy types in AWS's messages (R127, R129). */
enum PolicyWords {
  IDENTITY("identity-based policy", PolicyType.IDENTITY),
  BOUNDARY("permissions boundary", PolicyType.PERMISSIONS_BOUNDARY),
  SESSION("session policy", PolicyType.SESSION),
  SESSIONS("sessions policy", PolicyType.SESSION),
  SCP("service control policy", PolicyType.SCP),
  RCP("resource control policy", PolicyType.RCP),
  VPC_ENDPOINT("vpc endpoint policy", PolicyType.VPC_ENDPOINT),
  TRUST("role trust policy", PolicyType.TRUST),
  RESOURCE("resource-based policy", PolicyType.TRUST);

  private static final List<PolicyWords> ALL = List.of(values());

  private final String words;
  private final PolicyType type;

  PolicyWords(String words, PolicyType type) {
    this.words = words;
    this.type = type;
  }

  /** Takes a name that comes next. */
  static Optional<PolicyType> take(Scanner scanner) {
    return ALL.stream().filter(name -> scanner.take(name.words)).map(name -> name.type).findFirst();
  }
}
