package org.rolescope.policy.parse;

import java.util.List;
import java.util.Optional;
import org.rolescope.policy.parse.Problems.Place;

/** Names of elements: compared exactly (R84). */
final class ElementNames {
  private ElementNames() {}

  /** The element that {@code name} is in another case of its letters. */
  static Optional<String> meant(String name, List<String> elements) {
    return elements.stream().filter(name::equalsIgnoreCase).findFirst();
  }

  /**
   * Reports a name that is none of {@code elements}.
   *
   * @param effect what comes of it if it is one of them in another case
   */
  static void report(
      Problems problems, String name, List<String> elements, String effect, Place place) {
    Optional<String> meant = meant(name, elements);
    if (meant.isPresent()) {
      problems.warning(
          "policy.element-case",
          "found " + Problems.quote(name) + ", expected `" + meant.get() + "`: case matters",
          effect,
          place);
    } else {
      problems.note(
          "policy.unknown-element",
          "found " + Problems.quote(name) + ", expected one of " + String.join(", ", elements),
          "the element is shown and otherwise ignored",
          place);
    }
  }
}
