package org.rolescope.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test in which the JavaFX thread hung: was busy for three seconds at a time. A heartbeat
 * is handed to that thread over and over; between two beats its processor time counts, not the
 * clock, so that a loaded machine does no harm. How long single actions take is no question for a
 * test, since machines differ: {@code mvn -Pbench test -Dbench=frames} measures it.
 */
public final class Watchdog implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
  /**
   * As much the thread may work before it answers: some ten times what the slowest action takes.
   */
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(3);

  private static final long BEAT_MILLIS = 25;

  private final List<String> late = Collections.synchronizedList(new ArrayList<>());
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
  private volatile long thread;
  private volatile long worked;

  @Override
  public void beforeTestExecution(ExtensionContext context) throws Exception {
    late.clear();
    heart = Executors.newSingleThreadScheduledExecutor();
    Platform.runLater(
        () -> {
          thread = Thread.currentThread().getId();
          worked = threads.getThreadCpuTime(thread);
        });
    heart.scheduleAtFixedRate(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** While one beat is under way there is no other, so that each measures one wait. */
  private void beat() {
    if (thread != 0 && underWay.compareAndSet(false, true)) {
      worked = threads.getThreadCpuTime(thread);
      Platform.runLater(this::answer);
    }
  }

  private void answer() {
    long nanos = threads.getThreadCpuTime(thread) - worked;
    if (nanos > MOST_NANOS) {
      late.add(TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
    }
    underWay.set(false);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    heart.shutdownNow();
    if (!late.isEmpty()) {
      throw new AssertionError("the JavaFX thread was busy for " + late);
    }
  }
}
