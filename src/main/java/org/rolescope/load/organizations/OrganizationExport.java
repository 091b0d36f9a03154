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
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OrganizationPart;
import org.rolescope.load.intake.OrganizationPart.Placed;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Documents;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;
import org.rolescope.policy.PolicyKind;

/**
 * organization.json, which {@code packaging/export-organization.sh} puts together: the tree of an
 * organisation and the policies that it hands down.
 */
public final class OrganizationExport implements SnapshotImporter {
  @Override
  public String kind() {
    return "organization";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Organization", "Id")
        || shape.has("OrganizationalUnits")
        || shape.has("Roots", "Id")
        || shape.has("Accounts", "ParentId")
        || shape.has("Policies", "TargetIds");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Contents contents = new Contents(intake);
    while (object.next()) {
      if (object.is("Organization")) {
        object.value().filter(value -> value.is(Kind.OBJECT)).ifPresent(contents::head);
      } else if (object.is("Roots")) {
        Lists.read(object, intake, item -> contents.node(item, NodeKind.ROOT));
      } else if (object.is("OrganizationalUnits")) {
        Lists.read(object, intake, item -> contents.node(item, NodeKind.UNIT));
      } else if (object.is("Accounts")) {
        Lists.read(object, intake, item -> contents.node(item, NodeKind.ACCOUNT));
      } else if (object.is("Policies")) {
        Lists.read(object, intake, contents::policy);
      }
    }
    intake.add(contents.part(object.place().in(intake.file())));
  }

  /** What has been read so far; members may come in any order. */
  private static final class Contents {
    private final Intake intake;
    private final List<Placed<Node>> nodes = new ArrayList<>();
    private final List<Placed<ControlPolicy>> policies = new ArrayList<>();
    private String id = "";
    private String name = "";
    private String managementAccount = "";

    Contents(Intake intake) {
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
      nodes.add(new Placed<>(new Node(nodeId, fields.text("Name"), kind, parent), fields.at()));
      return true;
    }

    boolean policy(JsonValue item) {
      Fields fields = new Fields(item, intake);
      String policyId = fields.text("Id");
      String type = fields.text("Type");
      Optional<ControlType> controlType = controlType(type);
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
      String policyName = fields.text("Name").isEmpty() ? policyId : fields.text("Name");
      policies.add(
          new Placed<>(
              new ControlPolicy(
                  policyId,
                  controlType.get(),
                  document(policyName, kind(controlType.get()), fields),
                  targets(fields)),
              fields.at()));
      return true;
    }

    private static Optional<ControlType> controlType(String text) {
      for (ControlType type : ControlType.values()) {
        if (type.name().equals(text)) {
          return Optional.of(type);
        }
      }
      return Optional.empty();
    }

    private static PolicyKind kind(ControlType type) {
      return switch (type) {
        case SERVICE_CONTROL_POLICY -> PolicyKind.SCP;
        case RESOURCE_CONTROL_POLICY -> PolicyKind.RCP;
      };
    }

    private PolicyDocument document(String policyName, PolicyKind kind, Fields fields) {
      PolicyDocument unknown = new PolicyDocument(policyName, Optional.empty(), fields.at());
      Optional<JsonValue> content = fields.value("Content");
      if (content.isEmpty()) {
        intake
            .report()
            .warning(
                "load.no-content",
                "policy `" + Fields.clip(policyName) + "` has no `Content`",
                "what it denies is not known",
                fields.at());
        return unknown;
      }
      return Documents.read(policyName, kind, content.get(), "", intake).orElse(unknown);
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
      return new OrganizationPart(id, name, managementAccount, nodes, policies, at);
    }
  }
}
