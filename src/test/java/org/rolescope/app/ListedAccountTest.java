package org.rolescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolescope.base.Progress;
import org.rolescope.graph.EdgeKind;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach.Direction;

/** An account of the organisation whose export is missing, and that no trust names. */
class ListedAccountTest {
  private static final TrustAnalyzer ANALYZER =
      new TrustAnalyzer(Runnable::run, () -> Instant.parse("2026-11-15T09:30:00Z"));
  private static final Path SAMPLE = Path.of("sample-data");
  private static final String LISTED = "arn:aws:iam::333344445555:root";
  private static final String LOGS = "arn:aws:iam::222233334444:role/log-archive-read";

  private static Analysis open() {
    return ANALYZER.open(
        List.of(SAMPLE.resolve("organization.json"), SAMPLE.resolve("222233334444.json")),
        Progress.NONE);
  }

  @Test
  void trustInAnyone_isForItToo_byItsNumberAndByName() {
    Questions asked = ANALYZER.questions(open());
    assertThat(asked.graph().node(LISTED)).isEmpty();
    for (String name : List.of("333344445555", "tools-ci", LISTED)) {
      Origin origin = asked.matching(name).get(0);
      assertThat(asked.reach(origin, Direction.OUT, 1, Effort.UNKNOWN).reached())
          .as(name)
          .extracting(found -> found.node().id())
          .containsExactly(LOGS);
    }
  }

  @Test
  void itsSteps_areToldByTheGraphAlone_asNotKnown() {
    assertThat(open().graph().leads(LISTED))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.to().id()).isEqualTo(LOGS);
              assertThat(line.edge().kind()).isEqualTo(EdgeKind.CANNOT_KNOW);
            });
  }
}
