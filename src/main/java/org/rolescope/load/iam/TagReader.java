package org.rolescope.load.iam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.json.Fields;

/** Reads tags: a list of keys and values, as AWS prints them, or a map, as other tools do. */
public final class TagReader {
  private TagReader() {}

  /** Tags by key, none if there is no such field; empty if not all of it can be read. */
  public static Optional<Map<String, String>> read(Fields fields, String field) {
    Optional<JsonValue> value = fields.value(field);
    if (value.filter(TagReader::isMap).isPresent()) {
      return Optional.of(map(value.get()));
    }
    return fields.list(field).flatMap(items -> list(fields, field, items));
  }

  private static boolean isMap(JsonValue value) {
    boolean oneTag = value.get("Key").isPresent() && value.get("Value").isPresent();
    return value.is(Kind.OBJECT) && !oneTag;
  }

  /** The members as tags. */
  public static Map<String, String> map(JsonValue object) {
    Map<String, String> tags = new LinkedHashMap<>();
    object.members().forEach(member -> tags.putIfAbsent(member.name(), member.value().text()));
    return tags;
  }

  private static Optional<Map<String, String>> list(
      Fields fields, String field, List<JsonValue> items) {
    Map<String, String> tags = new LinkedHashMap<>();
    boolean all = true;
    for (JsonValue item : items) {
      Optional<JsonValue> key =
          item.get("Key").or(() -> item.get("TagKey")).filter(text -> text.is(Kind.TEXT));
      if (key.isPresent()) {
        tags.putIfAbsent(
            key.get().text(),
            item.get("Value").or(() -> item.get("TagValue")).map(JsonValue::text).orElse(""));
      } else {
        all = false;
        fields.wrongType(field, "a list of keys and values", item);
      }
    }
    return all ? Optional.of(tags) : Optional.empty();
  }
}
