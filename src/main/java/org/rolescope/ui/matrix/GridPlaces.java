package org.rolescope.ui.matrix;

import java.util.Optional;
import java.util.function.Predicate;
import org.rolescope.ui.look.NameLines;

/**
 * Where heads and cells of a grid are, in logical pixels from the corner of the first cell.
 *
 * @param left width of the heads of the rows
 * @param top height of the heads of the columns
 * @param wide from one column to the next
 * @param high from one row to the next
 * @param slanted whether the names of the columns are turned, because they are wider than these
 */
record GridPlaces(double left, double top, double wide, double high, boolean slanted) {
  /** Between cells. */
  static final double GAP = 4;

  /** Between names that are not slanted. */
  static final double NAME_GAP = 3;

  /** How long a slanted name may get, and by how much it is turned. */
  static final double SLANTED_NAME = 118;

  static final double DEGREES = -50;

  /** Height of the sign below a slanted name. */
  private static final double SIGN = 28;

  private static final double WIDEST = 80;
  private static final double NARROWEST_FLAT = 58;
  private static final double NARROWEST = 44;
  private static final double FOUR_DIGITS = 52;
  private static final double HIGHEST = 61;
  private static final double LOWEST = 34;
  private static final double FLAT_TOP = 82;
  private static final double SLANTED_TOP = 44;
  private static final double LETTER = 6.8;

  /** Of accounts that are known by their number alone. */
  private static final double DIGIT = 8.6;

  private static final double LEAST_LEFT = 112;
  private static final double MOST_LEFT = 216;
  private static final int MANY = 1000;

  /** The part of the height that the grid may take beside others before rows get lower. */
  private static final double SHARE = 0.58;

  /**
   * Cells as large as they may be, so that all are seen if that is possible.
   *
   * @param width of the grid
   * @param height of the grid and what stands below it together
   * @param shared whether anything stands below it
   * @param fits whether a part of a name fits into so many pixels
   */
  static GridPlaces of(
      MatrixAnswer answer, double width, double height, boolean shared, Fits fits) {
    double room = shared ? height * SHARE : height;
    int columns = Math.max(1, answer.columns().size());
    int rows = Math.max(1, answer.rows().size());
    double left = left(answer);
    double flat = Math.floor(Math.min(WIDEST, (width - left - GAP) / columns));
    if (flat >= NARROWEST_FLAT && flat(answer, flat, fits)) {
      return new GridPlaces(left, FLAT_TOP, flat, high(rows, room, FLAT_TOP), false);
    }
    boolean many =
        answer.rows().stream()
            .flatMap(row -> row.cells().values().stream())
            .anyMatch(cell -> cell.count() >= MANY);
    double slanted = Math.floor((width - left - GAP - overhang()) / columns);
    double top = SLANTED_TOP + Math.rint(Math.sin(Math.toRadians(-DEGREES)) * name(answer));
    return new GridPlaces(
        left,
        top,
        Math.max(many ? FOUR_DIGITS : NARROWEST, Math.min(WIDEST, slanted)),
        high(rows, room, top),
        true);
  }

  /** Whether a text fits into so many pixels. */
  interface Fits {
    boolean fits(String text, double width);
  }

  private static boolean flat(MatrixAnswer answer, double width, Fits fits) {
    Predicate<String> line = text -> fits.fits(text, width - NAME_GAP);
    return answer.columns().stream()
        .map(answer::head)
        .allMatch(name -> NameLines.of(name, line).isPresent());
  }

  private static double left(MatrixAnswer answer) {
    double longest =
        answer.rows().stream().mapToDouble(row -> wide(row.account().label())).max().orElse(0);
    return Math.max(LEAST_LEFT, Math.min(MOST_LEFT, 24 + longest));
  }

  /** How long the longest slanted name is, about. */
  private static double name(MatrixAnswer answer) {
    double longest =
        answer.columns().stream().mapToDouble(column -> wide(answer.head(column))).max().orElse(0);
    return Math.min(SLANTED_NAME, longest);
  }

  /** How wide a name is, about. */
  private static double wide(String name) {
    return name.chars().mapToDouble(c -> Character.isDigit(c) ? DIGIT : LETTER).sum();
  }

  private static double high(int rows, double height, double top) {
    double each = Math.floor((height - top) / rows);
    return Math.max(LOWEST, Math.min(HIGHEST, each));
  }

  /** By how much the last slanted name stands out over its column. */
  static double overhang() {
    return Math.cos(Math.toRadians(DEGREES)) * SLANTED_NAME - NARROWEST / 2;
  }

  /**
   * What is at a point of the grid.
   *
   * @param scrolledX how far the cells are scrolled
   * @param scrolledY the same upwards
   * @return empty for the corner; rows and columns may be beyond the last
   */
  Optional<At> at(double x, double y, double scrolledX, double scrolledY) {
    double over = slanted ? Math.max(0, top - SIGN - y) : 0;
    double along = x - left - over / Math.tan(Math.toRadians(-DEGREES));
    int row = y < top ? At.HEADS : (int) ((y - top + scrolledY) / high);
    int column = (y < top ? along : x - left) < 0 ? At.HEADS : (int) ((along + scrolledX) / wide);
    return row == At.HEADS && column == At.HEADS
        ? Optional.empty()
        : Optional.of(new At(row, column));
  }

  /** What the columns take together. */
  double width(int columns) {
    return columns * wide + (slanted ? overhang() : 0);
  }

  double height(int rows) {
    return rows * high;
  }

  /** Whether there is room for a sign beside a number. */
  boolean roomy() {
    return wide >= FOUR_DIGITS && high >= LOWEST + 10;
  }
}
