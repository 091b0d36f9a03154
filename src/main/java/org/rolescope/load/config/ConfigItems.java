package org.rolescope.load.config;

import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.PageMarks;

/**
 * Snapshots and histories that AWS Config delivers, and {@code aws configservice
 * get-resource-config-history}, {@code batch-get-resource-config} and {@code
 * batch-get-aggregate-resource-config}; the latter two also list what they did not get to.
 */
public final class ConfigItems implements SnapshotImporter {
  @Override
  public String kind() {
    return "AWS Config items";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("configurationItems", "resourceType") || shape.has("baseConfigurationItems");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    ConfigItem items = new ConfigItem();
    PageMarks marks = new PageMarks();
    while (object.next()) {
      if (object.is("configurationItems") || object.is("baseConfigurationItems")) {
        Lists.read(
            object,
            intake,
            item -> {
              items.take(item, intake);
              return true;
            });
      } else if (object.is("unprocessedResourceKeys")
          || object.is("unprocessedResourceIdentifiers")) {
        Lists.read(
            object,
            intake,
            key -> {
              ConfigItem.unprocessed(key, intake);
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
