package org.rolescope.load.dumps;

import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.Role;
import org.rolescope.load.iam.EntitySource;
import org.rolescope.load.iam.RoleReader;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;

/**
 * Steampipe's table {@code aws_iam_role}, as rows or as a result with rows. Its lower-cased copies
 * of policies are not read: values are compared with their case.
 */
public final class SteampipeRoles implements SnapshotImporter {
  private static final Map<String, String> FIELDS =
      Map.of(
          "name", "RoleName",
          "assumerolepolicy", "AssumeRolePolicyDocument",
          "inlinepolicies", "RolePolicyList",
          "attachedpolicyarns", "AttachedManagedPolicies",
          "permissionsboundaryarn", "PermissionsBoundary");

  @Override
  public String kind() {
    return "Steampipe aws_iam_role";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("rows", "assume_role_policy")
        || shape.has("assume_role_policy") && shape.has("arn") && shape.has("name");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = Lists.whole(object, intake);
    if (whole.isEmpty()) {
      return;
    }
    Optional<JsonValue> rows = whole.get().get("rows");
    if (rows.isPresent()) {
      rows.get().items().forEach(row -> role(row, intake));
    } else {
      role(whole.get(), intake);
    }
  }

  private static void role(JsonValue row, Intake intake) {
    boolean all =
        Row.has(row, "inline_policies", "attached_policy_arns", "permissions_boundary_arn", "tags");
    EntitySource source = all ? EntitySource.AUTHORIZATION_DETAILS : EntitySource.LIST;
    Optional<Role> role = RoleReader.read(Row.asCall(row, FIELDS), source, intake);
    role.ifPresent(intake::add);
  }
}
