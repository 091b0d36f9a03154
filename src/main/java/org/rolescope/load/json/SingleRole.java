package org.rolescope.load.json;

import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;

/** {@code aws iam get-role} and {@code create-role}: one role, without its permissions. */
public final class SingleRole implements SnapshotImporter {
  @Override
  public String kind() {
    return "get-role or create-role";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Role", "Arn") && shape.has("Role", "RoleName");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    while (object.next()) {
      if (object.is("Role")) {
        Optional<JsonValue> value = object.value();
        value.flatMap(role -> RoleReader.read(role, source(role), intake)).ifPresent(intake::add);
      }
    }
  }

  /** Only {@code get-role} tells when the role was last used; a new role never was. */
  private static RoleSource source(JsonValue role) {
    return role.get("RoleLastUsed").isPresent() ? RoleSource.GET_ROLE : RoleSource.CREATE_ROLE;
  }
}
