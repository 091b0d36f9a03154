package org.rolescope.ui.failure;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rolescope.ui.Words;

/**
 * What of a defect may leave the computer: versions, names of exceptions, and places in the code.
 * Messages stay out, since they may hold names, paths or parts of a policy.
 *
 * @param text several lines
 */
public record FailureReport(String text) {
  private static final int MOST_FRAMES = 60;
  private static final int MOST_CAUSES = 8;

  /**
   * @param program version of the program, in words
   * @param systems what it runs on, a line each
   */
  public static FailureReport of(Throwable failure, String program, List<String> systems) {
    StringBuilder text = new StringBuilder(program).append('\n');
    systems.forEach(line -> text.append(line).append('\n'));
    // A chain of causes can be a circle.
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    @Nullable Throwable at = failure;
    for (int i = 0; at != null && i < MOST_CAUSES && seen.add(at); i++) {
      text.append('\n');
      if (i > 0) {
        text.append(Words.of("failure.caused-by")).append(' ');
      }
      text.append(at.getClass().getName()).append('\n');
      frames(at, text);
      at = at.getCause();
    }
    return new FailureReport(text.toString());
  }

  private static void frames(Throwable failure, StringBuilder text) {
    StackTraceElement[] frames = failure.getStackTrace();
    for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
      text.append("  ").append(frames[i]).append('\n');
    }
    if (frames.length > MOST_FRAMES) {
      text.append("  … ").append(frames.length - MOST_FRAMES).append('\n');
    }
  }
}
