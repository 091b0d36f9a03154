package org.rolescope.load.dumps;

import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;

/**
 * iam-collect's {@code delegated-admins.json}: accounts by the service that they administer for the
 * organisation. Its policies hold for them as for others, so nothing is taken from it.
 */
public final class CollectedAdministrators implements SnapshotImporter {
  @Override
  public String kind() {
    return "iam-collect delegated administrators";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.first(name -> name.endsWith(".amazonaws.com"));
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    object.finish();
  }
}
