package org.rolescope.load.iam;

import java.util.Optional;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.Permissions;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.json.Fields;

/** Reads a group as IAM calls print it. */
public final class GroupReader {
  private GroupReader() {}

  /** The group; empty if it has no usable ARN, which has been reported. */
  public static Optional<Group> read(JsonValue object, EntitySource source, Intake intake) {
    Fields fields = new Fields(object, intake);
    return EntityFields.of(fields, "group", "GroupName")
        .map(
            entity ->
                new Group(
                    entity.arn(),
                    fields.text("GroupId"),
                    permissions(entity, source),
                    entity.at()));
  }

  private static Fact<Permissions> permissions(EntityFields entity, EntitySource source) {
    if (source.tellsPermissions()) {
      return entity.permissions("GroupPolicyList");
    }
    entity.tellPermissions("GroupPolicyList", "AttachedManagedPolicies");
    return Fact.missing(entity.authorizationDetails());
  }
}
