package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rolescope.base.Workers;

class ExecutorWorkersTest {
  private static final List<Integer> NUMBERS = IntStream.range(0, 20).boxed().toList();

  @Test
  void resultsComeInTheOrderOfThePieces() {
    List<Runnable> later = new ArrayList<>();
    // Nothing is begun by the executor: who asks does it all.
    assertThat(new ExecutorWorkers(later::add).all(NUMBERS, number -> number * 2))
        .isEqualTo(NUMBERS.stream().map(number -> number * 2).toList());
    assertThat(later).hasSize(20);
  }

  @Test
  void eachPieceIsDoneOnce() {
    List<Integer> done = new ArrayList<>();
    List<Runnable> later = new ArrayList<>();
    new ExecutorWorkers(later::add).all(NUMBERS, done::add);
    later.forEach(Runnable::run);
    assertThat(done).isEqualTo(NUMBERS);
  }

  @Test
  void anExecutorThatTakesNothingHoldsNothingUp() {
    Executor closed =
        task -> {
          throw new RejectedExecutionException();
        };
    assertThat(new ExecutorWorkers(closed).all(NUMBERS, number -> number)).isEqualTo(NUMBERS);
  }

  @Test
  void theFirstPieceThatFailsIsTold() {
    assertThatThrownBy(
            () ->
                new ExecutorWorkers(Runnable::run)
                    .all(
                        NUMBERS,
                        number -> {
                          if (number >= 7) {
                            throw new IllegalArgumentException("piece " + number);
                          }
                          return number;
                        }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("piece 7");
  }

  @Test
  void runsAreNeighboursAndNothingIsLeftOut() {
    for (int size : new int[] {0, 1, 7, 8, 9, 100}) {
      List<Integer> numbers = IntStream.range(0, size).boxed().toList();
      List<List<Integer>> runs = Workers.ONE.runs(numbers, run -> run);
      assertThat(runs.stream().flatMap(List::stream).toList()).isEqualTo(numbers);
      assertThat(runs).hasSize(Math.min(size, 8)).allMatch(run -> !run.isEmpty());
    }
  }
}
