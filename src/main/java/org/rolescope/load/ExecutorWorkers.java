package org.rolescope.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.rolescope.base.Workers;

/**
 * As many pieces at a time as an executor has threads, and one more: who asks works too, on
 * whatever the executor has not begun. So none is too small, and none that is busy holds it up.
 */
public record ExecutorWorkers(Executor executor) implements Workers {
  @Override
  public <P, R> List<R> all(List<P> pieces, Function<P, R> work) {
    List<FutureTask<R>> tasks = new ArrayList<>();
    for (P piece : pieces) {
      tasks.add(new FutureTask<>(() -> work.apply(piece)));
    }
    tasks.forEach(this::submit);
    tasks.forEach(FutureTask::run);
    return tasks.stream().map(ExecutorWorkers::finished).toList();
  }

  private void submit(FutureTask<?> task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      // Who asks runs it.
      return;
    }
  }

  private static <R> R finished(FutureTask<R> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof RuntimeException thrown) {
            throw thrown;
          }
          throw new IllegalStateException("a piece of work failed", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
