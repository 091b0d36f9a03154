package org.rolescope.load.iam;

import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Documents;
import org.rolescope.load.json.Lists;

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
    object.leaveUnopened(Documents.NAMES);
    Lists.readPage(object, "Roles", intake, item -> role(item, intake));
  }

  private static boolean role(JsonValue item, Intake intake) {
    var role = RoleReader.read(item, EntitySource.LIST, intake);
    role.ifPresent(intake::add);
    return role.isPresent();
  }
}
