package org.rolescope.policy.parse;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.parse.Problems.Place;

/** A single value or a list of values, which mean the same (R81), each with its place. */
final class TextList {
  private TextList() {}

  /** The values at {@code pointer}, one by one. */
  static List<Entry> entries(JsonValue value, String pointer) {
    if (!(value instanceof JsonValue.Items list)) {
      return List.of(new Entry(value, pointer));
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < list.values().size(); i++) {
      entries.add(new Entry(list.values().get(i), JsonPointer.item(pointer, i)));
    }
    return entries;
  }

  /** One value of a list. */
  record Entry(JsonValue value, String pointer) {
    Place place() {
      return new Place(pointer, value.line());
    }
  }
}
