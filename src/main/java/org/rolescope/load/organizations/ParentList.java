package org.rolescope.load.organizations;

import org.rolescope.base.SourceLocation;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OrganizationTie.ParentOf;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;

/** {@code aws organizations list-parents}: it does not say of what. */
public final class ParentList implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-parents";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Parents", "Id") && shape.has("Parents", "Type");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    OrganizationContents contents = new OrganizationContents(intake);
    ListedIds parents = ListedIds.read(object, "Parents", "Id", intake);
    SourceLocation at = object.place().in(intake.file());
    parents.ids().forEach(parent -> contents.tie(new ParentOf(parent), at));
    intake.add(contents.part(at));
  }
}
