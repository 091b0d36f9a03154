package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rolescope.base.Progress;
import org.rolescope.layout.LayeredLayout;
import org.rolescope.layout.LayoutGraph;
import org.rolescope.layout.LayoutGraph.Link;
import org.rolescope.layout.LayoutGraph.Size;
import org.rolescope.layout.Placement;
import org.rolescope.layout.Placement.Box;

/**
 * The folded accounts, in rows and columns: callers above those they call, as the layered layout
 * finds them; of very many, line by line. Accounts of one unit stand in one cell.
 *
 * @param rows of cells, top to bottom
 */
record AccountStack(List<List<Cell>> rows) {
  private static final long SEED = 1;
  private static final int ONE_COLUMN = 4;
  private static final double GAP_X = 56;
  private static final double GAP_Y = 30;
  private static final double SHAPE = 1.1;
  private static final long LINKS_PER_CELL = 4;

  /** Fewer are placed by who calls whom alone, unless a sheet is so many times as large. */
  private static final int FEW = 15;

  private static final double WORTH_A_SHEET = 1.2;

  private static final double NARROWEST = 1.2;
  private static final double WIDEST = 2.2;
  private static final double WINDOW = 1.4;

  /** Rows to a column, of the accounts of a large unit. */
  private static final List<Double> UNIT_SHAPES =
      List.of(
          0.0, 0.08, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.85, 1.0, 1.2, 1.7,
          2.4);

  private static final int MOST_COLUMNS = 40;
  private static final int MANY = 60;
  private static final double WIDE_COLUMN_GAP = 120;
  private static final double ROOM_Y = 56;

  /** The layered layout takes many seconds for more cells than these. */
  private static final int MOST_LAYERED = 150;

  /**
   * Accounts that stand together, column by column.
   *
   * @param unit their organisational unit; empty if they hang at the root or there is none
   * @param accounts sorted by id
   * @param inColumn at most so many stand in a column; at least 1
   */
  record Cell(String unit, List<String> accounts, int inColumn) {
    static final double ACCOUNT_WIDTH = 160;
    static final double ACCOUNT_HEIGHT = 54;
    static final double INSET = 10;
    static final double BOTTOM = 14;
    static final double GAP = 24;

    /** Of more accounts the name of the unit is written so large that it is read from afar. */
    static final int LARGE = 16;

    private static final double LABEL = 27;
    private static final double LARGE_LABEL = 72;
    private static final double PITCH = OpenAccountPlan.TAB + ACCOUNT_HEIGHT + 14;

    /** The same, so many times as high as wide, if it is not small. */
    Cell shaped(double height) {
      int rows = (int) Math.round(Math.sqrt(accounts.size() * height));
      int columns = (accounts.size() + Math.max(rows, ONE_COLUMN) - 1) / Math.max(rows, ONE_COLUMN);
      return new Cell(unit, accounts, (accounts.size() + columns - 1) / columns);
    }

    double width() {
      int columns = (accounts.size() + inColumn - 1) / inColumn;
      return 2 * INSET + columns * (ACCOUNT_WIDTH + GAP) - GAP;
    }

    double height() {
      double inside =
          OpenAccountPlan.TAB + ACCOUNT_HEIGHT + (Math.min(inColumn, accounts.size()) - 1) * PITCH;
      return unit.isEmpty() ? inside : label() + inside + BOTTOM;
    }

    private double label() {
      return accounts.size() > LARGE ? LARGE_LABEL : LABEL;
    }

    /** Bodies of the accounts, for a cell whose left upper corner is at a point. */
    Map<String, Rect> bodies(Point corner) {
      Map<String, Rect> bodies = new LinkedHashMap<>();
      double top = corner.y() + (unit.isEmpty() ? 0 : label()) + OpenAccountPlan.TAB;
      for (int i = 0; i < accounts.size(); i++) {
        double x = corner.x() + INSET + (i / inColumn) * (ACCOUNT_WIDTH + GAP);
        double y = top + (i % inColumn) * PITCH;
        bodies.put(accounts.get(i), new Rect(x, y, ACCOUNT_WIDTH, ACCOUNT_HEIGHT));
      }
      return bodies;
    }
  }

