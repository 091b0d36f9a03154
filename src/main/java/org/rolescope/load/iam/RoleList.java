package org.rolescope.load.iam;

import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.PageMarks;

/** {@code aws iam list-roles}: trust policies and session durations, but no permissions. */
public final class RoleList implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-roles";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Roles", "Arn") && shape.has("Roles", "RoleName");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    PageMarks marks = new PageMarks();
    while (object.next()) {
      if (object.is("Roles")) {
        Lists.read(object, intake, item -> role(item, intake));
      } else {
        marks.take(object);
      }
    }
    marks.report(intake);
  }

  private static boolean role(JsonValue item, Intake intake) {
    var role = RoleReader.read(item, EntitySource.LIST, intake);
    role.ifPresent(intake::add);
    return role.isPresent();
  }
}
