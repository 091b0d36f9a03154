package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.details;
import static org.rolescope.load.Loading.role;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Progress;

/** How the reading of files is shared among threads. */
class SnapshotLoaderTest {
  private static final int FILES = 6;

  /** The first file ends only after all others: one that waits for it would wait for ever. */
  private static final class FirstIsLast implements Progress {
    private final Thread joining = Thread.currentThread();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch others = new CountDownLatch(FILES - 1);
    private final AtomicInteger inVain = new AtomicInteger();

    @Override
    public void at(Stage stage, long done, long total) {
      if (Thread.currentThread() == joining) {
        others.countDown();
      } else {
        begun.countDown();
        await(others);
      }
    }

    private void await(CountDownLatch latch) {
      try {
        if (!latch.await(20, TimeUnit.SECONDS)) {
          inVain.incrementAndGet();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  @Test
  void filesThatTheExecutorHasNotBegun_areReadByTheJoiningThread_whileItIsAtAnother(
      @TempDir Path folder) {
    for (int i = 0; i < FILES; i++) {
      write(folder, i + ".json", details(role("role" + i, "")));
    }
    FirstIsLast progress = new FirstIsLast();
    AtomicInteger submitted = new AtomicInteger();
    Executor firstAlone =
        task -> {
          if (submitted.getAndIncrement() == 0) {
            new Thread(task).start();
            progress.await(progress.begun);
          }
        };
    int roles =
        SnapshotLoader.load(List.of(folder), firstAlone, progress)
            .value()
            .orElseThrow()
            .roles()
            .size();
    assertThat(roles).isEqualTo(FILES);
    assertThat(progress.inVain).hasValue(0);
  }
}
