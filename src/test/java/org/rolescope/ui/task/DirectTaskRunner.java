package org.rolescope.ui.task;

import org.rolescope.base.Progress;

/** Runs every job at once on the calling thread. */
public final class DirectTaskRunner implements TaskRunner {
  @Override
  public <T> void run(Lane lane, Job<T> job) {
    T result;
    try {
      result = job.work().run(new Steps(job));
    } catch (Exception e) {
      job.failed().accept(e);
      return;
    }
    job.done().accept(result);
  }

  @Override
  public void cancel(Lane lane) {}

  @Override
  public void later(Runnable action) {
    action.run();
  }

  @Override
  public void close() {}

  private record Steps(Job<?> job) implements Progress {
    @Override
    public void at(Stage stage, long done, long total) {
      job.progress().accept(new Job.Step(stage, done, total));
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
