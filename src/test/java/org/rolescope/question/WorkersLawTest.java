package org.rolescope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.base.Workers;
import org.rolescope.iam.IamIndex;

/**
 * In which order roles are looked at, and what is remembered from one to the next, changes nothing.
 */
class WorkersLawTest {
  /** The last piece first, as threads may come to them. */
  private static final Workers BACKWARDS =
      new Workers() {
        @Override
        public <P, R> List<R> all(List<P> pieces, Function<P, R> work) {
          List<P> turned = new ArrayList<>(pieces);
          Collections.reverse(turned);
          List<R> results = new ArrayList<>(turned.stream().map(work).toList());
          Collections.reverse(results);
          return results;
        }
      };

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theSameGraphAndMatrixInPiecesAndAsAWhole(long seed) {
    IamIndex index = RandomOrganization.of(seed).index();
    Questions whole = RandomOrganization.questions(index, asOne());
    Questions pieces = RandomOrganization.questions(index, BACKWARDS);

    assertThat(pieces.graph().nodes()).isEqualTo(whole.graph().nodes());
    assertThat(pieces.graph().edges()).isEqualTo(whole.graph().edges());
    assertThat(pieces.matrix()).isEqualTo(whole.matrix());
  }

  /** Everything in one run. */
  private static Workers asOne() {
    return new Workers() {
      @Override
      public <P, R> List<R> all(List<P> pieces, Function<P, R> work) {
        return pieces.stream().map(work).toList();
      }

      @Override
      public <E, R> List<R> runs(List<E> elements, Function<List<E>, R> work) {
        return elements.isEmpty() ? List.of() : List.of(work.apply(elements));
      }
    };
  }
}
