package org.rolescope.app;

import java.util.List;

/**
 * Questions that belong together, to be asked one after the other.
 *
 * @param title what they teach; empty if nothing says so
 * @param steps in order; one at least
 */
public record Lesson(String title, List<LessonStep> steps) {
  public Lesson {
    steps = List.copyOf(steps);
  }

  /** The title, or a word in its place. */
  public String called() {
    return title.isEmpty() ? "Questions" : title;
  }
}
