package org.rolescope.load.organizations;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.base.SourceLocation;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OrganizationTie.ParentOf;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.PageMarks;

/** {@code aws organizations list-parents}: it does not say of what. */
public final class ParentList implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-parents";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Parents", "Id") && shape.has("Parents", "Type");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    OrganizationContents contents = new OrganizationContents(intake);
    PageMarks marks = new PageMarks();
    List<String> ids = new ArrayList<>();
    while (object.next()) {
      if (object.is("Parents")) {
        Lists.read(object, intake, item -> id(item, ids, intake));
      } else {
        marks.take(object);
      }
    }
    marks.report(intake);
    SourceLocation at = object.place().in(intake.file());
    ids.forEach(parent -> contents.tie(new ParentOf(parent), at));
    intake.add(contents.part(at));
  }

  private static boolean id(JsonValue item, List<String> ids, Intake intake) {
    String id = new Fields(item, intake).text("Id");
    return !id.isEmpty() && ids.add(id);
  }
}
