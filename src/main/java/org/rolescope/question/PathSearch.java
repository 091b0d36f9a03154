package org.rolescope.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;

/**
 * Ways of exactly so many hops, one length after the other. Going backwards from the end it is
 * noted of each principal with which efforts it can get there in exactly so many steps; so the
 * search forwards takes no step from which the rest of the way is not there.
 */
final class PathSearch {
  private static final Comparator<TrustLine> ORDER =
      Comparator.comparing((TrustLine step) -> Effort.of(step.edge().kind()))
          .thenComparing(step -> step.to().id())
          .thenComparing(step -> step.edge().id());

  private final TrustSteps steps;
  private final String to;
  private final Effort most;

  /** By steps left: who can get there in exactly so many, and with which efforts. */
  private final List<Map<String, Set<Effort>>> layers = new ArrayList<>();

  private final Map<String, List<TrustLine>> outgoing = new HashMap<>();
  private final Set<String> expanded = new LinkedHashSet<>();

  PathSearch(TrustSteps steps, String to, Effort most) {
    this.steps = steps;
    this.to = to;
    this.most = most;
    layers.add(Map.of(to, EnumSet.of(Effort.NOW)));
  }

  /**
   * The first {@code count} ways.
   *
   * @param hops of no way more than these
   * @param wanted efforts of the ways
   */
  List<List<TrustLine>> first(int count, int hops, List<TrustNode> starts, EnumSet<Effort> wanted) {
    List<List<TrustLine>> ways = new ArrayList<>();
    for (int length = 1; length <= hops && ways.size() < count; length++) {
      layer(length);
      for (Effort effort : wanted) {
        for (TrustNode start : starts) {
          if (layers.get(length).getOrDefault(start.id(), Set.of()).contains(effort)) {
            Walk walk = new Walk(effort, count, ways);
            walk.visited.add(start.id());
            walk.go(start.id(), length, Effort.NOW);
          }
        }
      }
    }
    return ways;
  }

  private void layer(int length) {
    Map<String, Set<Effort>> next = new TreeMap<>();
    layers
        .get(length - 1)
        .forEach(
            (node, efforts) -> {
              for (TrustLine step : into(node)) {
                Set<Effort> all =
                    next.computeIfAbsent(step.from().id(), id -> EnumSet.noneOf(Effort.class));
                efforts.forEach(rest -> all.add(rest.and(effort(step))));
              }
            });
    // A way ends where it first gets to its end.
    next.remove(to);
    layers.add(next);
    outgoing.values().forEach(list -> list.sort(ORDER));
  }

  private List<TrustLine> into(String node) {
    List<TrustLine> into =
        steps.into(node).stream()
            .filter(step -> effort(step).within(most))
            .filter(step -> !step.from().id().equals(node))
            .toList();
    if (expanded.add(node)) {
      into.forEach(
          step -> outgoing.computeIfAbsent(step.from().id(), id -> new ArrayList<>()).add(step));
    }
    return into;
  }

  private static Effort effort(TrustLine step) {
    return Effort.of(step.edge().kind());
  }

  /** Depth first, along ways that need exactly one effort. */
  private final class Walk {
    private final Effort wanted;
    private final int count;
    private final List<List<TrustLine>> ways;
    private final Set<String> visited = new LinkedHashSet<>();
    private final List<TrustLine> taken = new ArrayList<>();

    Walk(Effort wanted, int count, List<List<TrustLine>> ways) {
      this.wanted = wanted;
      this.count = count;
      this.ways = ways;
    }

    void go(String node, int left, Effort sofar) {
      if (left == 0) {
        ways.add(List.copyOf(taken));
        return;
      }
      for (TrustLine step : outgoing.getOrDefault(node, List.of())) {
        Effort now = sofar.and(effort(step));
        if (ways.size() < count && leads(step, left - 1, now) && visited.add(step.to().id())) {
          taken.add(step);
          go(step.to().id(), left - 1, now);
          taken.remove(taken.size() - 1);
          visited.remove(step.to().id());
        }
      }
    }

    private boolean leads(TrustLine step, int left, Effort now) {
      return layers.get(left).getOrDefault(step.to().id(), Set.of()).stream()
          .anyMatch(rest -> now.and(rest) == wanted);
    }
  }
}
