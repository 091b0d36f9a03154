package org.rolescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Figure;
import org.rolescope.drawing.MapView;

/** Whose callers are hidden is not said to let nobody in. */
class HiddenCallersTest {
  private static final String SHOP_PROD = "444455556666";
  private static final TrustAnalyzer ANALYZER =
      new TrustAnalyzer(Runnable::run, () -> Instant.parse("2026-01-01T12:00:00Z"));
  private static final Analysis SAMPLE =
      ANALYZER.open(List.of(Path.of("sample-data")), Progress.NONE);

  private static List<String> words(Set<String> hidden) {
    Choice choice = Choice.ALL.withHidden(hidden);
    Analysis left = SAMPLE.with(choice.without(SAMPLE.graph()));
    MapView all = MapView.all();
    MapView view =
        new MapView("", Set.of(SHOP_PROD), Set.of(), all.edgeKinds(), all.callerKinds())
            .without(hidden);
    Drawing map = ANALYZER.map(left, view, Progress.NONE);
    return map.parts().stream()
        .flatMap(part -> part.figures().stream())
        .filter(figure -> figure instanceof Figure.Text)
        .map(figure -> ((Figure.Text) figure).text())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "666677778888",
        "arn:aws:iam::666677778888:root sts:AssumeRole arn:aws:iam::444455556666:role/acme-monitor"
      })
  void rolesOfHiddenCallers_haveAGroupOfTheirOwn(String hidden) {
    assertThat(words(Set.of())).contains("Third parties").doesNotContain("Only hidden callers");
    assertThat(words(Set.of(hidden)))
        .doesNotContain("Third parties")
        .contains("Only hidden callers");
  }
}
