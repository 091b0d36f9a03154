package org.rolescope.load.dumps;

import org.rolescope.load.iam.EntitySource;
import org.rolescope.load.iam.RoleReader;
import org.rolescope.load.iam.UserReader;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;

/** CloudFox's cache of what {@code list-roles} and {@code list-users} gave. */
public final class CloudFoxCache implements SnapshotImporter {
  @Override
  public String kind() {
    return "CloudFox cache";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Value", "Arn")
        && (shape.has("Value", "RoleName") || shape.has("Value", "UserName"));
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    while (object.next()) {
      if (object.is("Value")) {
        Lists.read(object, intake, item -> entity(item, intake));
      }
    }
  }

  private static boolean entity(JsonValue item, Intake intake) {
    if (item.get("RoleName").isPresent()) {
      var role = RoleReader.read(item, EntitySource.LIST, intake);
      role.ifPresent(intake::add);
      return role.isPresent();
    }
    var user = UserReader.read(item, EntitySource.LIST, intake);
    user.ifPresent(intake::add);
    return user.isPresent();
  }
}
