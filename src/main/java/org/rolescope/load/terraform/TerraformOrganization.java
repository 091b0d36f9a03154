package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.OrganizationPart;
import org.rolescope.load.intake.OrganizationPart.Placed;
import org.rolescope.policy.Unresolved;

/**
 * The organisation as far as Terraform manages it. It never tells of all policies (those that AWS
 * attaches itself are not in it), so on every level one stands whose document is not known.
 */
final class TerraformOrganization {
  private static final String PREFIX = "aws_organizations_";

  private final List<Resource> resources;
  private final Intake intake;
  private final Map<String, Placed<Node>> nodes = new LinkedHashMap<>();
  private final List<Placed<ControlPolicy>> policies = new ArrayList<>();
  private final Supplier<List<Placed<ControlPolicy>>> controls;

  private TerraformOrganization(
      List<Resource> resources, Supplier<List<Placed<ControlPolicy>>> controls, Intake intake) {
    this.controls = controls;
    this.resources =
        resources.stream().filter(one -> one.type().startsWith(PREFIX) && !one.data()).toList();
    this.intake = intake;
  }

  /**
   * The organisation; empty if the file does not manage one, or its id is not known yet.
   *
   * @param controls the policies that it manages
   */
  static Optional<OrganizationPart> of(
      List<Resource> all,
      Supplier<List<Placed<ControlPolicy>>> controls,
      SourceLocation at,
      Intake intake) {
    return new TerraformOrganization(all, controls, intake).part(at);
  }

  private Optional<OrganizationPart> part(SourceLocation at) {
    Optional<Resource> head =
        of("organization").stream().filter(one -> one.known("id").isPresent()).findFirst();
    if (head.isEmpty()) {
      if (!resources.isEmpty()) {
        intake
            .report()
            .note(
                "terraform.no-organization",
                "parts of an organisation are in this file, but not the organisation itself",
                "they are left out; needed: organization.json",
                at);
      }
      return Optional.empty();
    }
    for (Block root : head.get().blocks("roots")) {
      node(root.text("id"), root.text("name"), NodeKind.ROOT, "", intake.at(root.values()));
    }
    for (Resource unit : of("organizational_unit")) {
      node(unit, NodeKind.UNIT);
    }
    for (Resource account : of("account")) {
      node(account, NodeKind.ACCOUNT);
    }
    for (Block account : head.get().blocks("accounts")) {
      node(
          account.text("id"),
          account.text("name"),
          NodeKind.ACCOUNT,
          "",
          intake.at(account.values()));
    }
    policies.addAll(controls.get());
    others(head.get().texts("enabled_policy_types"), at);
    return Optional.of(
        new OrganizationPart(
            head.get().text("id"),
            "",
            head.get().known("master_account_id").orElse(""),
            List.copyOf(nodes.values()),
            policies,
            List.of(),
            at));
  }

  private List<Resource> of(String type) {
    return resources.stream().filter(one -> one.type().equals(PREFIX + type)).toList();
  }

  private void comesLater(Resource resource) {
    note(
        "terraform.no-id",
        resource.address() + " is about an id of the organisation that comes when it is applied",
        "it is left out",
        resource);
  }

  private void note(String code, String message, String effect, Resource resource) {
    intake.report().note(code, message, effect, intake.at(resource.values()));
  }

  private void node(Resource resource, NodeKind kind) {
    if (Unresolved.in(resource.text("id"))) {
      comesLater(resource);
    }
    node(
        resource.text("id"),
        resource.text("name"),
        kind,
        resource.known("parent_id").orElse(""),
        intake.at(resource.values()));
  }

  private void node(String id, String name, NodeKind kind, String parent, SourceLocation at) {
    if (!id.isEmpty() && !Unresolved.in(id)) {
      nodes.putIfAbsent(id, new Placed<>(new Node(id, name, kind, parent), at));
    }
  }

  /** Whatever else is attached anywhere, by others or by AWS itself. */
  private void others(List<String> enabled, SourceLocation at) {
    String name = "policies that Terraform does not manage";
    for (ControlType type : ControlType.values()) {
      if (enabled.contains(type.name()) || enabled.stream().anyMatch(Unresolved::in)) {
        PolicyDocument document = new PolicyDocument(name, Optional.empty(), at);
        String id = name + " (" + type + ")";
        policies.add(
            new Placed<>(new ControlPolicy(id, type, document, List.copyOf(nodes.keySet())), at));
      }
    }
  }
}
