package org.rolescope.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rolescope.graph.NamedInVain;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;
import org.rolescope.iam.AdminLike;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.Reach.Direction;

/** Breadth first, once for each effort: first by steps that work now, then by more of them. */
final class ReachSearch {
  private static final Comparator<TrustNode> DELETED_LAST =
      Comparator.comparing((TrustNode node) -> node.kind() == TrustNode.Kind.DELETED)
          .thenComparing(TrustNode::id);

  private final TrustSteps steps;
  private final TrustGraph graph;
  private final IamIndex index;
  private final Direction direction;
  private final int hops;
  private final Map<String, Reached> found = new HashMap<>();

  /** Of every role that was looked into who is trusted and stopped, by id. */
  private final Map<String, Map<String, TrustNode>> stopped = new TreeMap<>();

  ReachSearch(TrustSteps steps, TrustGraph graph, IamIndex index, Direction direction, int hops) {
    this.steps = steps;
    this.graph = graph;
    this.index = index;
    this.direction = direction;
    this.hops = hops;
  }

  /** Where a search is: the node, how far, and by which step it came there. */
  private record Place(TrustNode node, int hops, Optional<TrustLine> by, Optional<Place> before) {}

  Reach of(Origin origin, Effort most) {
    for (Effort effort : Effort.values()) {
      if (effort.within(most)) {
        spread(origin, effort);
      }
    }
    List<Reached> all = new ArrayList<>(found.values());
    all.sort(
        Comparator.comparing(Reached::effort)
            .thenComparing(Reached::hops)
            .thenComparing(reached -> reached.node().id()));
    return new Reach(origin, direction, hops, most, false, all, leftOut(origin));
  }

  private List<LeftOut> leftOut(Origin origin) {
    Set<String> told = new HashSet<>(found.keySet());
    origin.principals().forEach(node -> told.add(node.id()));
    List<LeftOut> all = new ArrayList<>();
    stopped.forEach(
        (id, callers) -> {
          Map<String, TrustNode> out = new TreeMap<>(callers);
          index.role(id).stream()
              .flatMap(role -> NamedInVain.nodes(role, graph, index).stream())
              .forEach(node -> out.put(node.id(), node));
          out.keySet().removeAll(told);
          if (!out.isEmpty()) {
            List<TrustNode> inOrder = out.values().stream().sorted(DELETED_LAST).toList();
            all.add(new LeftOut(graph.node(id).orElseThrow(), inOrder));
          }
        });
    return all;
  }

  private void spread(Origin origin, Effort effort) {
    Deque<Place> next = new ArrayDeque<>();
    Map<String, Place> seen = new HashMap<>();
    for (TrustNode node : origin.principals()) {
      Place start = new Place(node, 0, Optional.empty(), Optional.empty());
      seen.put(node.id(), start);
      next.add(start);
    }
    while (!next.isEmpty()) {
      Place place = next.remove();
      if (place.hops() < hops) {
        lookInto(place.node());
        for (TrustLine step : stepsAt(place.node())) {
          TrustNode other = direction == Direction.OUT ? step.to() : step.from();
          if (Effort.of(step.edge().kind()).within(effort) && !seen.containsKey(other.id())) {
            Place there = new Place(other, place.hops() + 1, Optional.of(step), Optional.of(place));
            seen.put(other.id(), there);
            next.add(there);
            found.computeIfAbsent(other.id(), id -> reached(there, effort));
          }
        }
      }
    }
  }

  private void lookInto(TrustNode node) {
    if (direction == Direction.IN && node.kind() == TrustNode.Kind.ROLE) {
      Map<String, TrustNode> out = stopped.computeIfAbsent(node.id(), id -> new TreeMap<>());
      Set<String> opened = new HashSet<>();
      for (TrustLine step : stepsAt(node)) {
        step.through().ifPresent(name -> opened.add(name.id()));
        if (!step.edge().kind().letsIn()) {
          out.put(step.from().id(), step.from());
        }
      }
      // Those that take no steps, as whoever is deleted.
      graph.into(node.id()).stream()
          .filter(edge -> !edge.kind().letsIn() && !opened.contains(edge.from()))
          .flatMap(edge -> graph.node(edge.from()).stream())
          .forEach(caller -> out.put(caller.id(), caller));
    }
  }

  private List<TrustLine> stepsAt(TrustNode node) {
    return direction == Direction.OUT ? steps.from(node.id()) : steps.into(node.id());
  }

  private Reached reached(Place place, Effort effort) {
    List<TrustLine> way = new ArrayList<>();
    for (Optional<Place> at = Optional.of(place); at.isPresent(); at = at.get().before()) {
      at.get().by().ifPresent(way::add);
    }
    if (direction == Direction.OUT) {
      Collections.reverse(way);
    }
    boolean admin = AdminLike.test(place.node().id(), index);
    return new Reached(place.node(), place.hops(), effort, admin, new Passages(index).path(way));
  }
}
