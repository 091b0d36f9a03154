package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The opened accounts in columns, left to right, each top to bottom, in the order in which they
 * were opened: beside what is folded none is much higher than that, so that the next one moves none
 * of those that are there; with nothing folded in as many as a window shows largest, a great many
 * in one.
 *
 * @param columns none is empty
 * @param height of the highest column, with what stands above and below each account
 * @param width of all columns, with the free width before each
 */
record OpenedColumns(List<List<AccountContent>> columns, double height, double width) {
  /** Free width between accounts of neighbouring columns, in which arrows run. */
  static final double GAP = 84;

  /** Beside little that is folded a column is so high all the same. */
  private static final double LEAST_HEIGHT = 640;

  /** What stands above and below the body of an account in a column: frame, tab and gap. */
  private static final double AROUND = 66;

  /** Width to height of what a window leaves to the picture: 1.4 in small ones, 1.9 in large. */
  private static final double WINDOW = 1.65;

  /** Of more than so many the arrows above all columns would be higher than the columns. */
  private static final int MOST_BESIDE = 12;

  private record Sized(AccountContent content, double width, double height) {
    static Sized of(AccountContent content) {
      Rect body = OpenAccountPlan.size(content);
      return new Sized(content, body.width(), body.height() + AROUND);
    }
  }

  OpenedColumns {
    columns = columns.stream().map(List::copyOf).toList();
  }

  /**
   * Keeps their order.
   *
   * @param beside what stands at their left; without height if nothing does
   */
  static OpenedColumns of(List<AccountContent> opened, Rect beside) {
    List<Sized> all = opened.stream().map(Sized::of).toList();
    if (beside.height() > 0) {
      return filled(all, Math.max(beside.height(), LEAST_HEIGHT));
    }
    return IntStream.rangeClosed(1, all.size() > MOST_BESIDE ? 1 : all.size())
        .mapToObj(columns -> lowest(all, columns))
        .min(Comparator.comparingDouble(columns -> columns.window(beside)))
        .orElse(new OpenedColumns(List.of(), 0, 0));
  }

  /** As low as so many columns can be, to a pixel or so. */
  private static OpenedColumns lowest(List<Sized> all, int most) {
    double enough = all.stream().mapToDouble(Sized::height).sum();
    double low = enough / most;
    while (enough - low > 1) {
      double middle = (low + enough) / 2;
      if (filled(all, middle).columns.size() <= most) {
        enough = middle;
      } else {
        low = middle;
      }
    }
    return filled(all, enough);
  }

  /** No column is higher than so much, but where one account is. */
  private static OpenedColumns filled(List<Sized> all, double most) {
    List<List<AccountContent>> columns = new ArrayList<>();
    double highest = 0;
    double width = 0;
    double height = 0;
    double widest = 0;
    for (Sized next : all) {
      if (columns.isEmpty() || height + next.height() > most) {
        columns.add(new ArrayList<>());
        width += GAP;
        height = 0;
        widest = 0;
      }
      columns.get(columns.size() - 1).add(next.content());
      height += next.height();
      highest = Math.max(highest, height);
      width += Math.max(0, next.width() - widest);
      widest = Math.max(widest, next.width());
    }
    return new OpenedColumns(columns, highest, width);
  }

  /** The width of the window that all of the map just fits in. */
  private double window(Rect beside) {
    return Math.max(beside.width() + width, Math.max(beside.height(), height) * WINDOW);
  }
}
