package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The folded accounts by column, top to bottom, and the bows that arrows within a column take. */
final class MapColumns {
  private static final double LANE = 9;
  private static final double MOST_ROOM = 72;
  private static final double LEAST_ROOM = 18;

  /** An account's column, counted over all cells, and its place in it. */
  record Slot(int column, int index) {}

  private record Bow(MapArrow arrow, int top, int bottom) {}

  private final Map<String, Slot> slots;
  private final double room;
  private final Map<String, Integer> levels = new LinkedHashMap<>();
  private int levelsOfFirst;

  private MapColumns(MapScene scene, Map<String, Slot> slots, double room) {
    this.slots = slots;
    this.room = room;
    slots.values().stream().map(Slot::column).distinct().forEach(column -> bend(scene, column));
  }

  static MapColumns of(MapScene scene, AccountStack stack) {
    Map<String, Slot> slots = new TreeMap<>();
    Map<Integer, List<String>> columns = new TreeMap<>();
    for (List<AccountStack.Cell> row : stack.rows()) {
      for (int c = 0; c < row.size(); c++) {
        int cell = c;
        row.get(c)
            .bodies(new Point(0, 0))
            .forEach(
                (account, box) ->
                    columns
                        .computeIfAbsent(cell * 100 + (int) (box.x() / 100), k -> new ArrayList<>())
                        .add(account));
      }
    }
    columns.forEach(
        (column, accounts) -> {
          for (int i = 0; i < accounts.size(); i++) {
            slots.put(accounts.get(i), new Slot(column, i));
          }
        });
    return new MapColumns(scene, slots, MOST_ROOM);
  }

  /**
   * The same places with the arrows of another scene, within the room that there is; none where it
   * has no folded accounts.
   */
  MapColumns of(MapScene other) {
    Map<String, Slot> same = other.folded().isEmpty() ? Map.of() : slots;
    return new MapColumns(other, same, Math.max(LEAST_ROOM, room()));
  }

  private void bend(MapScene scene, int column) {
    List<Bow> bows = new ArrayList<>();
    for (MapArrow arrow : scene.arrows()) {
      Slot from = slots.get(arrow.from().id());
      Slot to = slots.get(arrow.to().id());
      if (from != null && to != null && from.column == column && to.column == column) {
        int distance = Math.abs(from.index - to.index);
        if (distance > 1) {
          bows.add(new Bow(arrow, Math.min(from.index, to.index), Math.max(from.index, to.index)));
        }
      }
    }
    bows.sort(Comparator.comparingInt(bow -> bow.bottom - bow.top));
    List<List<Bow>> byLevel = new ArrayList<>();
    for (Bow bow : bows) {
      int level = 0;
      while (level < byLevel.size() && byLevel.get(level).stream().anyMatch(o -> meet(o, bow))) {
        level++;
      }
      if (level == byLevel.size()) {
        byLevel.add(new ArrayList<>());
      }
      byLevel.get(level).add(bow);
      levels.put(bow.arrow.key(), level);
    }
    if (column == columnOfFirst()) {
      levelsOfFirst = byLevel.size();
    }
  }

  private int columnOfFirst() {
    return slots.values().stream().mapToInt(Slot::column).min().orElse(0);
  }

  private static boolean meet(Bow a, Bow b) {
    return a.top < b.bottom && b.top < a.bottom;
  }

  Map<String, Slot> slots() {
    return slots;
  }

  /** How far out the bow of an arrow reaches, by its key, counted from 0; for bows only. */
  Map<String, Integer> levels() {
    return levels;
  }

  /** Distance of bows that lie side by side. */
  double lane() {
    return Math.min(LANE, room / Math.max(1, levelsOfFirst));
  }

  /** The room that bows take at the left of the first column. */
  double room() {
    return levelsOfFirst * lane();
  }
}
