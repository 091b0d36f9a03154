package org.rolescope.load.config;

import java.util.Optional;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonReader;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.MemberStream;
import org.rolescope.load.intake.Shape;
import org.rolescope.load.intake.SnapshotImporter;
import org.rolescope.load.json.Lists;
import org.rolescope.load.json.PageMarks;

/**
 * {@code aws configservice select-resource-config} and {@code select-aggregate-resource-config}:
 * each result is the JSON text of an item.
 */
public final class SelectResults implements SnapshotImporter {
  @Override
  public String kind() {
    return "select-resource-config";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("Results") && shape.has("QueryInfo");
  }

  @Override
  public void read(MemberStream object, Intake intake) {
    ConfigItem items = new ConfigItem();
    PageMarks marks = new PageMarks();
    while (object.next()) {
      if (object.is("Results")) {
        var text = object.item(place -> Lists.tooLarge(place, intake));
        while (text.isPresent()) {
          take(text.get(), items, intake);
          text = object.item(place -> Lists.tooLarge(place, intake));
        }
      } else {
        marks.take(object);
      }
    }
    marks.report(intake);
    items.read(intake);
  }

  private static void take(JsonValue text, ConfigItem items, Intake intake) {
    Optional<JsonValue> item = text.is(Kind.TEXT) ? JsonReader.ofText(text) : Optional.of(text);
    if (item.filter(value -> value.is(Kind.OBJECT)).isPresent()) {
      items.take(item.get(), intake);
    } else {
      intake
          .report()
          .warning(
              "load.wrong-type",
              "a result should be the JSON text of an item",
              "it is left out",
              intake.at(text));
    }
  }
}
