package org.rolescope.drawing;

import java.util.OptionalInt;
import org.rolescope.graph.TrustReport;

/**
 * A picture to be handed on.
 *
 * @param drawing as it is shown
 * @param report what it shows, as tables
 * @param theme its colours
 * @param scale pixels to a drawing unit, 1 to {@value #MOST_SCALE}, for formats made of pixels;
 *     empty for two, or fewer where that would be too many
 */
public record Handout(Drawing drawing, TrustReport report, Theme theme, OptionalInt scale) {
  /** The most pixels to a drawing unit. */
  public static final int MOST_SCALE = 4;

  /** A picture of which nothing is told beside it, as large as fits. */
  public Handout(Drawing drawing, Theme theme) {
    this(drawing, TrustReport.EMPTY, theme, OptionalInt.empty());
  }
}
