package org.rolescope.load.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.rolescope.load.json.Fields;
import org.rolescope.policy.Arn;

/** Configuration items of IAM entities; of several about one entity the latest counts. */
final class ConfigItem {
  private static final String IAM = "aws::iam::";

  private static final List<String> INLINE =
      List.of("rolePolicyList", "userPolicyList", "groupPolicyList");

  private final Map<String, JsonValue> latest = new LinkedHashMap<>();

  /** Takes an item; those that are not of IAM are passed over. */
  void take(JsonValue item, Intake intake) {
    String arn = arn(item);
    if (type(item).startsWith(IAM)) {
      latest.merge(arn.isEmpty() ? text(item, "resourceId") : arn, item, ConfigItem::later);
    } else if (type(item).isEmpty()) {
      intake
          .report()
          .warning(
              "load.wrong-type",
              "an item has neither `resourceType` nor an `arn` that would tell what it is",
              "it is left out; let the query select both",
              intake.at(item));
    }
  }

  /**
   * A resource that was asked for and is not among the items; those that are not of IAM are not
   * told.
   */
  static void unprocessed(JsonValue key, Intake intake) {
    if (type(key).startsWith(IAM)) {
      intake
          .report()
          .warning(
              "incomplete.unprocessed",
              "AWS Config was asked for "
                  + text(key, "resourceType")
                  + " `"
                  + Fields.clip(text(key, "resourceId"))
                  + "` and did not answer",
              "what it would have told is not known; ask for it again",
              intake.at(key));
    }
  }

  /** What it is of, in small letters; where a query did not select that, by its ARN. */
  private static String type(JsonValue item) {
    String type = text(item, "resourceType");
    return type.isEmpty()
        ? Arn.parse(arn(item)).map(arn -> "aws::" + arn.service() + "::" + arn.type()).orElse("")
        : type.toLowerCase(Locale.ROOT);
  }

  private static String arn(JsonValue item) {
    String arn = text(item, "arn");
    return arn.isEmpty()
        ? configuration(item).map(configuration -> text(configuration, "arn")).orElse("")
        : arn;
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
      if (deleted) {
        intake.addDeleted(arn(item), intake.at(item));
      }
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
    EntitySource source = source(entity);
    switch (type(item)) {
      case IAM + "role" -> RoleReader.read(entity, source, intake).ifPresent(intake::add);
      case IAM + "user" -> UserReader.read(entity, source, intake).ifPresent(intake::add);
      case IAM + "group" -> GroupReader.read(entity, source, intake).ifPresent(intake::add);
      case IAM + "policy" -> PolicyReader.read(entity, intake).ifPresent(intake::add);
      default -> {
        // Instance profiles, certificates: nothing that decides a call.
      }
    }
  }

  /**
   * What Config records holds all, but for tags, which may stand beside it; a query selects parts,
   * and what it left out is not known.
   */
  private static EntitySource source(JsonValue entity) {
    return entity.get("attachedManagedPolicies").isPresent()
            && INLINE.stream().anyMatch(name -> entity.get(name).isPresent())
        ? EntitySource.CONFIG
        : EntitySource.LIST;
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
