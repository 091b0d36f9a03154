package org.rolescope.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolescope.ui.task.TaskRunner.Lane;

class LookupTest {
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final Lookup lookup = new Lookup(runner);
  private final List<String> heard = new ArrayList<>();

  @Test
  void whoChoosesMeanwhile_isAnsweredOnceItIsFound() {
    runner.meanwhile(() -> lookup.then(() -> heard.add("chosen")));

    lookup.look(() -> "found", heard::add);

    assertThat(heard).containsExactly("found", "chosen");
  }

  @Test
  void whoChoosesAfterwards_isAnsweredAtOnce() {
    lookup.look(() -> "found", heard::add);

    lookup.then(() -> heard.add("chosen"));

    assertThat(heard).containsExactly("found", "chosen");
  }

  @Test
  void otherText_takesBackWhatWasChosenOfTheOlder() {
    runner.meanwhile(
        () -> {
          lookup.then(() -> heard.add("chosen"));
          runner.hold(Lane.NAMES);
          lookup.look(() -> "newer", heard::add);
        });

    lookup.look(() -> "older", found -> {});

    assertThat(heard).isEmpty();
  }

  @Test
  void whatIsForgotten_keepsNobodyWaiting() {
    runner.hold(Lane.NAMES);
    lookup.look(() -> "found", heard::add);
    lookup.then(() -> heard.add("chosen"));

    lookup.forget();
    assertThat(heard).isEmpty();
    lookup.then(() -> heard.add("now"));
    assertThat(heard).containsExactly("now");
  }

  @Test
  void failure_keepsNobodyWaiting() {
    lookup.<String>look(
        () -> {
          throw new IllegalStateException("broken");
        },
        heard::add);

    lookup.then(() -> heard.add("now"));

    assertThat(heard).containsExactly("now");
  }
}
