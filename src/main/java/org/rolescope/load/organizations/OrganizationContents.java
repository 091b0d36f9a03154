package org.rolescope.load.organizations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.load.intake.OrganizationPart;
import org.rolescope.load.intake.OrganizationPart.Placed;
import org.rolescope.load.intake.OrganizationTie;
import org.rolescope.load.intake.OrganizationTie.AllTargets;
import org.rolescope.load.intake.OrganizationTie.Children;
import org.rolescope.load.intake.OrganizationTie.NoContent;
import org.rolescope.load.intake.OrganizationTie.NotListed;
import org.rolescope.load.json.Documents;
import org.rolescope.load.json.Fields;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PolicyKind;

/** What has been read of an organisation so far; members may come in any order. */
final class OrganizationContents {
  private final Intake intake;
  private final List<Placed<Node>> nodes = new ArrayList<>();
  private final List<Placed<ControlPolicy>> policies = new ArrayList<>();
  private final List<Placed<OrganizationTie>> ties = new ArrayList<>();
  private final List<String> children = new ArrayList<>();
  private String id = "";
  private String name = "";
  private String managementAccount = "";

  OrganizationContents(Intake intake) {
    this.intake = intake;
  }

  void head(JsonValue object) {
    Fields fields = new Fields(object, intake);
    id = fields.text("Id");
    name = fields.text("Name");
    managementAccount = fields.text("MasterAccountId");
    if (managementAccount.isEmpty()) {
      managementAccount = fields.text("ManagementAccountId");
    }
  }

  boolean node(JsonValue item, NodeKind kind) {
    Fields fields = new Fields(item, intake);
    String nodeId = fields.text("Id");
    if (nodeId.isEmpty()) {
      leftOut("load.no-id", "an entry of the organisation has no `Id`", fields.at());
      return false;
    }
    String parent = kind == NodeKind.ROOT ? "" : fields.text("ParentId");
    belongs(fields);
    if (kind != NodeKind.ROOT && parent.isEmpty()) {
      children.add(nodeId);
    }
    nodes.add(new Placed<>(new Node(nodeId, fields.text("Name"), kind, parent), fields.at()));
    return true;
  }

  boolean policy(JsonValue item) {
    Fields fields = new Fields(item, intake);
    String policyId = fields.text("Id");
    String type = fields.text("Type");
    Optional<ControlType> controlType = ControlType.of(type);
    if (policyId.isEmpty()) {
      leftOut("load.no-id", "a policy of the organisation has no `Id`", fields.at());
      return false;
    }
    if (controlType.isEmpty()) {
      intake
          .report()
          .note(
              "load.other-policy-type",
              "policy `" + policyId + "` is of type `" + Fields.clip(type) + "`",
              "it is left out: only service and resource control policies decide calls",
              fields.at());
      return false;
    }
    belongs(fields);
    if (fields.has("TargetIds")) {
      ties.add(new Placed<>(new AllTargets(policyId), fields.at()));
    }
    String policyName = fields.text("Name").isEmpty() ? policyId : fields.text("Name");
    policies.add(
        new Placed<>(
            new ControlPolicy(
                policyId,
                controlType.get(),
                document(policyId, policyName, controlType.get().kind(), fields),
                targets(fields)),
            fields.at()));
    return true;
  }

  private PolicyDocument document(
      String policyId, String policyName, PolicyKind kind, Fields fields) {
    PolicyDocument unknown = new PolicyDocument(policyName, Optional.empty(), fields.at());
    Optional<JsonValue> content = fields.value("Content");
    if (content.isPresent()) {
      return Documents.read(policyName, kind, content.get(), "", intake).orElse(unknown);
    }
    Optional<String> known = AwsControlPolicies.content(policyId);
    if (known.isPresent()) {
      return new PolicyDocument(policyName, intake.parse(known.get()).value(), fields.at());
    }
    ties.add(new Placed<>(new NoContent(policyId), fields.at()));
    return unknown;
  }

  /** {@code PolicySummary} and {@code Content} side by side. */
  void described(JsonValue policy) {
    List<Member> members = new ArrayList<>();
    policy.get("PolicySummary").ifPresent(summary -> members.addAll(summary.members()));
    policy.members().stream()
        .filter(member -> JsonValue.fold(member.name()).equals("content"))
        .forEach(members::add);
    policy(JsonValue.object(members, policy.place()));
  }

  /** The type of all policies read; empty if there is none or more than one. */
  Optional<ControlType> onlyType() {
    List<ControlType> types =
        policies.stream().map(policy -> policy.value().type()).distinct().toList();
    return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }

  /** A type of policy whose list could not be read, by its name. */
  void notListed(String type) {
    ControlType.of(type).ifPresent(one -> tie(new NotListed(one), intake.whole()));
  }

  /** What one call tells beside nodes and policies. */
  void tie(OrganizationTie tie, SourceLocation at) {
    ties.add(new Placed<>(tie, at));
  }

  /** Nodes that do not say what is above them: the call may have been asked for it. */
  void childrenOfNobody(boolean sure, SourceLocation at) {
    if (!children.isEmpty()) {
      tie(new Children(children, sure), at);
    }
  }

  /** ARNs of an organisation name it and its management account; AWS's own policies do not. */
  private void belongs(Fields fields) {
    Optional<Arn> arn =
        Arn.parse(fields.text("Arn")).filter(found -> found.service().equals("organizations"));
    for (String part : arn.map(found -> found.resource().split("/", 3)).orElse(new String[0])) {
      if (id.isEmpty() && part.startsWith("o-")) {
        id = part;
        managementAccount = managementAccount.isEmpty() ? arn.get().account() : managementAccount;
      }
    }
  }

  private static List<String> targets(Fields fields) {
    List<String> targets = new ArrayList<>();
    for (JsonValue target : fields.list("TargetIds").orElse(List.of())) {
      if (target.is(Kind.TEXT) || target.is(Kind.NUMBER)) {
        targets.add(target.text());
      } else {
        fields.wrongType("TargetIds", "a list of ids", target);
      }
    }
    return targets.stream().distinct().toList();
  }

  private void leftOut(String code, String message, SourceLocation at) {
    intake.report().warning(code, message, "it is left out", at);
  }

  OrganizationPart part(SourceLocation at) {
    return new OrganizationPart(id, name, managementAccount, nodes, policies, ties, at);
  }
}
