package org.rolescope.load.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A member of an object, as far as it was read.
 *
 * @param items those of a list that were read and not yet taken; else the one value
 * @param list whether the value is a list
 * @param open whether the list goes on in the file
 */
record MemberStart(String name, Place place, Deque<JsonValue> items, boolean list, boolean open) {
  static final MemberStart NONE =
      new MemberStart("", Place.top("", 0), new ArrayDeque<>(0), false, false);

  /** A value; none if it was over the bound. */
  static MemberStart of(String name, Place place, Optional<JsonValue> value) {
    Deque<JsonValue> queue = new ArrayDeque<>();
    value.ifPresent(queue::add);
    return new MemberStart(name, place, queue, false, false);
  }

  /** A list of which nothing was read yet. */
  static MemberStart ofList(String name, Place place) {
    return new MemberStart(name, place, new ArrayDeque<>(), true, true);
  }

  MemberStart closed() {
    return new MemberStart(name, place, items, list, false);
  }
}
