package org.rolescope.load.iam;

import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Inline;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;

/**
 * {@code aws iam get-role-policy} and its like for users and groups; other tools leave the owner
 * out.
 */
public final class InlinePolicy implements SnapshotImporter {
  @Override
  public String kind() {
    return "get-role-policy";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("PolicyName") && shape.has("PolicyDocument");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = Lists.whole(object, intake);
    if (whole.isEmpty()) {
      return;
    }
    Fields fields = new Fields(whole.get(), intake);
    PolicyFields.inline(fields)
        .ifPresent(
            document ->
                intake.add(new LooseFact(whose(fields), new Inline(document), fields.at())));
  }

  private static Whose whose(Fields fields) {
    if (fields.has("RoleName")) {
      return Whose.named(OwnerType.ROLE, fields.text("RoleName"));
    }
    if (fields.has("UserName")) {
      return Whose.named(OwnerType.USER, fields.text("UserName"));
    }
    return fields.has("GroupName")
        ? Whose.named(OwnerType.GROUP, fields.text("GroupName"))
        : Whose.unknown(OwnerType.ROLE, OwnerType.USER, OwnerType.GROUP);
  }
}
