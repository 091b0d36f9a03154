package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;

/** Service control policies of the caller's account, level by level (R51 to R54). */
final class ScpGate implements Gate {
  private static final String SERVICE_LINKED = "SCPs do not bind service-linked roles";

  @Override
  public List<Ruling> evaluate(AuthorizationCall call) {
    String exempt = exempt(call);
    if (!exempt.isEmpty()) {
      String subject = call.caller().hasAccount() ? accountOf(call) : call.caller().label();
      return List.of(Ruling.notApplicable(PolicyType.SCP, subject, exempt));
    }
    if (call.index().organizationLacks(call.caller().account())) {
      return List.of(Ruling.lacking(PolicyType.SCP, accountOf(call), ContextInput.ORGANIZATION));
    }
    Organization organization = call.index().organization().orElseThrow();
    List<Ruling> rulings = new ArrayList<>();
    List<Node> path = organization.pathTo(call.caller().account());
    Levels.gap(path, call.caller().account())
        .ifPresent(fact -> rulings.add(Ruling.lacking(PolicyType.SCP, "Levels above", fact)));
    for (Node level : path) {
      Reading reading = Levels.read(organization, ControlType.SERVICE_CONTROL_POLICY, level, call);
      rulings.add(Ruling.of(PolicyType.SCP, Levels.name(organization, level), reading));
    }
    return rulings;
  }

  private static String accountOf(AuthorizationCall call) {
    return "Account " + call.index().accountLabel(call.caller().account());
  }

  /** Why SCPs do not bind this caller; empty if they do (R53). */
  private static String exempt(AuthorizationCall call) {
    ResolvedCaller caller = call.caller();
    Optional<Organization> organization = call.index().organization();
    if (!caller.hasAccount()) {
      return switch (caller.caller().kind()) {
        case SERVICE -> "AWS services are not bound by SCPs";
        case SAML, OIDC -> "Federated callers are not bound by SCPs";
        default -> "It depends on whose account calls";
      };
    }
    if (call.index().organizationLacks(caller.account())) {
      return caller.serviceLinked() ? SERVICE_LINKED : "";
    }
    if (organization.isEmpty()) {
      return "No organisation in the data";
    }
    if (organization.get().node(caller.account()).isEmpty()) {
      return "The account is outside of " + organization.get().id();
    }
    if (organization.get().managementAccount().equals(caller.account())) {
      return "SCPs do not bind the management account";
    }
    if (caller.serviceLinked()) {
      return SERVICE_LINKED;
    }
    return Levels.enabled(organization.get(), ControlType.SERVICE_CONTROL_POLICY)
        ? ""
        : Levels.none(organization.get(), ControlType.SERVICE_CONTROL_POLICY);
  }
}
