package org.rolescope.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.base.Progress;
import org.rolescope.ui.task.TaskRunner.Lane;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FxTaskRunnerTest {
  private final FxTaskRunner runner = new FxTaskRunner();

  @Start
  void start(Stage stage) {
    stage.setTitle("tasks");
  }

  @AfterEach
  void close() {
    runner.close();
  }

  @Test
  void work_runsBesideTheWindow_andItsResultArrivesInIt() throws Exception {
    CompletableFuture<Boolean> workedBeside = new CompletableFuture<>();
    CompletableFuture<Boolean> deliveredInside = new CompletableFuture<>();

    run(
        Job.of(
            progress -> workedBeside.complete(!Platform.isFxApplicationThread()),
            done -> deliveredInside.complete(Platform.isFxApplicationThread()),
            deliveredInside::completeExceptionally));

    assertThat(workedBeside.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(deliveredInside.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void work_thatIsAskedForAfterTheEnd_isNotDone() {
    List<String> done = new CopyOnWriteArrayList<>();
    runner.run(TaskRunner.Lane.PAINT, Job.of(progress -> "", result -> {}, failure -> {}));
    runner.close();

    runner.run(
        TaskRunner.Lane.PAINT, Job.of(progress -> done.add("worked"), result -> {}, failure -> {}));

    assertThat(done).isEmpty();
  }

  @Test
  void newerJob_ofTheSameLane_cancelsTheOlder() throws Exception {
    List<String> delivered = new CopyOnWriteArrayList<>();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);

    run(Job.of(progress -> waitForCancel(progress, started), delivered::add, failure -> {}));
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    run(
        Job.of(
            progress -> "newer",
            result -> {
              delivered.add(result);
              second.countDown();
            },
            failure -> {}));

    assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(delivered).containsExactly("newer");
  }

  private static String waitForCancel(Progress progress, CountDownLatch started) {
    started.countDown();
    while (!progress.cancelled()) {
      Thread.onSpinWait();
    }
    return "older";
  }

  @Test
  void failure_isDeliveredInTheWindow() throws Exception {
    CompletableFuture<String> failed = new CompletableFuture<>();

    run(
        Job.<String>of(
            progress -> {
              throw new IllegalStateException("broken");
            },
            done -> {},
            failure -> failed.complete(failure.getMessage() + Platform.isFxApplicationThread())));

    assertThat(failed.get(10, TimeUnit.SECONDS)).isEqualTo("brokentrue");
  }

  private <T> void run(Job<T> job) {
    WaitForAsyncUtils.asyncFx(() -> runner.run(Lane.DRAW, job));
  }
}
