package org.rolescope.ui.task;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.rolescope.base.Progress;
import org.rolescope.base.Workers;

/**
 * Runs every job at once on the calling thread; a job may be stopped from its own progress. What is
 * begun in a lane that is held stays under way for ever.
 */
public final class DirectTaskRunner implements TaskRunner {
  private final Map<Lane, Integer> begun = new EnumMap<>(Lane.class);
  private final Set<Lane> held = EnumSet.noneOf(Lane.class);
  private Steps running = new Steps(step -> {});
  private Runnable meanwhile = () -> {};

  /** How many jobs there were in a lane. */
  public int begun(Lane lane) {
    return begun.getOrDefault(lane, 0);
  }

  /** Lets no job of a lane that begins from now on come to its end. */
  public void hold(Lane lane) {
    held.add(lane);
  }

  /** Does this once, after the work of the next job and before its result is delivered. */
  public void meanwhile(Runnable action) {
    meanwhile = action;
  }

  @Override
  public <T> void run(Lane lane, Job<T> job) {
    begun.merge(lane, 1, Integer::sum);
    if (held.contains(lane)) {
      return;
    }
    Steps steps = new Steps(job.progress());
    running = steps;
    T result;
    try {
      result = job.work().run(steps);
    } catch (Exception e) {
      job.failed().accept(e);
      return;
    }
    Runnable happened = meanwhile;
    meanwhile = () -> {};
    happened.run();
    job.done().accept(result);
  }

  @Override
  public void cancel(Lane lane) {}

  @Override
  public void stop(Lane lane) {
    running.stopped = true;
  }

  @Override
  public void later(Runnable action) {
    action.run();
  }

  @Override
  public Crew crew(int size) {
    return new Crew() {
      @Override
      public void execute(Runnable work) {
        work.run();
      }

      @Override
      public void interrupt() {}

      @Override
      public void close() {}
    };
  }

  @Override
  public Workers workers() {
    return Workers.ONE;
  }

  @Override
  public void close() {}

  private static final class Steps implements Progress {
    private final Consumer<Job.Step> heard;
    private Job.Step newest = Job.Step.FIRST;
    private boolean stopped;

    Steps(Consumer<Job.Step> heard) {
      this.heard = heard;
    }

    @Override
    public void at(Stage stage, long done, long total) {
      tell(newest.at(stage, done, total));
    }

    @Override
    public void bytes(long done, long total) {
      tell(newest.read(done, total));
    }

    private void tell(Job.Step step) {
      newest = step;
      heard.accept(step);
    }

    @Override
    public boolean cancelled() {
      return stopped;
    }
  }
}
