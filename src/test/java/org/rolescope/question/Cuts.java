package org.rolescope.question;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rolescope.graph.Beginning;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustRemoval;
import org.rolescope.graph.TrustSteps;

/** Whether trusts close all ways, by going forwards in the changed data. */
final class Cuts {
  private Cuts() {}

  static boolean closes(Questions asked, List<TrustEdge> trusts, String from, String to) {
    TrustRemoval all = new TrustRemoval(asked.index(), asked.graph(), asked.simulator());
    TrustRemoval left = trusts.isEmpty() ? all : all.without(trusts);
    TrustSteps steps = left.steps(Beginning.at(asked.matching(from).get(0).principals()));
    Set<String> seen = new HashSet<>(Set.of(from));
    Deque<String> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      for (TrustLine step : steps.from(next.remove())) {
        if (step.edge().kind().letsIn() && seen.add(step.to().id())) {
          next.add(step.to().id());
        }
      }
    }
    return !seen.contains(to);
  }

  /** The trusts that alone would close all ways. */
  static List<TrustEdge> single(Questions asked, String from, String to) {
    return asked.graph().edges().stream()
        .filter(edge -> edge.kind().letsIn())
        .filter(edge -> closes(asked, List.of(edge), from, to))
        .toList();
  }
}
