package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** How much is read of one answer, and of all answers to one kind of call. */
final class AnswerLimitTest {
  private final AnswerLimit limit = new AnswerLimit(2 << 20, 3 << 20);

  private InputStream answer(int length, String operation) {
    return limit.limited(new ByteArrayInputStream(new byte[length]), operation);
  }

  @Test
  void answer_isReadAsFarAsTheLimit() throws IOException {
    assertThat(answer(2 << 20, "ListRoles").readAllBytes()).hasSize(2 << 20);
    InputStream longer = answer((2 << 20) + 1, "ListUsers");
    assertThatThrownBy(longer::readAllBytes).hasMessage("an answer is longer than 2 MB");
  }

  @Test
  void answersTogether_areLimitedByOperation() throws IOException {
    answer(2 << 20, "ListRoles").readAllBytes();
    answer(2 << 20, "ListUsers").readAllBytes();
    answer(1 << 20, "ListRoles").readAllBytes();
    InputStream more = answer(1, "ListRoles");
    assertThatThrownBy(more::read).hasMessage("the answers are longer than 3 MB together");
  }

  @Test
  void pages_comeToAnEnd_alsoWhereEachLeadsToAnother() {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () -> Pages.read(marker -> asked.incrementAndGet(), String::valueOf, page -> {}))
        .isInstanceOf(SdkClientException.class)
        .hasMessageContaining("10,000 pages");
    assertThat(asked).hasValue(10_000);
  }

  @Test
  void pages_thatGoRoundInACircle_areFound_howeverLongItIs() {
    for (int length : new int[] {1, 2, 7, 100}) {
      AtomicInteger asked = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  Pages.read(
                      marker -> asked.incrementAndGet() % length, String::valueOf, page -> {}))
          .hasMessageContaining("same page");
      assertThat(asked.get()).isLessThan(4 * length + 4);
    }
  }
}
