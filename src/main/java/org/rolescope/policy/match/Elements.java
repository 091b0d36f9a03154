package org.rolescope.policy.match;

import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.Statement;

/** Where the elements of a statement stand. */
final class Elements {
  private Elements() {}

  /** The whole element; the statement where it has none. {@code name} is without {@code Not}. */
  static String pointer(Statement statement, String name, PatternElement element) {
    return element.sense() == PatternElement.Sense.ABSENT
        ? statement.pointer()
        : JsonPointer.member(statement.pointer(), element.name(name));
  }

  /** One pattern of the element. */
  static String entry(Statement statement, String name, PatternElement element, int index) {
    String whole = pointer(statement, name, element);
    return element.list() ? JsonPointer.item(whole, index) : whole;
  }
}
