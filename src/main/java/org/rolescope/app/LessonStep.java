package org.rolescope.app;

import java.util.List;
import java.util.Optional;
import org.rolescope.simulate.AssumeRoleRequest;

/**
 * One question of a lesson.
 *
 * @param course what tells the questions of its folder from those of others
 * @param id its name among the questions of its folder
 * @param title as a person would ask it
 * @param text what is told before it is answered; may be empty
 * @param call what is to be guessed
 * @param beside a call to hold it against, whose answer is shown from the start
 * @param why what the answer teaches; may be empty
 * @param hints what helps to guess it, each telling more than the one before
 */
public record LessonStep(
    String course,
    String id,
    String title,
    String text,
    Asked call,
    Optional<Asked> beside,
    String why,
    List<String> hints) {
  public LessonStep {
    hints = List.copyOf(hints);
  }

  /**
   * What is asked.
   *
   * @param caption what happens in it: {@code bob calls with his MFA code}; may be empty
   */
  public record Asked(String caption, AssumeRoleRequest request) {}

  /** What is to be guessed. */
  public AssumeRoleRequest request() {
    return call.request();
  }
}
