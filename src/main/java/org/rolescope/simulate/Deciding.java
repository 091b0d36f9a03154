package org.rolescope.simulate;

import java.util.Optional;
import org.rolescope.policy.match.StatementMatch;

/** Finds the comparison behind a statement reference. */
final class Deciding {
  private Deciding() {}

  static Optional<StatementMatch> match(GateResult gate, StatementRef reference) {
    return gate.policies().stream()
        .filter(policy -> policy.document().equals(reference.document()))
        .flatMap(policy -> policy.statements().stream())
        .filter(match -> match.statement().pointer().equals(reference.statement()))
        .findFirst();
  }

  static Optional<StatementMatch> match(GateResult gate) {
    return gate.deciding().flatMap(reference -> match(gate, reference));
  }

  /** Name of the policy that decided; empty if none did. */
  static String policy(GateResult gate) {
    return gate.deciding().map(reference -> reference.document().name()).orElse("");
  }
}
