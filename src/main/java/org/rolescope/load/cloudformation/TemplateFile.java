package org.rolescope.load.cloudformation;

import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;

/** A CloudFormation template in JSON. */
public final class TemplateFile implements SnapshotImporter {
  static final String KIND = "CloudFormation template";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasWithin("Resources", "Type")
        || shape.has("Resources")
            && (shape.has("AWSTemplateFormatVersion") || shape.has("Transform"));
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    Optional<JsonValue> whole = object.whole();
    if (whole.isEmpty()) {
      intake
          .report()
          .error(
              "load.too-large",
              "this template is larger than CloudFormation takes",
              "nothing is read from it",
              object.place().in(intake.file()));
      return;
    }
    new TemplateReader(new Template(whole.get()), intake).read();
  }
}
