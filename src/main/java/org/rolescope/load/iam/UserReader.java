package org.rolescope.load.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Fact;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.json.Fields;

/** Reads a user of account authorization details. */
final class UserReader {
  private UserReader() {}

  /** The user; empty if it has no usable ARN, which has been reported. */
  static Optional<User> read(JsonValue object, Intake intake) {
    Fields fields = new Fields(object, intake);
    return EntityFields.of(fields, "user", "UserName")
        .map(
            entity ->
                new User(
                    entity.arn(),
                    fields.text("UserId"),
                    entity.permissions("UserPolicyList"),
                    groups(entity),
                    entity.boundary(),
                    entity.tags(),
                    EntityFields.date(fields, "CreateDate"),
                    entity.at()));
  }

  private static Fact<List<String>> groups(EntityFields entity) {
    Fields fields = entity.fields();
    Optional<List<JsonValue>> list = fields.list("GroupList");
    if (list.isEmpty()) {
      return Fact.missing("readable `GroupList` of `" + entity.arn().name() + "`");
    }
    List<String> names = new ArrayList<>();
    for (JsonValue item : list.get()) {
      if (!item.is(Kind.TEXT)) {
        fields.wrongType("GroupList", "a list of names", item);
        return Fact.missing("readable `GroupList` of `" + entity.arn().name() + "`");
      }
      names.add(item.text());
    }
    return Fact.known(names);
  }
}
