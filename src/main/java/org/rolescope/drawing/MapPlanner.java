package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.base.Progress;

/**
 * Places the map: what is outside in a column at the left, then the organisation with the folded
 * accounts, then the opened accounts.
 */
final class MapPlanner {
  private static final double PAD = 12;
  private static final double HEADER = 32;
  private static final double ORGANIZATION_GAP = 24;
  private static final double COLUMN_GAP = 56;
  private static final double ROW_GAP = 12;
  private static final double NAKED_ROW_GAP = 40;
  private static final double MOST_STRETCH = 36;
  private static final double DELETED = 46;
  private static final double TRUNK_ROOM = 12;
  private static final double MOST_TRUNK_ROOM = 200;

  private final MapScene scene;
  private final OpenedColumns inside;
  private final AccountStack stack;
  private final MapColumns columns;
  private final List<OpenAccountPlan> opened = new ArrayList<>();
  private final List<MapPlan.Unit> units = new ArrayList<>();
  private final Map<String, Rect> accounts = new TreeMap<>();
  private final List<Rect> gaps = new ArrayList<>();
  private final Map<Hit, Rect> outside = new LinkedHashMap<>();
  private double stackRight;
  private double bottom;

  private MapPlanner(MapScene scene, Progress progress) {
    this.scene = scene;
    this.inside =
        OpenedColumns.of(
            scene.opened().stream().filter(content -> !stranger(content)).toList(),
            scene.folded().size(),
            outsideRoom());
    this.stack = AccountStack.of(scene, openedHeight(), progress);
    this.columns = new MapColumns(scene, stack);
  }

  static MapPlanner of(MapScene scene, Progress progress) {
    return new MapPlanner(scene, progress);
  }

  MapColumns columns() {
    return columns;
  }

  MapPlan plan() {
    // The ways of the arrows need room between the rows, and are known only once rows are placed.
    MapPlan rough = place(Map.of());
    return place(new MapRoutes(scene, rough, columns).lines());
  }

  private double openedHeight() {
    return inside.height();
  }

  private boolean stranger(AccountContent content) {
    return scene.ties().outside(content.id()) && framed();
  }

  /** Accounts that are opened but are not in the organisation. */
  private List<AccountContent> strangers() {
    return scene.opened().stream().filter(this::stranger).toList();
  }

  private double outsideRoom() {
    boolean alone = OutsideColumn.members(scene).isEmpty();
    return alone ? 0 : MapPlan.LEFT_COLUMN + ORGANIZATION_GAP;
  }

  private boolean framed() {
    return scene.ties().organization().isPresent();
  }

  private MapPlan place(Map<Integer, Integer> lines) {
    units.clear();
    accounts.clear();
    gaps.clear();
    opened.clear();
    outside.clear();
    double left = outsideRoom();
    double top = framed() ? HEADER : 0;
    double x = left + (framed() ? PAD : 0) + bowRoom();
    stackCells(x, top, lines);
    placeDeleted();
    double openX = accounts.isEmpty() ? x + 10 : stackRight - 10 + OpenedColumns.GAP;
    double right = accounts.isEmpty() ? x : stackRight;
    // Arrows to the second column and beyond pass over the first.
    double openY = inside.columns().size() > 1 ? top + gaps.get(0).height() : top;
    double columnX = openX;
    for (List<AccountContent> column : inside.columns()) {
      Rect filled = column(column, columnX, openY);
      bottom = Math.max(bottom, filled.bottom() + 10);
      right = filled.right() + 10;
      columnX = filled.right() + OpenedColumns.GAP;
    }
    Optional<Rect> organization = Optional.empty();
    if (framed()) {
      organization = Optional.of(new Rect(left, 0, right + 10 - left, bottom + 14));
    }
    strangers(openX, organization);
    outside.putAll(OutsideColumn.place(scene, snapshot(organization), framed() ? HEADER : 0));
    if (!scene.thinningFold().isEmpty()) {
      double below = organization.map(Rect::bottom).orElse(bottom) + ROW_GAP;
      outside.put(
          new Hit(Hit.Kind.FOLD, MapThinning.FOLD),
          new Rect(left, below, MapPlan.LEFT_COLUMN, OutsideColumn.FOLD));
    }
    return snapshot(organization);
  }

  /** The bodies of the accounts of a column together. */
  private Rect column(List<AccountContent> column, double x, double top) {
    Rect all = Rect.EMPTY;
    double y = top;
    for (AccountContent content : column) {
      OpenAccountPlan plan = open(content, x, y);
      all = all.union(plan.box());
      y = plan.box().bottom() + 10 + ORGANIZATION_GAP;
    }
    return all;
  }

