package org.rolescope.load.config;

import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.PageMarks;

/**
 * Snapshots and histories that AWS Config delivers, and {@code aws configservice
 * get-resource-config-history}.
 */
public final class ConfigItems implements SnapshotImporter {
  @Override
  public String kind() {
    return "AWS Config items";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("configurationItems", "resourceType");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    ConfigItem items = new ConfigItem();
    PageMarks marks = new PageMarks();
    while (object.next()) {
      if (object.is("configurationItems")) {
        Lists.read(
            object,
            intake,
            item -> {
              items.take(item, intake);
              return true;
            });
      } else {
        marks.take(object);
      }
    }
    marks.report(intake);
    items.read(intake);
  }
}
