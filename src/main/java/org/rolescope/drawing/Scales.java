package org.rolescope.drawing;

/**
 * The scales at which something is drawn: the levels of detail.
 *
 * @param from smallest scale, included
 * @param below largest scale, not included
 */
public record Scales(double from, double below) {
  /** Below this only account blocks, their names and heavy arrows are drawn. */
  public static final double FAR = 0.35;

  /** Below this the names of frames and boxes are drawn larger, to be read. */
  public static final double SMALL = 0.5;

  /** From here on all names are drawn in their own type. */
  public static final double NAMES = 0.7;

  /** From here on chips have words. */
  public static final double CHIPS = 0.9;

  /** From here on second lines are drawn. */
  public static final double NEAR = 1.3;

  /** From here on names of accounts are read in the largest type that their blocks hold. */
  public static final double BLOCKS = 0.2;

  /** Pixels of the smallest type that is still read; smaller texts are not drawn. */
  public static final double LEAST_TYPE = 5.6;

  /** Where what is in an opened account is named in larger type than its own, to be read. */
  static final Scales BARS = new Scales(SMALL, NAMES);

  /** Where names, inside opened accounts as well, are in the largest type that their boxes hold. */
  static final Scales AFAR = new Scales(FAR, SMALL);

  public static final Scales ALWAYS = new Scales(0, Double.POSITIVE_INFINITY);

  public static Scales from(double scale) {
    return new Scales(scale, Double.POSITIVE_INFINITY);
  }

  public static Scales below(double scale) {
    return new Scales(0, scale);
  }

  /** Of these the ones at which a text can be read. */
  Scales readable(TextStyle style) {
    return new Scales(Math.max(from, LEAST_TYPE / style.size()), below);
  }

  public boolean include(double scale) {
    return scale >= from && scale < below;
  }
}
