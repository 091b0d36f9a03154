package org.rolescope.load.organizations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OrganizationTie.PoliciesOf;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;

/**
 * {@code aws organizations list-policies} and {@code list-policies-for-target}, which print the
 * same: policies without content; it is the latter if the file is named after a node.
 */
public final class ControlPolicyList implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-policies of an organization";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Policies", "Type") && shape.has("Policies", "AwsManaged");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    OrganizationContents contents = new OrganizationContents(intake);
    List<String> ids = new ArrayList<>();
    boolean whole =
        Lists.readPage(object, "Policies", intake, item -> policy(item, ids, contents, intake));
    SourceLocation at = object.place().in(intake.file());
    Optional<ControlType> type = contents.onlyType();
    contents.tie(new PoliciesOf(type, ids, whole), at);
    intake.add(contents.part(at));
  }

  private static boolean policy(
      JsonValue item, List<String> ids, OrganizationContents contents, Intake intake) {
    return contents.policy(item) && ids.add(new Fields(item, intake).text("Id"));
  }
}
