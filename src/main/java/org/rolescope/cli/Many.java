package org.rolescope.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rolescope.question.Effort;

/** How many the caller of the command line counts on. */
enum Many {
  NONE,
  SOME;

  /**
   * Nobody is none only if it is known of everybody; somebody has to be known to get in.
   *
   * @param found with what everybody who was found gets in; those who are stopped do not count
   * @param allKnown whether nothing else can be there
   */
  boolean isMetBy(Stream<Effort> found, boolean allKnown) {
    List<Effort> efforts = found.filter(effort -> effort != Effort.STOPPED).toList();
    return switch (this) {
      case NONE -> allKnown && efforts.isEmpty();
      case SOME -> efforts.stream().anyMatch(effort -> effort.within(Effort.WITH));
    };
  }

  /** As typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
