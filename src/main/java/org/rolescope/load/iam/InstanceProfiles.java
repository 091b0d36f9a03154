package org.rolescope.load.iam;

import java.util.List;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.PageMarks;

/**
 * {@code aws iam list-instance-profiles}, {@code list-instance-profiles-for-role} and {@code
 * get-instance-profile}: roles, with the profiles that hold them.
 */
public final class InstanceProfiles implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-instance-profiles";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("InstanceProfiles", "InstanceProfileName")
        || shape.has("InstanceProfile", "InstanceProfileName");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    PageMarks marks = new PageMarks();
    while (object.next()) {
      if (object.is("InstanceProfiles") || object.is("InstanceProfile")) {
        Lists.read(object, intake, item -> profile(new Fields(item, intake), intake));
      } else {
        marks.take(object);
      }
    }
    marks.report(intake);
  }

  private static boolean profile(Fields profile, Intake intake) {
    String name = profile.text("InstanceProfileName");
    List<JsonValue> roles = profile.list("Roles").orElse(List.of());
    for (JsonValue item : roles) {
      RoleReader.read(item, EntitySource.LIST, intake)
          .ifPresent(
              role -> intake.add(name.isEmpty() ? role : role.withInstanceProfiles(List.of(name))));
    }
    return true;
  }
}
