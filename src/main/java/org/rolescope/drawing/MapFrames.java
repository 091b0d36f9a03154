package org.rolescope.drawing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which folded accounts stand in one frame: those of a unit, and of very many without one all but
 * those that lead into many others.
 */
final class MapFrames {
  static final String OTHERS = "Other accounts";

  /** So many accounts without a unit still stand each for itself. */
  private static final int MOST_ALONE = 60;

  /** One that leads into a larger share of all accounts stands apart, before the others. */
  private static final double SHARE = 0.05;

  private static final int MOST_APART = 12;

  private final Map<String, String> frames = new HashMap<>();

  MapFrames(MapTies ties, List<String> folded, List<MapArrow> arrows) {
    folded.forEach(account -> frames.put(account, ties.unit(account)));
    List<String> alone = folded.stream().filter(account -> of(account).isEmpty()).toList();
    if (alone.size() > MOST_ALONE) {
      Set<String> apart = apart(alone, folded.size(), arrows);
      alone.stream().filter(id -> !apart.contains(id)).forEach(id -> frames.put(id, OTHERS));
    }
  }

  private static Set<String> apart(List<String> alone, int all, List<MapArrow> arrows) {
    Map<String, Set<Hit>> into = new HashMap<>();
    arrows.forEach(
        arrow -> into.computeIfAbsent(arrow.from().id(), k -> new HashSet<>()).add(arrow.to()));
    return alone.stream()
        .filter(
            account ->
                into.getOrDefault(account, Set.of()).size()
                    > Math.max(MapTrunks.LEAST, SHARE * all))
        .sorted(
            (a, b) ->
                Integer.compare(
                    into.getOrDefault(b, Set.of()).size(), into.getOrDefault(a, Set.of()).size()))
        .limit(MOST_APART)
        .collect(Collectors.toSet());
  }

  /** The name on the frame around a folded account; empty if it stands for itself. */
  String of(String account) {
    return frames.getOrDefault(account, "");
  }

  /** From where into which frame an arrow leads: those alike may be drawn together. */
  List<String> bundle(MapArrow arrow) {
    return List.of(arrow.from().id(), of(arrow.to().id()), arrow.kind().name());
  }

  /** Whether an arrow leads into a frame from elsewhere. */
  boolean crossed(MapArrow arrow) {
    String into = of(arrow.to().id());
    return !into.isEmpty() && !into.equals(of(arrow.from().id()));
  }
}
