package org.rolescope.policy.parse;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.parse.Problems.Place;

/** A single value or a list of values, which mean the same (R81), each with its place. */
final class TextList {
  /** The index of a value that stands alone. */
  static final int NO_LIST = -1;

  private TextList() {}

  /** The values at {@code pointer}, one by one. */
  static List<Entry> entries(JsonValue value, String pointer) {
    if (!(value instanceof JsonValue.Items list)) {
      return List.of(new Entry(value, pointer, NO_LIST));
    }
    List<Entry> entries = new ArrayList<>(list.values().size());
    for (int i = 0; i < list.values().size(); i++) {
      entries.add(new Entry(list.values().get(i), pointer, i));
    }
    return entries;
  }

  /**
   * One value of a list.
   *
   * @param list where the list stands
   * @param index in the list; {@link #NO_LIST} of a single value
   */
  record Entry(JsonValue value, String list, int index) {
    String pointer() {
      return index == NO_LIST ? list : JsonPointer.item(list, index);
    }

    Place place() {
      return new Place(pointer(), value.line());
    }
  }
}
