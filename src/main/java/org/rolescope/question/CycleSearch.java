package org.rolescope.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jspecify.annotations.Nullable;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;

/** The strongly connected parts of the graph of steps between roles. */
final class CycleSearch {
  private final Map<String, List<TrustLine>> out = new HashMap<>();
  private final Graph<String, String> graph = new DefaultDirectedGraph<>(String.class);
  private final IamIndex index;

  CycleSearch(TrustSteps steps, IamIndex index, Effort most) {
    this.index = index;
    List<Role> roles = index.snapshot().roles();
    roles.forEach(role -> graph.addVertex(role.arn().toString()));
    for (Role role : roles) {
      String to = role.arn().toString();
      for (TrustLine step : steps.into(to)) {
        boolean between = step.from().kind() == TrustNode.Kind.ROLE;
        if (between && effort(step).within(most) && graph.containsVertex(step.from().id())) {
          out.computeIfAbsent(step.from().id(), id -> new ArrayList<>()).add(step);
          graph.addEdge(step.from().id(), to, step.edge().id());
        }
      }
    }
    Comparator<TrustLine> order =
        Comparator.comparing(CycleSearch::effort).thenComparing(step -> step.to().id());
    out.values().forEach(list -> list.sort(order));
  }

  private static Effort effort(TrustLine step) {
    return Effort.of(step.edge().kind());
  }

  /**
   * @param allKnown whether of every role it is known whom it trusts
   */
  Cycles find(boolean allKnown) {
    List<Cycles.Ring> rings = new ArrayList<>();
    for (Set<String> part : new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
      String any = part.iterator().next();
      if (part.size() > 1 || graph.containsEdge(any, any)) {
        rings.add(ring(new TreeSet<>(part)));
      }
    }
    rings.sort(Comparator.comparing(ring -> ring.roles().get(0).id()));
    return new Cycles(allKnown, rings);
  }

  private Cycles.Ring ring(Set<String> part) {
    List<TrustLine> best = List.of();
    for (String role : part) {
      List<TrustLine> round = round(role, part);
      if (best.isEmpty() || shorter(round, best)) {
        best = round;
      }
      if (best.size() == Math.min(2, part.size())) {
        break;
      }
    }
    Map<String, TrustNode> nodes = new HashMap<>();
    part.forEach(
        id ->
            out.getOrDefault(id, List.of())
                .forEach(step -> nodes.put(step.from().id(), step.from())));
    return new Cycles.Ring(part.stream().map(nodes::get).toList(), new Passages(index).path(best));
  }

  private static boolean shorter(List<TrustLine> one, List<TrustLine> other) {
    return one.size() < other.size();
  }

  /** A shortest way from a role back to it, among those that can become each other. */
  private List<TrustLine> round(String start, Set<String> part) {
    Map<String, TrustLine> by = new HashMap<>();
    Deque<String> next = new ArrayDeque<>(List.of(start));
    while (!by.containsKey(start)) {
      for (TrustLine step : out.getOrDefault(next.remove(), List.of())) {
        boolean self = step.from().equals(step.to()) && part.size() > 1;
        String to = step.to().id();
        if (!self && part.contains(to) && by.putIfAbsent(to, step) == null) {
          next.add(to);
        }
      }
    }
    List<TrustLine> round = new ArrayList<>();
    for (TrustLine step = by.get(start); step != null; step = before(step, start, by)) {
      round.add(step);
    }
    Collections.reverse(round);
    return round;
  }

  private static @Nullable TrustLine before(
      TrustLine step, String start, Map<String, TrustLine> by) {
    return step.from().id().equals(start) ? null : by.get(step.from().id());
  }
}
