package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rolescope.graph.EdgeKind;

/**
 * Of more arrows than can be read those that are drawn: all of the selection, then by groups what
 * enters an opened account, what comes from outside accounts or anyone, the rest from the heaviest
 * on, and what is denied. A group is drawn whole or not at all, so that of arrows that are alike
 * none is preferred; the first that does not fit ends it. Then what is not drawn together into a
 * frame, from those on that lead where most leads to.
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
    List<MapArrow> faint = arrows.stream().filter(arrow -> !arrow.strong()).toList();
    SortedMap<Group, List<MapArrow>> groups =
        grouped(faint, arrow -> new Group(rank(scene, arrow), arrow.count()));
    Set<MapArrow> kept = new HashSet<>();
    List<MapArrow> rest = new ArrayList<>();
    for (List<MapArrow> group : groups.values()) {
      boolean fits = rest.isEmpty() && kept.size() + group.size() <= MOST;
      (fits ? kept : rest).addAll(group);
    }
    keepSome(scene, rest, faint, kept);
    return new MapThinning(
        arrows.stream().filter(arrow -> arrow.strong() || kept.contains(arrow)).toList(),
        arrows.stream().filter(arrow -> !arrow.strong() && !kept.contains(arrow)).toList());
  }

  /**
   * Of those that do not fit, and are not drawn together into a frame, the ones into what most lead
   * into.
   */
  private static void keepSome(
      MapScene scene, List<MapArrow> rest, List<MapArrow> faint, Set<MapArrow> kept) {
    Map<Hit, Integer> into = new HashMap<>();
    faint.forEach(arrow -> into.merge(arrow.to(), arrow.count(), Integer::sum));
    Map<List<String>, Long> together =
        rest.stream().collect(Collectors.groupingBy(scene.frames()::bundle, Collectors.counting()));
    List<MapArrow> single =
        rest.stream()
            .filter(
                arrow ->
                    !scene.frames().crossed(arrow)
                        || together.getOrDefault(scene.frames().bundle(arrow), 0L)
                            < MapTrunks.LEAST)
            .toList();
    for (List<MapArrow> group :
        grouped(
                single,
                arrow -> new Group(stopped(arrow) ? 1 : 0, into.getOrDefault(arrow.to(), 0)))
            .values()) {
      if (kept.size() + group.size() > MOST) {
        return;
      }
      kept.addAll(group);
    }
  }

  private static SortedMap<Group, List<MapArrow>> grouped(
      List<MapArrow> arrows, Function<MapArrow, Group> group) {
    return arrows.stream()
        .collect(
            Collectors.groupingBy(group, () -> new TreeMap<>(Group.ORDER), Collectors.toList()));
  }

  /** What lets nobody in is least of what is asked for. */
  private static boolean stopped(MapArrow arrow) {
    return arrow.kind() == EdgeKind.DENIED || arrow.kind() == EdgeKind.NOBODY;
  }

  private static int rank(MapScene scene, MapArrow arrow) {
    if (stopped(arrow)) {
      return 3;
    }
    if (scene.inOpened(arrow.to())) {
      return 0;
    }
    return scene.ties().foreign(arrow.from()) ? 1 : 2;
  }
}
