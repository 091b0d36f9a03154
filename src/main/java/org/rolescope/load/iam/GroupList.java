package org.rolescope.load.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Group;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Groups;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Lists;

/**
 * {@code aws iam list-groups}, or {@code list-groups-for-user}, which prints the same: it is the
 * latter if the file is named after a user.
 */
public final class GroupList implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-groups or list-groups-for-user";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Groups", "GroupName") || shape.isEmptyList("Groups");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    List<String> names = new ArrayList<>();
    boolean whole = Lists.readPage(object, "Groups", intake, item -> group(item, names, intake));
    intake.add(
        new LooseFact(
            Whose.unknown(OwnerType.USER),
            new Groups(names, whole),
            object.place().in(intake.file())));
  }

  private static boolean group(JsonValue item, List<String> names, Intake intake) {
    Optional<Group> group = GroupReader.read(item, EntitySource.LIST, intake);
    group.ifPresent(
        found -> {
          intake.add(found);
          names.add(found.name());
        });
    return group.isPresent();
  }
}
