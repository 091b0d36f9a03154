package org.rolescope.load.iam;

import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;

/** {@code aws iam list-account-aliases}: a name for an account that it does not tell. */
public final class AccountAliases implements SnapshotImporter {
  @Override
  public String kind() {
    return "list-account-aliases";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("AccountAliases");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    while (object.next()) {
      if (object.is("AccountAliases")) {
        Lists.readTexts(object, intake, intake::addAlias);
      }
    }
  }
}
