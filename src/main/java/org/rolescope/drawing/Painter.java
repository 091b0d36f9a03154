package org.rolescope.drawing;

/** The few primitives that a picture is made of; what stands behind them makes pixels or text. */
public interface Painter {
  /** All figures up to {@link #end} belong to this part. */
  void begin(Part part);

  void outline(Figure.Outline outline, double opacity);

  void text(Figure.Text text, double opacity);

  void icon(Figure.Icon icon, double opacity);

  void end();

  /** Whether what is left need not be painted: nobody wants the picture any more. */
  default boolean cancelled() {
    return false;
  }
}
