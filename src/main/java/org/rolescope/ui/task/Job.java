package org.rolescope.ui.task;

import java.util.function.Consumer;
import org.rolescope.base.Progress;

/**
 * Something to do beside the window.
 *
 * @param work runs on another thread
 * @param done gets the result
 * @param failed gets what the work threw
 * @param progress hears how far it is; not every step is reported
 */
public record Job<T>(
    Work<T> work, Consumer<T> done, Consumer<Exception> failed, Consumer<Step> progress) {
  /** What a job does on its own thread. */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * @throws Exception anything; it is handed to the job's failure consumer
     */
    T run(Progress progress) throws Exception;
  }

  /**
   * How far a job is.
   *
   * @param done of {@code total} units of the stage; total is 0 if not known
   * @param bytes of {@code allBytes} of all files that were read; both 0 if none were
   */
  public record Step(Progress.Stage stage, long done, long total, long bytes, long allBytes) {
    /** At the beginning of all. */
    public static final Step FIRST = new Step(Progress.Stage.READ, 0, 0, 0, 0);

    public Step at(Progress.Stage now, long counted, long of) {
      return new Step(now, counted, of, bytes, allBytes);
    }

    public Step read(long now, long of) {
      return new Step(stage, done, total, now, of);
    }
  }

  /** A job whose steps interest nobody. */
  public static <T> Job<T> of(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    return new Job<>(work, done, failed, step -> {});
  }
}
