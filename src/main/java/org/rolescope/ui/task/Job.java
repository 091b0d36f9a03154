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

  /** How far a job is: {@code done} of {@code total} units of a stage; total is 0 if not known. */
  public record Step(Progress.Stage stage, long done, long total) {}

  /** A job whose steps interest nobody. */
  public static <T> Job<T> of(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    return new Job<>(work, done, failed, step -> {});
  }
}
