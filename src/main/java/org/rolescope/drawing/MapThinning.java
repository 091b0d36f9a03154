package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Of more arrows than can be read those that are drawn: all of the selection, then by groups what
 * enters an opened account, what comes from outside accounts or anyone, and the rest from the
 * heaviest on. A group is drawn whole or not at all, so that of arrows that are alike none is
 * preferred; the first that does not fit ends it.
 *
 * @param drawn in the order they were given in
 * @param left those that are not drawn
 */
record MapThinning(List<MapArrow> drawn, List<MapArrow> left) {
  /** Unfolds those that are left out. */
  static final String FOLD = "arrows";

  /** As many faint arrows can be followed by eye. */
  static final int MOST = 90;

  private record Group(int rank, int weight) {
    static final Comparator<Group> ORDER =
        Comparator.comparingInt(Group::rank)
            .thenComparing(Comparator.comparingInt(Group::weight).reversed());
  }

  static MapThinning of(MapScene scene, List<MapArrow> arrows) {
    Map<Group, List<MapArrow>> groups = new TreeMap<>(Group.ORDER);
    for (MapArrow arrow : arrows) {
      if (!arrow.strong()) {
        groups
            .computeIfAbsent(
                new Group(rank(scene, arrow), arrow.count()), group -> new ArrayList<>())
            .add(arrow);
      }
    }
    Set<MapArrow> left = new HashSet<>();
    int room = MOST;
    for (List<MapArrow> group : groups.values()) {
      if (group.size() > room) {
        room = 0;
        left.addAll(group);
      }
      room -= Math.min(room, group.size());
    }
    return new MapThinning(
        arrows.stream().filter(arrow -> !left.contains(arrow)).toList(),
        arrows.stream().filter(left::contains).toList());
  }

  private static int rank(MapScene scene, MapArrow arrow) {
    if (scene.inOpened(arrow.to())) {
      return 0;
    }
    return scene.ties().foreign(arrow.from()) ? 1 : 2;
  }
}
