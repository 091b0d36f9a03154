package org.rolescope.base;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Does pieces of work that touch nothing of each other: one after the other, or several at a time.
 * Which of the two changes no result.
 */
public interface Workers {
  /** One after the other, on the thread that asks. */
  Workers ONE =
      new Workers() {
        @Override
        public <P, R> List<R> all(List<P> pieces, Function<P, R> work) {
          return pieces.stream().map(work).toList();
        }
      };

  /**
   * Does all of it.
   *
   * @param work on any thread
   * @return the results in the order of the pieces
   * @throws RuntimeException what the work threw, of the first piece of which it did
   */
  <P, R> List<R> all(List<P> pieces, Function<P, R> work);

  /**
   * Does work that remembers something from one element to the next: on runs of neighbours, more of
   * them than a machine has cores, and few enough that little is found out once for each.
   *
   * @param work on one run, on any thread
   * @return the results in the order of the runs; none where there is nothing
   */
  default <E, R> List<R> runs(List<E> elements, Function<List<E>, R> work) {
    int runs = 8;
    int size = elements.size();
    List<List<E>> pieces = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      int from = (int) ((long) size * run / runs);
      int to = (int) ((long) size * (run + 1) / runs);
      if (from < to) {
        pieces.add(elements.subList(from, to));
      }
    }
    return all(pieces, work);
  }
}
