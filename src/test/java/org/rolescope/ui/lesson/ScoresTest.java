package org.rolescope.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rolescope.app.Lesson;
import org.rolescope.app.LessonStep;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.MemoryPreferences;

/** What is kept of guesses. */
class ScoresTest {
  private static final AssumeRoleRequest CALL =
      AssumeRoleRequest.of("arn:aws:iam::111111111111:user/x", "arn:aws:iam::111111111111:role/r");
  private static final Optional<Boolean> RIGHT = Optional.of(true);

  private final MemoryPreferences store = new MemoryPreferences();
  private final Scores scores = new Scores(store);

  private static LessonStep step(String course, String id) {
    return new LessonStep(
        course, id, id, "", new LessonStep.Asked("", CALL), Optional.empty(), "", List.of());
  }

  private static Lesson lesson(String course, String... ids) {
    return new Lesson(course, List.of(ids).stream().map(id -> step(course, id)).toList());
  }

  @Test
  void firstTime_counts_alsoWhereNothingWasGuessed() {
    Lesson lesson = lesson("c", "a", "b", "d");
    scores.answered(step("c", "a"), RIGHT);
    scores.answered(step("c", "a"), Optional.of(false));
    scores.answered(step("c", "b"), Optional.empty());
    scores.answered(step("c", "b"), RIGHT);
    assertThat(scores.answered(lesson)).isEqualTo(2);
    assertThat(scores.right(lesson)).isEqualTo(1);
    assertThat(scores.next(lesson).id()).isEqualTo("d");
    assertThat(new Scores(store).right(lesson)).isEqualTo(1);
    scores.clear();
    assertThat(new Scores(store).answered(lesson)).isZero();
  }

  @Test
  void sameId_ofAnotherCourse_isAnotherStep() {
    scores.answered(step("theirs", "a"), RIGHT);
    assertThat(scores.answered(lesson("ours", "a"))).isZero();
  }

  @Test
  void ids_ofAnyLengthAndSign_areKept_andTheOldestGo() {
    String odd = " \u202e\n".repeat(5_000);
    scores.answered(step("c", odd), RIGHT);
    assertThat(new Scores(store).right(lesson("c", odd))).isEqualTo(1);
    IntStream.range(0, 1_000).forEach(i -> scores.answered(step("c", "n" + i), RIGHT));
    assertThat(store.get("lessons.answered", "").length())
        .isLessThanOrEqualTo(Preferences.MAX_VALUE_LENGTH);
    assertThat(scores.answered(lesson("c", odd, "n0"))).isZero();
    assertThat(new Scores(store).right(lesson("c", "n998", "n999"))).isEqualTo(2);
  }

  @Test
  void whatSomebodyElseWroteThere_isLeftOut() {
    store.put("lessons.answered", "x 1 0123456789abcdef1 -- zzz");
    assertThat(new Scores(store).answered(lesson("c", "a"))).isZero();
  }
}