  /** Accounts that are opened but are not in the organisation stand below its frame. */
  private void strangers(double x, Optional<Rect> organization) {
    double y = organization.map(Rect::bottom).orElse(0.0) + ORGANIZATION_GAP;
    for (AccountContent content : strangers()) {
      y = open(content, x, y).box().bottom() + ORGANIZATION_GAP;
    }
  }

  private OpenAccountPlan open(AccountContent content, double x, double top) {
    String unit = scene.ties().unit(content.id());
    double y = top + (unit.isEmpty() ? 0 : 32) + OpenAccountPlan.TAB;
    OpenAccountPlan plan = OpenAccountPlan.at(content, new Point(x, y));
    opened.add(plan);
    if (!unit.isEmpty()) {
      Rect box = plan.box();
      units.add(
          new MapPlan.Unit(unit, new Rect(x - 10, top, box.width() + 20, box.bottom() + 10 - top)));
    }
    return plan;
  }

  /**
   * Bows between accounts of the first column, and arrows to frames of units, need room at its
   * left.
   */
  private double bowRoom() {
    double trunks = Math.min(MOST_TRUNK_ROOM, TRUNK_ROOM * MapTrunks.expected(scene));
    return Math.max(trunks, columns.room() - 14);
  }

  private void stackCells(double x, double top, Map<Integer, Integer> lines) {
    double[] widths = new double[stack.columns()];
    stack
        .rows()
        .forEach(
            row -> {
              for (int c = 0; c < row.size(); c++) {
                widths[c] = Math.max(widths[c], row.get(c).width());
              }
            });
    double y = top;
    double stretch = stretch(lines);
    stackRight = x;
    for (int r = 0; r <= stack.rows().size(); r++) {
      double gap = gap(r, lines) + (r > 0 && r < stack.rows().size() ? stretch : 0);
      gaps.add(new Rect(x, y, 1, gap));
      y += gap;
      if (r < stack.rows().size()) {
        y = row(r, x, y, widths);
      }
    }
    bottom = y;
  }

  private double row(int r, double x, double y, double[] widths) {
    List<AccountStack.Cell> row = stack.rows().get(r);
    double height = 0;
    double left = x;
    for (int c = 0; c < row.size(); c++) {
      AccountStack.Cell cell = row.get(c);
      Map<String, Rect> bodies = cell.bodies(new Point(left, y));
      accounts.putAll(bodies);
      if (!cell.unit().isEmpty()) {
        units.add(new MapPlan.Unit(cell.unit(), new Rect(left, y, cell.width(), cell.height())));
      }
      height = Math.max(height, cell.height());
      stackRight = Math.max(stackRight, left + cell.width());
      left += widths[c] + (scene.opened().isEmpty() ? stack.columnGap() : COLUMN_GAP);
    }
    return y + height;
  }

  /** Free height of the space above row {@code r}. */
  private double gap(int r, Map<Integer, Integer> lines) {
    int n = lines.getOrDefault(r, 0);
    if (r == 0) {
      return n == 0 ? 0 : 8 + n * MapRoutes.LINE;
    }
    if (r == stack.rows().size()) {
      return n * MapRoutes.LINE + (n == 0 ? 0 : 8);
    }
    boolean naked =
        stack.rows().get(r).stream().anyMatch(cell -> cell.unit().isEmpty())
            || stack.rows().get(r - 1).stream().anyMatch(cell -> cell.unit().isEmpty());
    return (naked ? NAKED_ROW_GAP : ROW_GAP) + n * MapRoutes.LINE;
  }

  /** Spreads the rows where what stands beside them is higher. */
  private double stretch(Map<Integer, Integer> lines) {
    int n = stack.rows().size();
    if (n < 2) {
      return 0;
    }
    if (scene.opened().isEmpty()) {
      return ROW_GAP;
    }
    double used = scene.outsiders().deleted().size() * DELETED;
    for (int r = 0; r <= n; r++) {
      used += gap(r, lines);
    }
    for (List<AccountStack.Cell> row : stack.rows()) {
      used += row.stream().mapToDouble(AccountStack.Cell::height).max().orElse(0);
    }
    return Math.max(0, Math.min(MOST_STRETCH, (openedHeight() - used) / (n - 1)));
  }

  private void placeDeleted() {
    if (accounts.isEmpty()) {
      return;
    }
    double x = stackRight - 26;
    for (Hit hit : scene.outsiders().deleted()) {
      outside.put(hit, new Rect(x - 15, bottom + 10, 30, 30));
      bottom += DELETED;
    }
  }

  private MapPlan snapshot(Optional<Rect> organization) {
    return new MapPlan(
        organization, units, new TreeMap<>(accounts), gaps, opened, new LinkedHashMap<>(outside));
  }
}
