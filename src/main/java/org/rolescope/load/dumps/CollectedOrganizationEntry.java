package org.rolescope.load.dumps;

import java.util.Locale;
import java.util.Optional;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;
import org.rolescope.policy.Arn;

/**
 * iam-collect's {@code metadata.json} of a root, unit or policy of an organisation: an ARN, which
 * tells the id and what it is, and a name.
 */
public final class CollectedOrganizationEntry implements SnapshotImporter {
  @Override
  public String kind() {
    return "iam-collect unit or policy of an organization";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasArnOf("arn", "organizations") && shape.has("name");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = Lists.whole(object, intake);
    if (whole.isEmpty()) {
      return;
    }
    Fields fields = new Fields(whole.get(), intake);
    CollectedParts parts = new CollectedParts(intake, fields.at());
    Arn.parse(fields.text("arn"))
        .ifPresent(arn -> entry(arn, fields.text("name"), whole.get(), parts, intake));
    intake.add(parts.part());
  }

  private static void entry(
      Arn arn, String name, JsonValue where, CollectedParts parts, Intake intake) {
    switch (arn.type()) {
      case "root" -> parts.node(arn.name(), name, NodeKind.ROOT, "", where);
      case "ou" -> parts.node(arn.name(), name, NodeKind.UNIT, "", where);
      case "account" -> parts.node(arn.name(), name, NodeKind.ACCOUNT, "", where);
      default -> policy(arn, name, where, parts, intake);
    }
  }

  /** {@code policy/o-x/service_control_policy/p-x}; of AWS's own without the organisation. */
  private static void policy(
      Arn arn, String name, JsonValue where, CollectedParts parts, Intake intake) {
    String[] steps = arn.resource().split("/", -1);
    String type = steps.length < 2 ? "" : steps[steps.length - 2].toUpperCase(Locale.ROOT);
    Optional<ControlType> control =
        arn.type().equals("policy") ? ControlType.of(type) : Optional.empty();
    control.ifPresentOrElse(
        found -> parts.policy(arn, name, found, where),
        () ->
            intake
                .report()
                .note(
                    "load.other-policy-type",
                    "`" + Fields.clip(name) + "` is a " + arn.type() + " of type `" + type + "`",
                    "it is left out: only service and resource control policies decide calls",
                    intake.at(where)));
  }
}
