package org.rolescope.load.iam;

import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Fields;
import org.rolescope.load.json.Lists;

/** {@code aws sts get-caller-identity}: which account the files beside it were made in. */
public final class CallerIdentity implements SnapshotImporter {
  @Override
  public String kind() {
    return "get-caller-identity";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Account") && shape.has("UserId") && shape.has("Arn");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = Lists.whole(object, intake);
    if (whole.isEmpty()) {
      return;
    }
    String account = new Fields(whole.get(), intake).text("Account");
    if (!account.isEmpty()) {
      intake.addCaller(account);
    }
  }
}
