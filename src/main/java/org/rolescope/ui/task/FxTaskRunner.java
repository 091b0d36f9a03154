package org.rolescope.ui.task;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.rolescope.base.Progress;

/** Runs jobs on one daemon thread per lane and delivers on the JavaFX thread. */
public final class FxTaskRunner implements TaskRunner {
  private final Map<Lane, ExecutorService> threads = new EnumMap<>(Lane.class);
  private final Map<Lane, Ticket> newest = new EnumMap<>(Lane.class);

  @Override
  public <T> void run(Lane lane, Job<T> job) {
    cancel(lane);
    Ticket ticket = new Ticket(job);
    newest.put(lane, ticket);
    ExecutorService thread = threads.computeIfAbsent(lane, FxTaskRunner::thread);
    thread.execute(() -> work(ticket, job));
  }

  private static ExecutorService thread(Lane lane) {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "rolescope-" + lane);
          thread.setDaemon(true);
          return thread;
        });
  }

  private static <T> void work(Ticket ticket, Job<T> job) {
    if (ticket.cancelled()) {
      return;
    }
    try {
      T result = job.work().run(ticket);
      Platform.runLater(() -> ticket.unlessCancelled(() -> job.done().accept(result)));
    } catch (Exception e) {
      fail(ticket, job, e);
    } catch (Error e) {
      // The window must not wait for ever for what ran out of memory or stack.
      fail(ticket, job, new IllegalStateException(e));
      throw e;
    }
  }

  private static void fail(Ticket ticket, Job<?> job, Exception failure) {
    Platform.runLater(() -> ticket.unlessCancelled(() -> job.failed().accept(failure)));
  }

  @Override
  public void cancel(Lane lane) {
    Ticket older = newest.remove(lane);
    if (older != null) {
      older.cancel();
    }
  }

  @Override
  public void later(Runnable action) {
    Platform.runLater(action);
  }

  @Override
  public void close() {
    newest.values().forEach(Ticket::cancel);
    threads.values().forEach(ExecutorService::shutdownNow);
  }

  /** One job's progress; steps that come faster than the window can show them are merged. */
  private static final class Ticket implements Progress {
    private final Job<?> job;
    private final AtomicReference<Job.@Nullable Step> pending = new AtomicReference<>();
    private volatile boolean cancelled;

    Ticket(Job<?> job) {
      this.job = job;
    }

    @Override
    public void at(Stage stage, long done, long total) {
      if (pending.getAndSet(new Job.Step(stage, done, total)) == null) {
        Platform.runLater(this::deliver);
      }
    }

    private void deliver() {
      Job.Step step = pending.getAndSet(null);
      if (step != null) {
        unlessCancelled(() -> job.progress().accept(step));
      }
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }

    void cancel() {
      cancelled = true;
    }

    void unlessCancelled(Runnable action) {
      if (!cancelled) {
        action.run();
      }
    }
  }
}
