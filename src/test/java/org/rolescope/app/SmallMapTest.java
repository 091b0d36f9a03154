package org.rolescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Progress;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Rect;
import org.rolescope.generate.GeneratedOrganization;

/** Who calls whom alone makes a tower of five accounts; a sheet of them is larger in a window. */
class SmallMapTest {
  private static final TrustAnalyzer ANALYZER =
      new TrustAnalyzer(Runnable::run, () -> Instant.parse("2026-01-01T12:00:00Z"));

  @Test
  void fiveAccounts_areNoTower(@TempDir Path folder) throws IOException {
    new GeneratedOrganization(5, 10, 1).write(folder);
    Analysis analysis = ANALYZER.open(List.of(folder), Progress.NONE);
    Rect bounds = ANALYZER.map(analysis, MapView.all(), Progress.NONE).bounds();
    assertThat(bounds.width() / bounds.height()).isGreaterThan(1.25);
  }
}
