package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.PolicyDocument;

/** Reads the control policies of an organisation, level by level. */
final class Levels {
  private Levels() {}

  /** What lacks if an account's way up does not end at a root; empty if it does. */
  static Optional<String> gap(List<Node> path, String account) {
    boolean whole = !path.isEmpty() && path.get(0).kind() == Organization.NodeKind.ROOT;
    return whole
        ? Optional.empty()
        : Optional.of("place of account " + account + " in the organisation");
  }

  /**
   * Whether policies of the type are attached to anything, or may be. Where they are switched on
   * every node has one; switching them off detaches all and keeps the policies (R52).
   */
  static boolean enabled(Organization organization, ControlType type) {
    return !organization.lists(type)
        || organization.policies().stream()
            .filter(policy -> policy.type() == type)
            .anyMatch(policy -> !policy.targets().isEmpty() || !policy.open().isEmpty());
  }

  /** Why none of the type binds where they are not {@link #enabled}. */
  static String none(Organization organization, ControlType type) {
    String one = type == ControlType.SERVICE_CONTROL_POLICY ? "No SCP" : "No RCP";
    return one
        + (organization.policies().isEmpty()
            ? " is in the data"
            : " is attached in the organisation");
  }

  static Reading read(
      Organization organization, ControlType type, Node level, AuthorizationCall call) {
    List<PolicyDocument> documents = new ArrayList<>();
    List<String> lacking = new ArrayList<>();
    for (ControlPolicy policy : organization.attachedTo(level.id())) {
      if (policy.type() == type) {
        documents.add(policy.document());
        if (policy.document().policy().isEmpty()) {
          lacking.add("document of policy `" + policy.name() + "`");
        }
      }
    }
    for (ControlPolicy policy : organization.policies()) {
      if (policy.type() == type && policy.open().contains(level.id())) {
        lacking.add("targets of policy `" + policy.name() + "`");
      }
    }
    if (!organization.lists(type)) {
      lacking.add("list of " + (type == ControlType.SERVICE_CONTROL_POLICY ? "SCPs" : "RCPs"));
    }
    return Reading.of(type.kind(), documents, lacking, true, call);
  }

  /** {@code Root of o-nw7rob}, {@code OU Workloads / Dev}, {@code Account shop-dev}. */
  static String name(Organization organization, Node level) {
    return switch (level.kind()) {
      case ROOT -> "Root of " + organization.id();
      case UNIT -> "OU " + unitPath(organization, level);
      case ACCOUNT -> "Account " + level.label();
    };
  }

  private static String unitPath(Organization organization, Node unit) {
    return organization
        .node(unit.parent())
        .filter(parent -> parent.kind() == Organization.NodeKind.UNIT)
        .map(parent -> unitPath(organization, parent) + " / " + unit.label())
        .orElse(unit.label());
  }
}
