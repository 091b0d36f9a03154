package org.rolescope.load.iam;

import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.PageMarks;

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
    PageMarks marks = new PageMarks();
    while (object.next()) {
      if (object.is("Policies")) {
        Lists.read(object, intake, item -> PolicyFields.policy(item, intake));
      } else {
        marks.take(object);
      }
    }
    marks.report(intake);
  }
}
