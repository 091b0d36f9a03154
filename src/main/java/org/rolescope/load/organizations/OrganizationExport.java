package org.rolescope.load.organizations;

import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.NotRead;
import org.rolescope.load.json.PageMarks;

/**
 * organization.json, which {@code packaging/export-organization.sh} puts together: the tree of an
 * organisation and the policies that it hands down; and the calls {@code describe-organization},
 * {@code list-roots}, {@code list-organizational-units-for-parent}, {@code list-accounts} and
 * {@code list-accounts-for-parent}, which print a part of it each.
 */
public final class OrganizationExport implements SnapshotImporter {
  @Override
  public String kind() {
    return "organization";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Organization", "Id")
        || shape.has("OrganizationalUnits")
        || shape.has("Roots", "Id")
        || shape.has("Accounts", "ParentId")
        || shape.has("Accounts", "Id") && shape.has("Accounts", "Arn")
        || shape.has("Policies", "TargetIds");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    OrganizationContents contents = new OrganizationContents(intake);
    PageMarks marks = new PageMarks();
    boolean units = false;
    while (object.next()) {
      if (object.is(NotRead.INCOMPLETE)) {
        NotRead.list(object, intake)
            .forEach(call -> call.tell("the organisation", intake, intake.whole()));
      } else if (object.is("PolicyTypesNotRead")) {
        Lists.readTexts(object, intake, contents::notListed);
      } else if (object.is("Organization")) {
        object.value().filter(value -> value.is(Kind.OBJECT)).ifPresent(contents::head);
      } else if (object.is("Roots")) {
        Lists.read(object, intake, item -> contents.node(item, NodeKind.ROOT));
      } else if (object.is("OrganizationalUnits")) {
        units = true;
        Lists.read(object, intake, item -> contents.node(item, NodeKind.UNIT));
      } else if (object.is("Accounts")) {
        Lists.read(object, intake, item -> contents.node(item, NodeKind.ACCOUNT));
      } else if (object.is("Policies")) {
        Lists.read(object, intake, contents::policy);
      } else {
        marks.take(object);
      }
    }
    if (marks.report(intake)) {
      intake.organizationLacks();
    }
    contents.childrenOfNobody(units, object.place().in(intake.file()));
    intake.add(contents.part(object.place().in(intake.file())));
  }
}
