package org.rolescope.drawing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.graph.TrustNode;

/** What stands outside the accounts: providers, third parties, anyone; and deleted principals. */
final class Outsiders {
  /** Unfolds those that did not fit. */
  static final String FOLD = "outside";

  private static final int MOST = 8;
  private static final int MOST_DELETED = 3;

  /** Of the selection weighs more than anything else. */
  private static final int STRONG = 1_000_000;

  private final MapTies ties;
  private final List<Hit> shown;
  private final List<Hit> deleted;
  private final Set<Hit> all = new TreeSet<>(Hit.ORDER);

  /**
   * @param always shown, besides those that the selection adds; empty if that is to be decided
   */
  Outsiders(MapScene scene, List<MapArrow> arrows, List<Hit> always) {
    this.ties = scene.ties();
    Map<Hit, Integer> weights = new TreeMap<>(Hit.ORDER);
    Map<Hit, Integer> gone = new TreeMap<>(Hit.ORDER);
    ties.loadedOutside().stream()
        .filter(account -> !ties.open(account))
        .forEach(account -> weights.put(new Hit(Hit.Kind.ACCOUNT, account), 0));
    for (MapArrow arrow : arrows) {
      for (Hit end : List.of(arrow.from(), arrow.to())) {
        boolean near = scene.inOpened(arrow.to());
        if (isDeleted(end)) {
          all.add(end);
          // A deleted principal matters beside the role that still trusts it, not from afar.
          if (near) {
            gone.merge(end, weight(arrow), Integer::sum);
          }
        } else if (isOutside(end) && !scene.inOpened(end)) {
          weights.merge(end, weight(arrow), Integer::sum);
        }
      }
    }
    all.addAll(weights.keySet());
    boolean open = ties.view().unfolded().contains(FOLD);
    this.shown = open || always.isEmpty() ? most(weights, open) : with(always, weights);
    this.deleted = heaviest(gone, open ? Integer.MAX_VALUE : MOST_DELETED);
  }

  private static int weight(MapArrow arrow) {
    return (arrow.strong() ? STRONG : 0) + arrow.count();
  }

  private static List<Hit> most(Map<Hit, Integer> weights, boolean all) {
    return heaviest(weights, all ? Integer.MAX_VALUE : MOST);
  }

  /**
   * Those that are always there, with as many of the selection as are shown at most; and others in
   * the place of those that filters left out.
   */
  private static List<Hit> with(List<Hit> always, Map<Hit, Integer> weights) {
    Set<Hit> shown = new TreeSet<>(Hit.ORDER);
    always.stream().filter(weights::containsKey).forEach(shown::add);
    Map<Hit, Integer> others = new TreeMap<>(Hit.ORDER);
    others.putAll(weights);
    others.keySet().removeAll(shown);
    int free = Math.max(0, MOST - shown.size());
    List<Hit> more = heaviest(others, free);
    others.values().removeIf(weight -> weight < STRONG);
    shown.addAll(heaviest(others, MOST));
    shown.addAll(more);
    return List.copyOf(shown);
  }

  private static List<Hit> heaviest(Map<Hit, Integer> weights, int most) {
    return weights.entrySet().stream()
        .sorted(Map.Entry.<Hit, Integer>comparingByValue().reversed())
        .limit(most)
        .map(Map.Entry::getKey)
        .sorted(Hit.ORDER)
        .toList();
  }

  private boolean isDeleted(Hit place) {
    return place.kind() == Hit.Kind.NODE && ties.node(place.id()).kind() == TrustNode.Kind.DELETED;
  }

  private boolean isOutside(Hit place) {
    if (place.kind() == Hit.Kind.ACCOUNT) {
      return ties.outside(place.id());
    }
    TrustNode node = ties.node(place.id());
    return node.isProvider() || node.kind() == TrustNode.Kind.ANYONE;
  }

  /** In the left column, sorted by id. */
  List<Hit> shown() {
    return shown;
  }

  /** Below the folded accounts. */
  List<Hit> deleted() {
    return deleted;
  }

  boolean holds(Hit place) {
    return all.contains(place);
  }

  boolean shows(Hit place) {
    return shown.contains(place) || deleted.contains(place);
  }

  /** The words of the line that shows more of them, or fewer; empty if all always fit. */
  String fold() {
    long hidden = all.stream().filter(place -> !isDeleted(place) && !shows(place)).count();
    if (hidden > 0) {
      return hidden + " more outside";
    }
    return shown.size() > MOST ? "fewer outside" : "";
  }
}