  AccountStack {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Stacks the folded accounts of a scene. */
  static AccountStack of(MapScene scene, Progress progress) {
    Map<String, Cell> cells = cells(scene);
    if (cells.isEmpty()) {
      return new AccountStack(List.of());
    }
    int rows = rowsWanted(List.copyOf(cells.values()));
    int columns = (cells.size() + rows - 1) / rows;
    Map<String, Size> sizes = new TreeMap<>();
    cells.forEach((key, cell) -> sizes.put(key, new Size(cell.width(), cell.height())));
    boolean many = scene.folded().size() > FEW;
    if (cells.size() == 1 && !many) {
      return new AccountStack(List.of(List.copyOf(cells.values())));
    }
    Chains chains = new Chains(rows);
    List<Link<String>> links = backbone(scene, cells, chains);
    if (cells.size() == 1 || cells.size() > MOST_LAYERED) {
      return sheet(cells, chains);
    }
    LayoutGraph<String> graph = new LayoutGraph<>(sizes, links);
    Placement<String> placement = new LayeredLayout(columns).place(graph, SEED, progress);
    AccountStack layered = largest(rows(placement, cells));
    if (many) {
      return layered.readable() ? layered : sheet(cells, chains);
    }
    AccountStack sheet = sheet(cells, chains);
    return layered.window() > WORTH_A_SHEET * sheet.window() ? sheet : layered;
  }

  /** About as wide as a window is, to its height. */
  private boolean readable() {
    return shape() >= NARROWEST && shape() <= WIDEST;
  }

  /** The width of the window that it just fits in. */
  private double window() {
    Size size = size();
    return Math.max(size.width(), size.height() * WINDOW);
  }

  /** Width to height. */
  private double shape() {
    return size().width() / size().height();
  }

  /** With the spaces between, in which arrows run. */
  private Size size() {
    double[] widths = new double[columns()];
    double height = 0;
    for (List<Cell> row : rows) {
      height += row.stream().mapToDouble(Cell::height).max().orElse(0) + ROOM_Y;
      for (int c = 0; c < row.size(); c++) {
        widths[c] = Math.max(widths[c], row.get(c).width() + columnGap());
      }
    }
    return new Size(Arrays.stream(widths).sum(), height);
  }

  /** As many as make a sheet that is wider than high. */
  private static int rowsWanted(List<Cell> cells) {
    double row = cells.stream().mapToDouble(Cell::height).average().orElse(0) + GAP_Y;
    double column = cells.stream().mapToDouble(Cell::width).average().orElse(0) + GAP_X;
    int columns = 1;
    while (columns * column < SHAPE * Math.ceil((double) cells.size() / columns) * row) {
      columns++;
    }
    return (cells.size() + columns - 1) / columns;
  }

  private static Map<String, Cell> cells(MapScene scene) {
    Map<String, List<String>> byUnit = new TreeMap<>();
    for (String account : scene.folded()) {
      String unit = scene.frames().of(account);
      String key = unit.isEmpty() ? account : "unit " + unit;
      byUnit.computeIfAbsent(key, k -> new ArrayList<>()).add(account);
    }
    Map<String, Cell> cells = new TreeMap<>();
    byUnit.forEach(
        (key, accounts) -> {
          String unit = scene.frames().of(accounts.get(0));
          cells.put(key, new Cell(unit, accounts, ONE_COLUMN).shaped(0));
        });
    return cells;
  }

  /**
   * The heaviest bundles, as many as leave the longest chain within the rows wanted: all of them
   * would make a tower of an organisation where most accounts trust each other.
   */
  private static List<Link<String>> backbone(MapScene scene, Map<String, Cell> cells, Chains kept) {
    Map<String, String> cellOf = new HashMap<>();
    cells.forEach((key, cell) -> cell.accounts().forEach(account -> cellOf.put(account, key)));
    Map<Link<String>, Integer> weights =
        new TreeMap<>(
            Comparator.comparing((Link<String> link) -> link.from()).thenComparing(Link::to));
    for (MapArrow arrow : scene.allArrows()) {
      String from = cellOf.getOrDefault(arrow.from().id(), "");
      String to = cellOf.getOrDefault(arrow.to().id(), "");
      if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
        weights.merge(new Link<>(from, to), arrow.count(), Integer::sum);
      }
    }
    return weights.entrySet().stream()
        .sorted(Map.Entry.<Link<String>, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .limit(LINKS_PER_CELL * cells.size())
        .filter(link -> kept.add(link.from(), link.to()))
        .toList();
  }

  /**
   * Callers first, as rows of a sheet: what the layered layout does, but without its patience; of
   * all numbers of columns and shapes of units those that a window shows largest.
   */
  private static AccountStack sheet(Map<String, Cell> cells, Chains chains) {
    List<Cell> inOrder =
        cells.entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, Cell> entry) -> chains.depth(entry.getKey()))
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getValue)
            .toList();
    return UNIT_SHAPES.stream()
        .map(shape -> shaped(inOrder, shape))
        .flatMap(
            shaped ->
                IntStream.rangeClosed(1, Math.min(cells.size(), MOST_COLUMNS))
                    .mapToObj(columns -> sheet(shaped, columns)))
        .min(Comparator.comparingDouble(AccountStack::window))
        .orElseThrow();
  }

  /** The same rows with the shapes of units that a window shows largest. */
  private static AccountStack largest(List<List<Cell>> rows) {
    return UNIT_SHAPES.stream()
        .map(shape -> new AccountStack(rows.stream().map(row -> shaped(row, shape)).toList()))
        .min(Comparator.comparingDouble(AccountStack::window))
        .orElseThrow();
  }

  private static List<Cell> shaped(List<Cell> cells, double shape) {
    return cells.stream().map(cell -> cell.shaped(shape)).toList();
  }

  private static AccountStack sheet(List<Cell> cells, int columns) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int from = 0; from < cells.size(); from += columns) {
      rows.add(cells.subList(from, Math.min(cells.size(), from + columns)));
    }
    return new AccountStack(rows);
  }

  private static List<List<Cell>> rows(Placement<String> placement, Map<String, Cell> cells) {
    List<Map.Entry<String, Box>> boxes =
        placement.boxes().entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Box> entry) -> middle(entry.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .toList();
    List<List<Map.Entry<String, Box>>> rows = new ArrayList<>();
    double bottom = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, Box> entry : boxes) {
      Box box = entry.getValue();
      if (box.y() >= bottom - 1) {
        rows.add(new ArrayList<>());
      }
      bottom = Math.max(bottom, box.y() + box.height());
      rows.get(rows.size() - 1).add(entry);
    }
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .sorted(Comparator.comparing(entry -> entry.getValue().x()))
                    .map(entry -> cells.get(entry.getKey()))
                    .toList())
        .toList();
  }

  private static double middle(Box box) {
    return box.y() + box.height() / 2;
  }

  /** Between columns; narrower among many, to show them larger. */
  double columnGap() {
    return rows.stream().mapToInt(List::size).sum() > MANY ? GAP_X : WIDE_COLUMN_GAP;
  }

  int columns() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }
}
