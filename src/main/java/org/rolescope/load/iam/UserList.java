package org.rolescope.load.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Members;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.PageMarks;

/**
 * {@code aws iam list-users}, {@code get-group}, which has a group beside its users, and {@code
 * get-user}.
 */
public final class UserList implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-users, get-user or get-group";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Users", "UserName")
        || shape.has("Group", "GroupName")
        || shape.has("User", "UserName");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    PageMarks marks = new PageMarks();
    List<String> members = new ArrayList<>();
    Optional<JsonValue> group = Optional.empty();
    while (object.next()) {
      if (object.is("Users")) {
        Lists.read(object, intake, item -> user(item, EntitySource.LIST, members, intake));
      } else if (object.is("User")) {
        object.value().ifPresent(item -> user(item, EntitySource.GET, members, intake));
      } else if (object.is("Group")) {
        group = object.value();
      } else {
        marks.take(object);
      }
    }
    marks.report(intake);
    group.ifPresent(found -> group(found, members, intake));
  }

  private static boolean user(
      JsonValue item, EntitySource source, List<String> members, Intake intake) {
    Optional<User> user = UserReader.read(item, source, intake);
    user.ifPresent(
        found -> {
          intake.add(found);
          members.add(found.arn().toString());
        });
    return user.isPresent();
  }

  private static void group(JsonValue item, List<String> members, Intake intake) {
    GroupReader.read(item, EntitySource.LIST, intake)
        .ifPresent(
            group -> {
              intake.add(group);
              Whose whose = Whose.ofArn(OwnerType.GROUP, group.arn().toString());
              intake.add(new LooseFact(whose, new Members(members), intake.at(item)));
            });
  }
}
