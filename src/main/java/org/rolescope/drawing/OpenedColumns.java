package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The opened accounts in columns, left to right, each top to bottom. Beside what is folded the next
 * one moves none of those that are there: it stands below one of them or beside them all, as a
 * window shows them larger. With nothing folded they stand in the order in which they were opened,
 * in as many columns as a window shows largest, a great many in one.
 *
 * @param columns none is empty
 * @param height of the highest column, with what stands above and below each account
 * @param width of all columns, with the free width before each
 */
record OpenedColumns(List<List<AccountContent>> columns, double height, double width) {
  /** Free width between accounts of neighbouring columns, in which arrows run. */
  static final double GAP = 84;

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

  private record Column(List<Sized> accounts) {
    /** With another below the others. */
    Column with(Sized next) {
      return new Column(Stream.concat(accounts.stream(), Stream.of(next)).toList());
    }

    double width() {
      return accounts.stream().mapToDouble(Sized::width).max().orElse(0);
    }

    double height() {
      return accounts.stream().mapToDouble(Sized::height).sum();
    }
  }

  OpenedColumns {
    columns = columns.stream().map(List::copyOf).toList();
  }

  private static OpenedColumns of(List<Column> columns) {
    return new OpenedColumns(
        columns.stream()
            .map(column -> column.accounts().stream().map(Sized::content).toList())
            .toList(),
        columns.stream().mapToDouble(Column::height).max().orElse(0),
        columns.stream().mapToDouble(column -> GAP + column.width()).sum());
  }

  /**
   * Places them one after the other.
   *
   * @param beside what stands at their left; without height if nothing does
   */
  static OpenedColumns of(List<AccountContent> opened, Rect beside) {
    List<Sized> all = opened.stream().map(Sized::of).toList();
    if (beside.height() > 0) {
      return of(grown(all, beside));
    }
    return IntStream.rangeClosed(1, all.size() > MOST_BESIDE ? 1 : all.size())
        .mapToObj(columns -> of(lowest(all, columns)))
        .min(Comparator.comparingDouble(columns -> columns.window(beside)))
        .orElse(of(List.of()));
  }

  /** Each where a window shows all of them largest, and there as far left as can be. */
  private static List<Column> grown(List<Sized> all, Rect beside) {
    List<Column> columns = List.of();
    for (Sized next : all) {
      columns =
          places(columns, next).stream()
              .min(Comparator.comparingDouble(placed -> of(placed).window(beside)))
              .orElseThrow();
    }
    return columns;
  }

  /** Below those of a column, unless that would push others to the right, or beside them all. */
  private static List<List<Column>> places(List<Column> columns, Sized next) {
    List<List<Column>> places = new ArrayList<>();
    int last = columns.size() - 1;
    for (int i = 0; i <= last; i++) {
      if (i == last || next.width() <= columns.get(i).width()) {
        List<Column> below = new ArrayList<>(columns);
        below.set(i, columns.get(i).with(next));
        places.add(below);
      }
    }
    places.add(Stream.concat(columns.stream(), Stream.of(new Column(List.of(next)))).toList());
    return places;
  }

  /** As low as so many columns can be, to a pixel or so. */
  private static List<Column> lowest(List<Sized> all, int most) {
    double enough = all.stream().mapToDouble(Sized::height).sum();
    double low = enough / most;
    while (enough - low > 1) {
      double middle = (low + enough) / 2;
      if (filled(all, middle).size() <= most) {
        enough = middle;
      } else {
        low = middle;
      }
    }
    return filled(all, enough);
  }

  /** No column is higher than so much, but where one account is. */
  private static List<Column> filled(List<Sized> all, double most) {
    List<Column> columns = new ArrayList<>();
    for (Sized next : all) {
      int last = columns.size() - 1;
      if (last < 0 || columns.get(last).height() + next.height() > most) {
        columns.add(new Column(List.of(next)));
      } else {
        columns.set(last, columns.get(last).with(next));
      }
    }
    return columns;
  }

  /** The width of the window that all of the map just fits in. */
  private double window(Rect beside) {
    return Math.max(beside.width() + width, Math.max(beside.height(), height) * WINDOW);
  }
}
