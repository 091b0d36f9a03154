package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import org.rolescope.policy.Arn;
import org.rolescope.policy.match.Caller.Kind;

/** The trust in itself that a role had before September 2022; off unless switched on (R69). */
final class SelfTrust {
  private static final String NOTE = "The role trusts itself, as before September 2022";

  private SelfTrust() {}

  /** Whether a session of the role asks for the role itself, and the switch is on. */
  static boolean applies(AuthorizationCall call) {
    return call.request().options().switches().contains(Switch.LEGACY_SELF_TRUST) && isSelf(call);
  }

  /** Whether a session of the role asks for the role itself. */
  static boolean isSelf(AuthorizationCall call) {
    Optional<Arn> behind = call.caller().caller().role();
    return call.caller().caller().kind() == Kind.ROLE_SESSION
        && behind.filter(call.role().arn()::equals).isPresent();
  }

  /** Whether the identity policy leads further than what the trust policy says. */
  static boolean leadsFurther(List<Ruling> rulings, Optional<Route> route) {
    Certainty whole = Certainty.YES;
    for (Ruling ruling : rulings) {
      whole =
          switch (ruling.type()) {
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION -> whole.and(ruling.grant());
            case TRUST -> ruling.reading().isEmpty() ? Certainty.NO : whole;
            case REQUEST, CALLER, SCP, RCP, VPC_ENDPOINT, LIMITS -> whole;
          };
      if (whole == Certainty.NO) {
        return false;
      }
    }
    return route.isEmpty() || whole.compareTo(route.get().whole()) > 0;
  }

  /** The same rulings, the role trusting itself; a Deny in its trust policy still counts. */
  static List<Ruling> granted(List<Ruling> rulings) {
    return rulings.stream()
        .map(
            ruling ->
                ruling.type() == PolicyType.TRUST
                    ? ruling.granting(Certainty.YES).noted(NOTE)
                    : ruling)
        .toList();
  }
}
