package org.rolescope.ui.task;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import org.rolescope.base.Progress;
import org.rolescope.base.Workers;

/** Runs jobs on one daemon thread per lane and delivers on the JavaFX thread. */
public final class FxTaskRunner implements TaskRunner {
  private final Map<Lane, ExecutorService> threads = new EnumMap<>(Lane.class);
  private final Map<Lane, Ticket> newest = new EnumMap<>(Lane.class);
  private boolean closed;

  @Override
  public <T> void run(Lane lane, Job<T> job) {
    if (closed) {
      return;
    }
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
    if (ticket.cancelled) {
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
  public void stop(Lane lane) {
    Ticket running = newest.get(lane);
    if (running != null) {
      running.stop();
    }
  }

  @Override
  public void later(Runnable action) {
    Platform.runLater(action);
  }

  @Override
  public Crew crew(int size) {
    return new DaemonCrew(size);
  }

  @Override
  public Workers workers() {
    return new Workers() {
      @Override
      public <P, R> List<R> all(List<P> pieces, Function<P, R> work) {
        return pieces.parallelStream().map(work).toList();
      }
    };
  }

  @Override
  public void close() {
    closed = true;
    newest.values().forEach(Ticket::cancel);
    threads.values().forEach(ExecutorService::shutdownNow);
  }

  /** One job's progress; steps that come faster than the window can show them are merged. */
  private static final class Ticket implements Progress {
    private final Job<?> job;
    private final AtomicReference<Job.Step> newest = new AtomicReference<>(Job.Step.FIRST);
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile boolean cancelled;
    private volatile boolean stopped;

    Ticket(Job<?> job) {
      this.job = job;
    }

    @Override
    public void at(Stage stage, long done, long total) {
      tell(step -> step.at(stage, done, total));
    }

    @Override
    public void bytes(long done, long total) {
      tell(step -> step.read(done, total));
    }

    private void tell(UnaryOperator<Job.Step> change) {
      newest.updateAndGet(change);
      if (!pending.getAndSet(true)) {
        Platform.runLater(this::deliver);
      }
    }

    private void deliver() {
      pending.set(false);
      unlessCancelled(() -> job.progress().accept(newest.get()));
    }

    @Override
    public boolean cancelled() {
      return cancelled || stopped;
    }

    void stop() {
      stopped = true;
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
