package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.match.Caller.Kind;

/** The role's trust policy (R48 to R50). */
final class TrustGate implements Gate {
  @Override
  public List<Ruling> evaluate(AuthorizationCall call) {
    ResolvedRole target = call.role();
    Optional<Role> role = target.role();
    Kind kind = call.caller().caller().kind();
    if (!agrees(kind, call.request().action())) {
      return List.of(
          Ruling.plain(
              PolicyType.TRUST,
              target.name(),
              Certainty.NO,
              call.caller().label() + " is no principal that calls " + call.request().action()));
    }
    if (role.isEmpty()) {
      return List.of(
          target.lacks().isEmpty()
              ? Ruling.notApplicable(PolicyType.TRUST, target.name(), "There is no such role")
              : Ruling.plain(PolicyType.TRUST, target.name(), Certainty.LACKING, target.lacks()));
    }
    Ruling ruling =
        role.get()
            .trust()
            .match(
                document -> known(target, document, call),
                why -> Ruling.plain(PolicyType.TRUST, target.name(), Certainty.LACKING, why));
    return List.of(ruling);
  }

  /** R45: the kind of principal and the call must fit. */
  private static boolean agrees(Kind kind, String action) {
    return switch (kind) {
      case USER, ROLE_SESSION, FEDERATED_USER, ROOT_USER, SERVICE, ANY_OF_ACCOUNT, ANYONE ->
          action.equals(AssumeRoleRequest.ASSUME_ROLE);
      case SAML -> action.equals(AssumeRoleRequest.ASSUME_ROLE_WITH_SAML);
      case OIDC -> action.equals(AssumeRoleRequest.ASSUME_ROLE_WITH_WEB_IDENTITY);
    };
  }

  private static Ruling known(
      ResolvedRole target, PolicyDocument document, AuthorizationCall call) {
    if (document.policy().isEmpty()) {
      return Ruling.plain(
          PolicyType.TRUST,
          target.name(),
          Certainty.LACKING,
          "readable trust policy of role " + target.name());
    }
    Reading reading = Reading.of(PolicyKind.TRUST, List.of(document), List.of(), true, call);
    return Ruling.of(PolicyType.TRUST, target.name(), reading);
  }
}
