package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.declared.DeclaredDocument;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.OrganizationPart.Placed;
import org.rolescope.policy.Unresolved;

/** Service and resource control policies, as far as Terraform manages them or attaches them. */
final class TerraformControls {
  private final Sources sources;
  private final Intake intake;
  private final Map<String, Placed<ControlPolicy>> policies = new LinkedHashMap<>();
  private final Map<String, Set<String>> attached = new LinkedHashMap<>();

  TerraformControls(List<Resource> resources, Sources sources, Intake intake) {
    this.sources = sources;
    this.intake = intake;
    managed(resources, "aws_organizations_policy_attachment").forEach(this::attach);
    managed(resources, "aws_organizations_policy").forEach(this::policy);
  }

  private static List<Resource> managed(List<Resource> resources, String type) {
    return resources.stream().filter(one -> one.type().equals(type) && !one.data()).toList();
  }

  /** Those that it manages, in the order of the file. */
  List<Placed<ControlPolicy>> policies() {
    return List.copyOf(policies.values());
  }

  /** The same, and those that it attaches and does not manage, without their documents. */
  List<ControlPolicy> all() {
    List<ControlPolicy> all = new ArrayList<>();
    policies.values().forEach(policy -> all.add(policy.value()));
    for (String id : others()) {
      all.add(
          new ControlPolicy(
              id,
              ControlType.SERVICE_CONTROL_POLICY,
              unknown(id, intake.whole()),
              List.copyOf(attached.getOrDefault(id, Set.of()))));
    }
    return all;
  }

  /** Ids of those that it attaches and does not manage. */
  Set<String> others() {
    Set<String> others = new LinkedHashSet<>(attached.keySet());
    others.removeAll(policies.keySet());
    return others;
  }

  private static PolicyDocument unknown(String name, SourceLocation at) {
    return new PolicyDocument(name, Optional.empty(), at);
  }

  private void attach(Resource attachment) {
    String target = attachment.text("target_id");
    if (Unresolved.in(target)) {
      note(
          "terraform.no-id",
          attachment.address()
              + " is about an id of the organisation that comes when it is applied",
          "it is left out",
          attachment);
    } else {
      attached.computeIfAbsent(policyId(attachment), unused -> new LinkedHashSet<>()).add(target);
    }
  }

  /** Of a policy that has no id yet its address. */
  private String policyId(Resource attachment) {
    String id = attachment.text("policy_id");
    return Unresolved.in(id)
        ? sources.source(attachment, "policy_id").map(Resource::address).orElse(id)
        : id;
  }

  private void policy(Resource resource) {
    String text = resource.text("type");
    Optional<ControlType> type =
        text.isEmpty() ? Optional.of(ControlType.SERVICE_CONTROL_POLICY) : ControlType.of(text);
    if (type.isEmpty()) {
      note(
          "load.other-policy-type",
          resource.address() + " is a policy of type `" + text + "`",
          "it is left out: only service and resource control policies decide calls",
          resource);
      return;
    }
    String id = resource.known("id").orElse(resource.address());
    SourceLocation at = intake.at(resource.values());
    ControlPolicy policy =
        new ControlPolicy(
            id,
            type.get(),
            document(resource, type.get(), at),
            List.copyOf(attached.getOrDefault(id, Set.of())));
    policies.putIfAbsent(id, new Placed<>(policy, at));
  }

  private PolicyDocument document(Resource resource, ControlType type, SourceLocation at) {
    String name = resource.text("name");
    PolicyDocument unknown = unknown(name, at);
    return resource
        .known("content")
        .flatMap(content -> resource.values().get("content"))
        .map(text -> DeclaredDocument.read(name, type.kind(), text, intake).orElse(unknown))
        .orElse(unknown);
  }

  private void note(String code, String message, String effect, Resource resource) {
    intake.report().note(code, message, effect, intake.at(resource.values()));
  }
}
