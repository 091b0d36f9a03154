package org.rolescope.ui.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureViewModelTest {
  private final List<String> copied = new ArrayList<>();
  private final List<String> again = new ArrayList<>();
  private final FailureViewModel failures =
      new FailureViewModel(
          "RoleScope 9", List.of("Java 17"), copied::add, () -> again.add("again"));

  @Test
  void report_hasVersionsExceptionsAndFrames_butNoMessages() {
    Exception cause = new IllegalArgumentException("arn:aws:iam::444455556666:role/secret");

    failures.report(new IllegalStateException("/home/somebody/policy.json", cause));
    failures.copyReport();

    assertThat(copied.get(0))
        .contains("RoleScope 9", "Java 17", "java.lang.IllegalStateException")
        .contains("caused by java.lang.IllegalArgumentException", "FailureViewModelTest.java:")
        .doesNotContain("secret")
        .doesNotContain("somebody");
  }

  @Test
  void failures_whileOneIsToldOf_areCounted() {
    failures.report(new IllegalStateException());
    FailureReport first = failures.shownProperty().get().orElseThrow();

    failures.report(new NullPointerException());
    failures.report(new NullPointerException());

    assertThat(failures.shownProperty().get()).contains(first);
    assertThat(failures.moreProperty().get()).isEqualTo(2);
  }

  @Test
  void failure_thatWasToldOf_isNotToldOfAgain() {
    Exception failure = new IllegalStateException();
    failures.report(failure);
    failures.close();

    failures.report(failure);

    assertThat(failures.shownProperty().get()).isEmpty();
    assertThat(again).hasSize(1);
  }

  @Test
  void causes_inACircle_endTheReport() {
    Exception one = new IllegalStateException();
    Exception other = new IllegalStateException(one);
    one.initCause(other);

    failures.report(one);

    assertThat(failures.shownProperty().get()).isPresent();
  }
}
