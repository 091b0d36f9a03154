package org.rolescope.load.iam;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Attached;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Lists;

/** {@code aws iam list-attached-role-policies} and its like for users and groups. */
public final class AttachedPolicies implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-attached-policies";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("AttachedPolicies") && !shape.has("Role", "Arn");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    List<String> arns = new ArrayList<>();
    boolean whole =
        Lists.readPage(
            object, "AttachedPolicies", intake, item -> PolicyFields.attached(item, arns, intake));
    intake.add(
        new LooseFact(
            Whose.unknown(OwnerType.ROLE, OwnerType.USER, OwnerType.GROUP),
            new Attached(arns, whole),
            object.place().in(intake.file())));
  }
}
