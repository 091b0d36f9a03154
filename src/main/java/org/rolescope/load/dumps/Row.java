package org.rolescope.load.dumps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.load.intake.JsonReader;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;

/** A row of a table, as IAM calls would print it. */
final class Row {
  private Row() {}

  /**
   * The row with the names of fields for those of columns, and values for the JSON texts that a CSV
   * file holds; empty cells are left out.
   *
   * @param names fields by folded name of their column; columns without one keep theirs
   */
  static JsonValue asCall(JsonValue row, Map<String, String> names) {
    List<Member> members = new ArrayList<>();
    for (Member column : row.members()) {
      String name = names.getOrDefault(JsonValue.fold(column.name()), column.name());
      JsonValue value = column.value();
      boolean empty = value.is(Kind.NULL) || value.is(Kind.TEXT) && value.text().isBlank();
      if (!empty) {
        members.add(new Member(name, unpacked(value)));
      }
    }
    return JsonValue.object(members, row.place());
  }

  private static JsonValue unpacked(JsonValue value) {
    boolean packed =
        value.is(Kind.TEXT) && (value.text().startsWith("{") || value.text().startsWith("["));
    Optional<JsonValue> inner = packed ? JsonReader.ofText(value) : Optional.empty();
    return inner.orElse(value);
  }

  /** Whether the table has all these columns, whatever stands in them. */
  static boolean has(JsonValue row, String... columns) {
    for (String column : columns) {
      String folded = JsonValue.fold(column);
      if (row.members().stream().noneMatch(m -> JsonValue.fold(m.name()).equals(folded))) {
        return false;
      }
    }
    return true;
  }
}
