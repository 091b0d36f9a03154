package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Role;

/** Resource control policies of the role's account, all levels in one ruling (R55 to R59). */
final class RcpGate implements Gate {
  @Override
  public List<Ruling> evaluate(AuthorizationCall call) {
    String account = call.role().arn().account();
    Optional<Organization> organization = call.index().organization();
    String exempt = exempt(call, organization, account);
    if (!exempt.isEmpty()) {
      String subject = "Account " + call.index().accountLabel(account);
      return List.of(Ruling.notApplicable(PolicyType.RCP, subject, exempt));
    }
    if (call.index().organizationLacks(account)) {
      String subject = "Account " + call.index().accountLabel(account);
      return List.of(
          Ruling.lacking(PolicyType.RCP, subject, ContextInput.ORGANIZATION)
              .granting(Certainty.YES));
    }
    List<Node> path = organization.orElseThrow().pathTo(account);
    List<PolicyMatch> policies = new ArrayList<>();
    List<String> lacking = new ArrayList<>();
    Levels.gap(path, account).ifPresent(lacking::add);
    for (Node level : path) {
      Reading reading =
          Levels.read(organization.orElseThrow(), ControlType.RESOURCE_CONTROL_POLICY, level, call);
      policies.addAll(reading.policies());
      lacking.addAll(reading.lacking());
    }
    Reading all = new Reading(policies, lacking, true, call);
    String subject = subject(path, call.index().accountLabel(account));
    // R56: RCPFullAWSAccess stands at every level and cannot be detached: only a Deny can stop.
    return List.of(Ruling.of(PolicyType.RCP, subject, all).granting(Certainty.YES));
  }

  private static String exempt(
      AuthorizationCall call, Optional<Organization> organization, String account) {
    boolean lacks = call.index().organizationLacks(account);
    if (!lacks && organization.isEmpty()) {
      return "No organisation in the data";
    }
    if (!lacks && organization.get().node(account).isEmpty()) {
      return "The account is outside of " + organization.get().id();
    }
    if (!lacks && organization.get().managementAccount().equals(account)) {
      return "RCPs do not bind roles of the management account";
    }
    if (call.caller().serviceLinked()) {
      return "RCPs do not bind calls of service-linked roles";
    }
    if (call.role().role().filter(Role::serviceLinked).isPresent()) {
      return "RCPs do not bind service-linked roles";
    }
    return lacks || Levels.enabled(organization.get(), ControlType.RESOURCE_CONTROL_POLICY)
        ? ""
        : Levels.none(organization.get(), ControlType.RESOURCE_CONTROL_POLICY);
  }

  /** {@code Root, OU, account of shop-prod}. */
  private static String subject(List<Node> path, String account) {
    String levels =
        path.stream()
            .map(
                level ->
                    switch (level.kind()) {
                      case ROOT -> "Root";
                      case UNIT -> "OU";
                      case ACCOUNT -> "account";
                    })
            .distinct()
            .collect(Collectors.joining(", "));
    String first = levels.substring(0, 1).toUpperCase(Locale.ROOT);
    return first + levels.substring(1) + " of " + account;
  }
}
