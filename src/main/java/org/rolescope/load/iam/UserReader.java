package org.rolescope.load.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.json.Fields;

/** Reads a user as IAM calls print it. */
public final class UserReader {
  private UserReader() {}

  /** The user; empty if it has no usable ARN, which has been reported. */
  public static Optional<User> read(JsonValue object, EntitySource source, Intake intake) {
    Fields fields = new Fields(object, intake);
    return EntityFields.of(fields, "user", "UserName")
        .map(
            entity ->
                new User(
                    entity.arn(),
                    fields.text("UserId"),
                    permissions(entity, source),
                    groups(entity, source),
                    source.tellsBoundary() || fields.has("PermissionsBoundary")
                        ? entity.boundary()
                        : Fact.missing(entity.authorizationDetails()),
                    source.tellsTags() || fields.has("Tags")
                        ? entity.tags()
                        : Fact.missing(entity.authorizationDetails()),
                    EntityFields.date(fields, "CreateDate"),
                    entity.at()));
  }

  private static Fact<Permissions> permissions(EntityFields entity, EntitySource source) {
    if (source.tellsPermissions()) {
      return entity.permissions("UserPolicyList");
    }
    entity.tellPermissions("UserPolicyList", "AttachedManagedPolicies");
    return Fact.missing(entity.authorizationDetails());
  }

  private static Fact<List<String>> groups(EntityFields entity, EntitySource source) {
    Fields fields = entity.fields();
    if (!source.tellsPermissions() && !fields.has("GroupList")) {
      return Fact.missing(Inputs.listGroups(entity.arn()));
    }
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
