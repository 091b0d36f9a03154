package org.rolescope.load.iam;

import java.util.Optional;
import org.rolescope.iam.Group;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.json.Fields;

/** Reads a group of account authorization details. */
final class GroupReader {
  private GroupReader() {}

  /** The group; empty if it has no usable ARN, which has been reported. */
  static Optional<Group> read(JsonValue object, Intake intake) {
    Fields fields = new Fields(object, intake);
    return EntityFields.of(fields, "group", "GroupName")
        .map(
            entity ->
                new Group(
                    entity.arn(),
                    fields.text("GroupId"),
                    entity.permissions("GroupPolicyList"),
                    entity.at()));
  }
}
