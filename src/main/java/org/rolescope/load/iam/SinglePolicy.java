package org.rolescope.load.iam;

import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;

/** {@code aws iam get-policy} and {@code create-policy}: a managed policy without its document. */
public final class SinglePolicy implements SnapshotImporter {
  @Override
  public String kind() {
    return "get-policy";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Policy", "PolicyName") && shape.has("Policy", "Arn");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    while (object.next()) {
      if (object.is("Policy")) {
        object.value().ifPresent(item -> PolicyFields.policy(item, intake));
      }
    }
  }
}
