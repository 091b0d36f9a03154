package org.rolescope.load.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.load.iam.EntitySource;
import org.rolescope.load.iam.GroupReader;
import org.rolescope.load.iam.PolicyReader;
import org.rolescope.load.iam.RoleReader;
import org.rolescope.load.iam.UserReader;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonReader;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;

/** Configuration items of IAM entities; of several about one entity the latest counts. */
final class ConfigItem {
  private final Map<String, JsonValue> latest = new LinkedHashMap<>();

  /** Takes an item; items that are not of IAM are passed over. */
  void take(JsonValue item) {
    if (text(item, "resourceType").startsWith("AWS::IAM::")) {
      String arn = text(item, "arn");
      String key = arn.isEmpty() ? text(item, "resourceId") : arn;
      latest.merge(key, item, ConfigItem::later);
    }
  }

  private static JsonValue later(JsonValue one, JsonValue other) {
    String time = "configurationItemCaptureTime";
    return text(other, time).compareTo(text(one, time)) > 0 ? other : one;
  }

  private static String text(JsonValue item, String name) {
    return item.get(name).map(JsonValue::text).orElse("");
  }

  /** Reads what was taken. */
  void read(Intake intake) {
    latest.values().forEach(item -> read(item, intake));
  }

  private static void read(JsonValue item, Intake intake) {
    Optional<JsonValue> configuration = configuration(item);
    if (configuration.isEmpty()) {
      boolean deleted = text(item, "configurationItemStatus").startsWith("ResourceDeleted");
      intake
          .report()
          .note(
              deleted ? "load.deleted" : "load.no-configuration",
              "`"
                  + text(item, "resourceName")
                  + "` "
                  + (deleted ? "was deleted" : "has no `configuration`"),
              "it is left out",
              intake.at(item));
      return;
    }
    JsonValue entity = configuration.get();
    EntitySource source = EntitySource.AUTHORIZATION_DETAILS;
    switch (text(item, "resourceType")) {
      case "AWS::IAM::Role" -> RoleReader.read(entity, source, intake).ifPresent(intake::add);
      case "AWS::IAM::User" -> UserReader.read(entity, source, intake).ifPresent(intake::add);
      case "AWS::IAM::Group" -> GroupReader.read(entity, source, intake).ifPresent(intake::add);
      case "AWS::IAM::Policy" -> PolicyReader.read(entity, intake).ifPresent(intake::add);
      default -> {
        // Instance profiles, certificates: nothing that decides a call.
      }
    }
  }

  /** The configuration, an object or its JSON text, with the ARN and tags that stand beside it. */
  private static Optional<JsonValue> configuration(JsonValue item) {
    Optional<JsonValue> own =
        item.get("configuration")
            .flatMap(value -> value.is(Kind.TEXT) ? JsonReader.ofText(value) : Optional.of(value))
            .filter(value -> value.is(Kind.OBJECT) && !value.members().isEmpty());
    return own.map(
        object -> {
          List<Member> members = new ArrayList<>(object.members());
          for (String name : List.of("arn", "tags")) {
            if (object.get(name).isEmpty()) {
              item.get(name).ifPresent(value -> members.add(new Member(name, value)));
            }
          }
          return JsonValue.object(members, object.place());
        });
  }
}
