package org.rolescope.load.center;

import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.NotRead;
import org.rolescope.load.json.PageMarks;

/**
 * identity-center.json, which {@code rolescope fetch --org} writes; and {@code aws sso-admin
 * list-instances}, {@code describe-permission-set} and {@code list-account-assignments}, {@code aws
 * identitystore list-users}, {@code list-groups} and {@code list-group-memberships}, which print a
 * part of it each.
 */
public final class IdentityCenterExport implements SnapshotImporter {
  @Override
  public String kind() {
    return "Identity Center";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Instances", "IdentityStoreId")
        || shape.has("PermissionSets", "PermissionSetArn")
        || shape.has("PermissionSet", "PermissionSetArn")
        || shape.has("AccountAssignments", "PermissionSetArn")
        || shape.has("Users", "IdentityStoreId")
        || shape.has("Groups", "IdentityStoreId")
        || shape.has("GroupMemberships", "MemberId");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    CenterContents contents = new CenterContents(intake);
    PageMarks marks = new PageMarks();
    boolean instances = false;
    while (object.next()) {
      if (object.is(NotRead.INCOMPLETE)) {
        NotRead.list(object, intake).forEach(contents::lacking);
      } else if (object.is("Instances")) {
        instances = true;
      } else if (object.is("PermissionSets")) {
        Lists.read(object, intake, contents::permissionSet);
      } else if (object.is("PermissionSet")) {
        object.value().ifPresent(contents::permissionSet);
      } else if (object.is("AccountAssignments")) {
        Lists.read(object, intake, contents::assignment);
      } else if (object.is("Users")) {
        Lists.read(object, intake, contents::user);
      } else if (object.is("Groups")) {
        Lists.read(object, intake, contents::group);
      } else if (object.is("GroupMemberships")) {
        Lists.read(object, intake, contents::membership);
      } else {
        marks.take(object);
      }
    }
    intake.add(contents.center(instances, !marks.report(intake)));
  }
}
