package org.rolescope.load.organizations;

import org.rolescope.base.SourceLocation;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OrganizationTie.TargetsOf;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;

/** {@code aws organizations list-targets-for-policy}: it does not say for which policy. */
public final class TargetList implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-targets-for-policy";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Targets", "TargetId");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    OrganizationContents contents = new OrganizationContents(intake);
    ListedIds targets = ListedIds.read(object, "Targets", "TargetId", intake);
    SourceLocation at = object.place().in(intake.file());
    contents.tie(new TargetsOf(targets.ids(), targets.whole()), at);
    intake.add(contents.part(at));
  }
}
