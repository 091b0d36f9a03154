package org.rolescope.load.iam;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.InlineNames;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.intake.Whose;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.PageMarks;

/** {@code aws iam list-role-policies} and its like for users and groups. */
public final class InlinePolicyNames implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-role-policies";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("PolicyNames");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    PageMarks marks = new PageMarks();
    List<String> names = new ArrayList<>();
    boolean all = true;
    while (object.next()) {
      if (object.is("PolicyNames")) {
        all &= Lists.readTexts(object, intake, names::add);
      } else {
        marks.take(object);
      }
    }
    boolean whole = !marks.report(intake) && all;
    intake.add(
        new LooseFact(
            Whose.unknown(OwnerType.ROLE, OwnerType.USER, OwnerType.GROUP),
            new InlineNames(names, whole),
            object.place().in(intake.file())));
  }
}
