package org.rolescope.load.json;

import java.util.Optional;
import org.rolescope.load.Intake;
import org.rolescope.load.Shape;
import org.rolescope.load.SnapshotImporter;

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
        value
            .flatMap(role -> RoleReader.read(role, RoleSource.SINGLE_ROLE, intake))
            .ifPresent(intake::add);
      }
    }
  }
}
