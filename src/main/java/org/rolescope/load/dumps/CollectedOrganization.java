package org.rolescope.load.dumps;

import java.util.Optional;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;

/** iam-collect's {@code metadata.json} of an organisation. */
public final class CollectedOrganization implements SnapshotImporter {
  @Override
  public String kind() {
    return "iam-collect organization";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("rootOu") && shape.has("rootAccountId");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = Lists.whole(object, intake);
    if (whole.isEmpty()) {
      return;
    }
    Fields fields = new Fields(whole.get(), intake);
    CollectedParts parts = new CollectedParts(intake, fields.at());
    parts.head(fields.text("id"), fields.text("rootAccountId"));
    String root = fields.text("rootOu");
    if (!root.isEmpty()) {
      parts.node(root, "", NodeKind.ROOT, "", whole.get());
    }
    intake.add(parts.part());
  }
}
