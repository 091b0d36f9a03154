package org.rolescope.drawing;

import java.util.Optional;

/**
 * How an outline looks.
 *
 * @param fill empty for none
 * @param stroke empty for none
 * @param width of the stroke, in drawing units
 * @param dash of the stroke
 */
public record Style(Optional<Ink> fill, Optional<Ink> stroke, double width, Dash dash) {
  public static Style fill(Ink ink) {
    return new Style(Optional.of(ink), Optional.empty(), 0, Dash.SOLID);
  }

  public static Style stroke(Ink ink, double width) {
    return new Style(Optional.empty(), Optional.of(ink), width, Dash.SOLID);
  }

  /** The same, with an edge around it. */
  public Style edged(Ink ink, double edgeWidth) {
    return new Style(fill, Optional.of(ink), edgeWidth, dash);
  }

  public Style dashed(Dash pattern) {
    return new Style(fill, stroke, width, pattern);
  }
}
