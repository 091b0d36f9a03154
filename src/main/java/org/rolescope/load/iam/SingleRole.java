package org.rolescope.load.iam;

import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;

/**
 * {@code aws iam get-role} and {@code create-role}: one role, without its permissions; or what
 * {@code --query} or {@code jq} leaves of it, the role alone.
 */
public final class SingleRole implements SnapshotImporter {
  @Override
  public String kind() {
    return "get-role or create-role";
  }

  @Override
  public boolean recognises(Shape shape) {
    boolean wrapped = shape.has("Role", "Arn") && shape.has("Role", "RoleName");
    boolean bare =
        shape.has("Arn") && shape.has("RoleName") && shape.has("AssumeRolePolicyDocument");
    return wrapped || bare;
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = object.whole();
    if (whole.isEmpty()) {
      Lists.tooLarge(object.place(), intake);
      return;
    }
    JsonValue role = whole.get().get("Role").orElse(whole.get());
    RoleReader.read(role, source(role), intake).ifPresent(intake::add);
  }

  /** Only {@code get-role} tells when the role was last used; a new role never was. */
  private static RoleSource source(JsonValue role) {
    return role.get("RoleLastUsed").isPresent() ? RoleSource.GET_ROLE : RoleSource.CREATE_ROLE;
  }
}
