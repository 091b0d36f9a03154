package org.rolescope.load.iam;

import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;
import org.rolescope.policy.Arn;

/**
 * {@code aws iam get-role} and {@code create-role}: one role, without its permissions; or what
 * {@code --query} or {@code jq} leaves of it, the role alone. Collectors put its policies beside
 * it.
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
    Optional<JsonValue> whole = Lists.whole(object, intake);
    if (whole.isEmpty()) {
      return;
    }
    JsonValue role = whole.get().get("Role").orElse(whole.get());
    RoleReader.read(role, source(role), intake).ifPresent(intake::add);
    if (role != whole.get()) {
      beside(new Fields(whole.get(), intake), role, intake);
    }
  }

  /** Some collectors put a role's policies beside it. */
  private static void beside(Fields around, JsonValue role, Intake intake) {
    Arn.parse(new Fields(role, intake).text("Arn"))
        .filter(arn -> arn.isIam("role"))
        .ifPresent(arn -> PolicyFields.tellBeside(around, OwnerType.ROLE, arn));
  }

  /** Only {@code get-role} tells when the role was last used; a new role never was. */
  private static EntitySource source(JsonValue role) {
    return role.get("RoleLastUsed").isPresent() ? EntitySource.GET : EntitySource.CREATE;
  }
}
