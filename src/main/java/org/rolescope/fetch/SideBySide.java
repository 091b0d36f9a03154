package org.rolescope.fetch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks several things at a time and takes the answers in the order of the questions.
 *
 * @param executor as many at a time as it has threads; none is too small, for who waits helps
 */
record SideBySide(Executor executor) {
  /** Questions that are asked ahead of the answer that is taken: what is held in memory. */
  private static final int AHEAD = 16;

  /**
   * Asks them all.
   *
   * @param ask on any thread
   * @param take on the thread of the caller
   * @throws RuntimeException what asking threw, of the first question that did
   */
  <Q, A> void each(List<Q> questions, Function<Q, A> ask, Consumer<A> take) {
    Deque<FutureTask<A>> asked = new ArrayDeque<>();
    AtomicBoolean over = new AtomicBoolean();
    try {
      for (Q question : questions) {
        if (asked.size() == AHEAD) {
          take.accept(answer(asked.remove()));
        }
        FutureTask<A> task =
            new FutureTask<>(
                () -> {
                  if (over.get()) {
                    throw new Cancelled();
                  }
                  return ask.apply(question);
                });
        asked.add(task);
        submit(task);
      }
      while (!asked.isEmpty()) {
        take.accept(answer(asked.remove()));
      }
    } finally {
      over.set(true);
      asked.forEach(SideBySide::await);
    }
  }

  private void submit(FutureTask<?> task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException over) {
      // Who waits for the answer asks.
      return;
    }
  }

  private static <A> A answer(FutureTask<A> task) {
    task.run();
    try {
      return task.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** What has begun comes to its end, so that nobody hears of it any more afterwards. */
  private static void await(FutureTask<?> task) {
    task.run();
    try {
      task.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException nobodyWaits) {
      return;
    }
  }
}
