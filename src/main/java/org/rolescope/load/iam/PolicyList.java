package org.rolescope.load.iam;

import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;

/** {@code aws iam list-policies}: managed policies without their documents. */
public final class PolicyList implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-policies";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Policies", "PolicyName")
        && shape.has("Policies", "DefaultVersionId")
        && !shape.has("Policies", "PolicyVersionList");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Lists.readPage(object, "Policies", intake, item -> PolicyFields.policy(item, intake));
  }
}
