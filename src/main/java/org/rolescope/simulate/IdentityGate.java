package org.rolescope.simulate;

import java.util.List;
import org.rolescope.iam.IamIndex.IdentityPolicies;
import org.rolescope.policy.PolicyKind;

/** The caller's identity policies, those of its groups included (R26, R62, R66). */
final class IdentityGate implements Gate {
  @Override
  public List<Ruling> evaluate(AuthorizationCall call) {
    return List.of(ruling(call));
  }

  private static Ruling ruling(AuthorizationCall call) {
    ResolvedCaller caller = call.caller();
    String subject = caller.label();
    if (caller.entity().isPresent()) {
      IdentityPolicies policies = call.index().identityPolicies(caller.entity().get());
      Reading reading =
          Reading.of(PolicyKind.IDENTITY, policies.documents(), policies.missing(), false, call);
      return Ruling.of(PolicyType.IDENTITY, subject, reading);
    }
    return switch (caller.caller().kind()) {
      case SERVICE ->
          Ruling.notApplicable(
              PolicyType.IDENTITY, subject, "An AWS service has no identity policies");
      case SAML, OIDC ->
          Ruling.notApplicable(
              PolicyType.IDENTITY, subject, "A federated caller has no identity policies");
      case ROOT_USER ->
          Ruling.notApplicable(
              PolicyType.IDENTITY, subject, "The root user needs no identity policy");
      case ANYONE ->
          Ruling.notApplicable(
              PolicyType.IDENTITY, subject, "Any account can allow its own principals the call");
      case USER, ROLE_SESSION, FEDERATED_USER, ANY_OF_ACCOUNT -> withoutEntity(call);
    };
  }

  private static Ruling withoutEntity(AuthorizationCall call) {
    ResolvedCaller caller = call.caller();
    return switch (caller.standing()) {
      case LACKING ->
          Ruling.plain(PolicyType.IDENTITY, caller.label(), Certainty.LACKING, caller.why());
      case REFUSED ->
          Ruling.notApplicable(PolicyType.IDENTITY, caller.label(), "There is no such caller");
      case KNOWN ->
          Ruling.plain(
              PolicyType.IDENTITY,
              caller.label(),
              Certainty.OPEN,
              "the caller's own policies allow " + call.action());
    };
  }
}
