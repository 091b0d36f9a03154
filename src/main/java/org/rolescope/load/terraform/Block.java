package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.policy.Unresolved;

/**
 * A block of a resource, beside what of it is known only after apply.
 *
 * @param unknown has the shape of the values, with {@code true} where something is not known
 * @param address of the block, for the names of what is not known
 */
record Block(JsonValue values, Optional<JsonValue> unknown, String address) {

  String mark(String attribute) {
    return Unresolved.mark(address + "." + attribute);
  }

  boolean isUnknown(String attribute) {
    return Resource.isTrue(unknown) || Resource.isTrue(unknownOf(attribute));
  }

  private Optional<JsonValue> unknownOf(String attribute) {
    return unknown.flatMap(one -> one.get(attribute));
  }

  /** A text, marked if not known; empty if there is none. */
  String text(String attribute) {
    return texts(attribute).stream().findFirst().orElse("");
  }

  /** The texts of a list or the one text; those that are not known are marked. */
  List<String> texts(String attribute) {
    if (isUnknown(attribute)) {
      return List.of(mark(attribute));
    }
    Optional<JsonValue> value = values.get(attribute);
    List<JsonValue> items =
        value.map(one -> one.is(Kind.ARRAY) ? one.items() : List.of(one)).orElse(List.of());
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      boolean open = items.get(i).is(Kind.NULL) || Resource.isTrue(unknownItem(attribute, i));
      texts.add(open ? mark(attribute) : items.get(i).text());
    }
    return texts;
  }

  private Optional<JsonValue> unknownItem(String attribute, int position) {
    return unknownOf(attribute)
        .filter(list -> position < list.items().size())
        .map(list -> list.items().get(position));
  }

  /** The blocks of that name. */
  List<Block> blocks(String attribute) {
    List<JsonValue> items = values.get(attribute).map(JsonValue::items).orElse(List.of());
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String name = address + "." + attribute + "[" + i + "]";
      blocks.add(new Block(items.get(i), unknownItem(attribute, i), name));
    }
    return blocks;
  }
}
