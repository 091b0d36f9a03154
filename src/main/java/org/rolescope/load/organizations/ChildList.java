package org.rolescope.load.organizations;

import org.rolescope.base.SourceLocation;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OrganizationTie.Children;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;

/** {@code aws organizations list-children}: it does not say of what. */
public final class ChildList implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-children";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Children", "Id") && shape.has("Children", "Type");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    OrganizationContents contents = new OrganizationContents(intake);
    ListedIds children = ListedIds.read(object, "Children", "Id", intake);
    SourceLocation at = object.place().in(intake.file());
    contents.tie(new Children(children.ids(), true), at);
    intake.add(contents.part(at));
  }
}
