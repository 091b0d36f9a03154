package org.rolescope.drawing;

/** The body of an account, a tab above it, and the ring around both. */
final class AccountFrame {
  private static final Scales TABS = Scales.from(Scales.FAR).readable(TextStyle.MONO);
  private static final double RING = 2.5;

  private AccountFrame() {}

  /**
   * Draws all of it; the pen goes on at every scale.
   *
   * @param words what the tab says: the number, as a rule
   * @param body at which scales the body is drawn
   */
  static void draw(Pen pen, Rect box, String words, Scales body, boolean selected) {
    tab(pen, box, words);
    pen.at(body);
    pen.outline(Path.roundRect(box, 0, 8, 8, 8), Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1.5));
    pen.at(Scales.ALWAYS);
    if (selected) {
      ring(pen, box, words, body);
    }
  }

  private static void tab(Pen pen, Rect box, String words) {
    pen.at(TABS);
    double width = Fonts.width(TextStyle.MONO, words) + 18;
    Rect tab = new Rect(box.x(), box.y() - OpenAccountPlan.TAB, width, OpenAccountPlan.TAB + 4);
    pen.outline(
        Path.roundRect(tab, 6, 6, 0, 0), Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1.25));
    pen.text(TextStyle.MONO, Ink.MUTED, words, box.x() + 9, box.y() - 6);
  }

  /** Around what is drawn: body and tab, the body alone, or the block in place of both. */
  private static void ring(Pen pen, Rect box, String words, Scales body) {
    pen.at(TABS);
    tabbed(pen, box, words);
    pen.at(new Scales(body.from(), TABS.from()));
    NodeShapes.ring(pen, box, 8);
    pen.at(Scales.below(body.from()));
    pen.box(OpenAccountPlan.withTab(box).grow(4), 12, Style.stroke(Ink.ACCENT, 2 * RING));
    pen.at(Scales.ALWAYS);
  }

  private static void tabbed(Pen pen, Rect box, String words) {
    double tab = box.x() + Fonts.width(TextStyle.MONO, words) + 22;
    double top = box.y() - OpenAccountPlan.TAB - 4;
    Rect out = box.grow(4);
    pen.outline(
        Path.polygon(
            new Point(out.x(), top),
            new Point(tab, top),
            new Point(tab, out.y()),
            new Point(out.right(), out.y()),
            new Point(out.right(), out.bottom()),
            new Point(out.x(), out.bottom())),
        Style.stroke(Ink.ACCENT, RING));
  }
}
