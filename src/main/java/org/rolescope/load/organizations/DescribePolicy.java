package org.rolescope.load.organizations;

import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;

/** {@code aws organizations describe-policy}: a policy with its content. */
public final class DescribePolicy implements SnapshotImporter {
  @Override
  public String kind() {
    return "describe-policy";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Policy", "PolicySummary");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    OrganizationContents contents = new OrganizationContents(intake);
    while (object.next()) {
      if (object.is("Policy")) {
        object.value().ifPresent(contents::described);
      }
    }
    intake.add(contents.part(object.place().in(intake.file())));
  }
}
