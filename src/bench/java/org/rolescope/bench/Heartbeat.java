package org.rolescope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/**
 * The longest stretch that the JavaFX thread was busy: a beat is handed to it every four
 * milliseconds, and between two answers its processor time counts, not the clock, so that what else
 * the machine does is not counted.
 */
public final class Heartbeat {
  private static final long BEAT_MICROS = 4_000;
  private static final long CALM_MILLIS = 60;
  private static final int CALM_ROUNDS = 4;

  /** So little the JavaFX thread does in a round where nothing is built. */
  private static final long CALM_NANOS = 20_000_000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(Heartbeat::thread);
  private long worked;
  private long longest;

  /** Begins to beat; the toolkit is running. */
  public Heartbeat() {
    await(this::forget);
    heart.scheduleAtFixedRate(this::beat, 0, BEAT_MICROS, TimeUnit.MICROSECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "heartbeat");
    thread.setDaemon(true);
    return thread;
  }

  private void forget() {
    worked = threads.getCurrentThreadCpuTime();
    longest = 0;
  }

  private void beat() {
    if (underWay.compareAndSet(false, true)) {
      Platform.runLater(this::answer);
    }
  }

  private void answer() {
    long now = threads.getCurrentThreadCpuTime();
    longest = Math.max(longest, now - worked);
    worked = now;
    underWay.set(false);
  }

  /**
   * Does something on the JavaFX thread and waits until the whole process rests.
   *
   * @return the longest busy stretch from then on, in milliseconds of processor time
   */
  public double during(Runnable action) throws InterruptedException {
    return during(action, new CountDownLatch(0));
  }

  /**
   * The same for what goes on after the action.
   *
   * @param done tells that it is over
   */
  double during(Runnable action, CountDownLatch done) throws InterruptedException {
    await(this::forget);
    await(action);
    done.await();
    rest();
    double[] most = new double[1];
    await(() -> most[0] = longest / 1e6);
    return most[0];
  }

  /**
   * Does something on the JavaFX thread.
   *
   * @return its processor time, in milliseconds
   */
  public static double spent(Runnable action) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] spent = new long[1];
    await(
        () -> {
          long before = threads.getCurrentThreadCpuTime();
          action.run();
          spent[0] = threads.getCurrentThreadCpuTime() - before;
        });
    return spent[0] / 1e6;
  }

  /** Waits until no thread of the window has anything to do, however little of it is its turn. */
  public void rest() throws InterruptedException {
    int calm = 0;
    long[] before = new long[1];
    while (calm < CALM_ROUNDS) {
      Thread.sleep(CALM_MILLIS);
      long[] now = new long[1];
      await(() -> now[0] = threads.getCurrentThreadCpuTime());
      // What is built in portions is so frame by frame.
      boolean still = now[0] - before[0] < CALM_NANOS;
      before[0] = now[0];
      calm = still && !works() ? calm + 1 : 0;
    }
  }

  private boolean works() {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(thread -> thread.getThreadState() == Thread.State.RUNNABLE)
        .map(ThreadInfo::getThreadName)
        .anyMatch(name -> name.startsWith("rolescope") || name.startsWith("ForkJoin"));
  }

  /** Does something on the JavaFX thread and waits until it is done. */
  public static void await(Runnable action) {
    FutureTask<Void> task = new FutureTask<>(action, null);
    Platform.runLater(task);
    try {
      task.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
