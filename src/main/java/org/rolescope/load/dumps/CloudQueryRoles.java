package org.rolescope.load.dumps;

import java.util.Map;
import java.util.Optional;
import org.rolescope.load.iam.EntitySource;
import org.rolescope.load.iam.RoleReader;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;

/** CloudQuery's table {@code aws_iam_roles}: policies are in tables of their own. */
public final class CloudQueryRoles implements SnapshotImporter {
  @Override
  public String kind() {
    return "CloudQuery aws_iam_roles";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("assume_role_policy_document")
        && shape.has("account_id")
        && shape.has("arn")
        && !shape.has("Policies");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> row = Lists.whole(object, intake);
    if (row.isEmpty()) {
      return;
    }
    boolean told = Row.has(row.get(), "permissions_boundary", "tags");
    EntitySource source = told ? EntitySource.GET : EntitySource.LIST;
    RoleReader.read(Row.asCall(row.get(), Map.of()), source, intake).ifPresent(intake::add);
  }
}
