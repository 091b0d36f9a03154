package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.base.Progress;

/**
 * Where everything stands while nothing is opened, selected, filtered or hidden: what is outside in
 * a column at the left, then the organisation with its accounts. All others stay here later, unless
 * few are left: {@link MapTies#ground}.
 */
final class MapGround {
  static final double PAD = 12;
  static final double HEADER = 32;
  static final double ORGANIZATION_GAP = 24;

  /** Without a frame there is hardly a gap; the numbers on arrows from outside need one. */
  private static final double LABELS = 28;

  private static final double ROW_GAP = 12;
  private static final double NAKED_ROW_GAP = 40;
  private static final double TRUNK_ROOM = 12;
  private static final double MOST_TRUNK_ROOM = 200;

  private final MapScene scene;
  private final AccountStack stack;
  private final MapColumns columns;
  private final List<MapPlan.Unit> units = new ArrayList<>();
  private final Map<String, Rect> accounts = new TreeMap<>();
  private final List<Rect> gaps = new ArrayList<>();
  private final MapPlan plan;
  private double left;
  private double right;
  private double bottom;

  /**
   * @param scene that of the ground
   */
  MapGround(MapScene scene, Progress progress) {
    this.scene = scene;
    this.stack = AccountStack.of(scene, progress);
    this.columns = MapColumns.of(scene, stack);
    // The ways of the arrows need room between the rows, and are known only once rows are placed.
    Map<Integer, Integer> lines = new MapRoutes(scene, place(Map.of(), 0), columns).lines();
    double lack = new MapRoutes(scene, place(lines, 0), columns).lack();
    this.plan = place(lines, lack);
  }

  MapPlan plan() {
    return plan;
  }

  MapColumns columns() {
    return columns;
  }

  /** Right side of the last column. */
  double right() {
    return right;
  }

  /** Below all accounts and their frames. */
  double bottom() {
    return bottom;
  }

  static boolean framed(MapScene scene) {
    return scene.ties().organization().isPresent();
  }

  /** Free between the frame of the organisation, or what is outside, and what stands inside. */
  static double inset(MapScene scene) {
    return framed(scene) ? PAD : outsideRoom(scene) > 0 ? LABELS : 0;
  }

  static double outsideRoom(MapScene scene) {
    boolean alone = OutsideColumn.members(scene).isEmpty();
    return alone ? 0 : MapPlan.LEFT_COLUMN + ORGANIZATION_GAP;
  }

  /**
   * @param lines how many arrows pass above each row
   * @param lack how much wider than usual the space left of the first accounts is to be
   */
  private MapPlan place(Map<Integer, Integer> lines, double lack) {
    units.clear();
    accounts.clear();
    gaps.clear();
    double frame = outsideRoom(scene);
    left = frame + inset(scene) + bowRoom(lack);
    rows(framed(scene) ? HEADER : 0, lines);
    Optional<Rect> organization =
        framed(scene)
            ? Optional.of(new Rect(frame, 0, right + 10 - frame, bottom + 14))
            : Optional.empty();
    MapPlan inside =
        new MapPlan(
            organization,
            units,
            new TreeMap<>(accounts),
            gaps,
            new OpenedAccounts(List.of()),
            Map.of(),
            Map.of());
    Map<Hit, Rect> outside =
        new LinkedHashMap<>(
            OutsideColumn.place(scene, inside, Map.of(), framed(scene) ? HEADER : 0));
    return inside.with(outside);
  }

  /**
   * Bows between accounts of the first column, and arrows to frames of units, need room at its
   * left.
   */
  private double bowRoom(double lack) {
    double trunks = Math.min(MOST_TRUNK_ROOM, TRUNK_ROOM * MapTrunks.expected(scene));
    return Math.max(trunks, columns.room() - 14) + lack;
  }

  private void rows(double top, Map<Integer, Integer> lines) {
    double[] widths = new double[stack.columns()];
    for (List<AccountStack.Cell> row : stack.rows()) {
      for (int c = 0; c < row.size(); c++) {
        widths[c] = Math.max(widths[c], row.get(c).width());
      }
    }
    right = left;
    bottom = top;
    for (int r = 0; r <= stack.rows().size(); r++) {
      double gap = gap(r, lines);
      gaps.add(new Rect(left, bottom, 1, gap));
      bottom += gap;
      if (r < stack.rows().size()) {
        bottom = row(stack.rows().get(r), widths);
      }
    }
  }

  /** Its lower side. */
  private double row(List<AccountStack.Cell> row, double[] widths) {
    double height = 0;
    double x = left;
    for (int c = 0; c < row.size(); c++) {
      AccountStack.Cell cell = row.get(c);
      accounts.putAll(cell.bodies(new Point(x, bottom)));
      if (!cell.unit().isEmpty()) {
        units.add(new MapPlan.Unit(cell.unit(), new Rect(x, bottom, cell.width(), cell.height())));
      }
      height = Math.max(height, cell.height());
      right = Math.max(right, x + cell.width());
      x += widths[c] + stack.columnGap();
    }
    return bottom + height;
  }

  /** Height of so many lines above all rows, or below. */
  static double lane(int lines) {
    return lines == 0 ? 0 : 8 + lines * MapRoutes.LINE;
  }

  /** Free height of the space above row {@code r}. */
  private double gap(int r, Map<Integer, Integer> lines) {
    int n = lines.getOrDefault(r, 0);
    if (r == 0 || r == stack.rows().size()) {
      return lane(n);
    }
    boolean naked =
        stack.rows().get(r).stream().anyMatch(cell -> cell.unit().isEmpty())
            || stack.rows().get(r - 1).stream().anyMatch(cell -> cell.unit().isEmpty());
    return (naked ? NAKED_ROW_GAP : ROW_GAP) + ROW_GAP + n * MapRoutes.LINE;
  }
}
