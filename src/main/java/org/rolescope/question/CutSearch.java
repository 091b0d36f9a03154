package org.rolescope.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.rolescope.base.SourceLocation;
import org.rolescope.graph.Beginning;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustRemoval;
import org.rolescope.graph.TrustSteps;
import org.rolescope.iam.AdminLike;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.Policy;
import org.rolescope.policy.parse.PolicyParser;

/**
 * A minimum cut through the trusts behind all steps that lie on some way, of any length. A trust is
 * one edge of capacity 1, whoever uses it; one in a role whose trust policy AWS keeps cannot be
 * cut. What is found is taken out of a copy of the data, and the ways are looked for again. Of one
 * user or role it is tried in the same way whether a policy of its own does it, too.
 */
final class CutSearch {
  private static final double KEPT = 1_000_000_000;
  private static final String SOURCE = "source";
  private static final String SINK = "sink";
  private static final String DENYING =
      "{\"Version\":\"2012-10-17\",\"Statement\":"
          + "{\"Effect\":\"Deny\",\"Action\":\"sts:AssumeRole\",\"Resource\":\"*\"}}";

  private final TrustRemoval data;
  private final ExposedSearch exposures;
  private final Beginning beginning;
  private final Origin from;
  private final Origin to;
  private final Set<String> ends;
  private final Effort most;

  /**
   * @param beginning the first of the two ends, with the steps that are taken from there
   */
  CutSearch(TrustRemoval data, Beginning beginning, Origin from, Origin to, Effort most) {
    this.data = data;
    this.exposures = new ExposedSearch(data.graph(), data.index());
    this.beginning = beginning;
    this.from = from;
    this.to = to;
    this.ends = ends(from, to);
    this.most = most;
  }

  /** The roles where ways end; of several those that no way begins at. */
  private static Set<String> ends(Origin from, Origin to) {
    Set<String> ends = new LinkedHashSet<>();
    to.principals().stream()
        .filter(node -> to.isOne() || node.kind() == TrustNode.Kind.ROLE)
        .filter(node -> to.isOne() || !from.principals().contains(node))
        .forEach(node -> ends.add(node.id()));
    return ends;
  }

  Cut find() {
    Set<String> starts = starts();
    TrustSteps steps = data.steps(beginning);
    List<TrustLine> open = steps(steps, starts);
    if (open.isEmpty()) {
      return new Cut(from, to, Cut.Outcome.NO_WAY, Effort.STOPPED, List.of(), Optional.empty());
    }
    Optional<List<TrustEdge>> cut = minimum(steps, open, starts);
    if (cut.isEmpty()) {
      return new Cut(from, to, Cut.Outcome.KEPT_BY_AWS, least(steps), List.of(), denial(steps));
    }
    List<TrustEdge> trusts = needed(cut.get(), starts);
    return new Cut(
        from, to, Cut.Outcome.CUT, least(steps), told(trusts, steps, starts), denial(steps));
  }

  /** A policy of the one that calls, which denies it to become any role: it is tried. */
  private Optional<Cut.Denial> denial(TrustSteps steps) {
    Policy denying =
        PolicyParser.parse(DENYING, SourceLocation.NOWHERE)
            .value()
            .orElseThrow(() -> new IllegalStateException("the policy cannot be read"));
    return Optional.of(from)
        .filter(Origin::isOne)
        .flatMap(one -> data.index().entity(one.id()))
        .filter(entity -> !entity.keptByAws())
        .filter(
            entity -> {
              Set<String> tried =
                  steps.from(from.id()).stream()
                      .map(step -> step.to().id())
                      .collect(Collectors.toSet());
              return data
                  .with(with(entity, denying), tried)
                  .steps(beginning)
                  .from(from.id())
                  .stream()
                  .noneMatch(step -> step.edge().kind().letsIn());
            })
        .map(
            entity ->
                new Cut.Denial(
                    from.principals().get(0), DENYING, AdminLike.test(entity, data.index())));
  }

  private static IamEntity with(IamEntity entity, Policy denying) {
    Permissions own = entity.permissions().orElse(Permissions.NONE);
    List<PolicyDocument> inline = new ArrayList<>(own.inline());
    inline.add(new PolicyDocument("", Optional.of(denying), SourceLocation.NOWHERE));
    return entity.withPermissions(own.withInline(inline));
  }

  /** With what the easiest way can be gone, however long it is. */
  private Effort least(TrustSteps steps) {
    for (Effort effort : Effort.values()) {
      if (effort.within(most)
          && !new CutSearch(data, beginning, from, to, effort).isClosed(steps)) {
        return effort;
      }
    }
    return most;
  }

  private boolean isClosed(TrustSteps steps) {
    return steps(steps, starts()).isEmpty();
  }

  private Set<String> starts() {
    return from.principals().stream().map(TrustNode::id).collect(Collectors.toSet());
  }

  /** The steps on ways from a start to an end: backwards from the ends, then forwards. */
  private List<TrustLine> steps(TrustSteps steps, Set<String> starts) {
    Map<String, List<TrustLine>> leading = leading(steps);
    Set<TrustLine> open = new LinkedHashSet<>();
    Set<String> reached = new LinkedHashSet<>();
    starts.stream().sorted().filter(id -> !ends.contains(id)).forEach(reached::add);
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      String node = next.remove();
      for (TrustLine step : leading.getOrDefault(node, List.of())) {
        open.add(step);
        boolean end = ends.contains(step.to().id());
        if (!end && reached.add(step.to().id())) {
          next.add(step.to().id());
        }
      }
    }
    return List.copyOf(open);
  }

  /** By the ids of all from which an end can be become, and of the ends: the steps on the way. */
  private Map<String, List<TrustLine>> leading(TrustSteps steps) {
    Map<String, List<TrustLine>> leading = new LinkedHashMap<>();
    ends.forEach(end -> leading.put(end, new ArrayList<>()));
    Deque<String> next = new ArrayDeque<>(ends);
    while (!next.isEmpty()) {
      for (TrustLine step : steps.into(next.remove())) {
        if (within(step)) {
          String from = step.from().id();
          List<TrustLine> known = leading.get(from);
          if (known == null) {
            known = new ArrayList<>();
            leading.put(from, known);
            next.add(from);
          }
          known.add(step);
        }
      }
    }
    return leading;
  }

  private boolean within(TrustLine step) {
    return Effort.of(step.edge().kind()).within(most);
  }

  private Optional<List<TrustEdge>> minimum(
      TrustSteps steps, List<TrustLine> open, Set<String> starts) {
    SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> net =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    Map<String, TrustEdge> trusts = new TreeMap<>();
    net.addVertex(SOURCE);
    for (TrustLine step : open) {
      for (TrustEdge trust : steps.trusts(step)) {
        String in = "in " + trust.id();
        String out = "out " + trust.id();
        if (trusts.put(trust.id(), trust) == null) {
          connect(net, in, out, kept(trust) ? KEPT : 1);
          connect(net, out, trust.to(), KEPT);
          if (ends.contains(trust.to())) {
            connect(net, trust.to(), SINK, KEPT);
          }
        }
        connect(net, step.from().id(), in, KEPT);
      }
      if (starts.contains(step.from().id())) {
        connect(net, SOURCE, step.from().id(), KEPT);
      }
    }
    PushRelabelMFImpl<String, DefaultWeightedEdge> flow = new PushRelabelMFImpl<>(net);
    if (flow.calculateMinCut(SOURCE, SINK) >= KEPT) {
      return Optional.empty();
    }
    Set<String> side = flow.getSourcePartition();
    return Optional.of(
        trusts.values().stream()
            .filter(trust -> side.contains("in " + trust.id()))
            .filter(trust -> !side.contains("out " + trust.id()))
            .toList());
  }

  private static void connect(
      SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> net,
      String a,
      String b,
      double capacity) {
    net.addVertex(a);
    net.addVertex(b);
    if (!net.containsEdge(a, b)) {
      net.setEdgeWeight(net.addEdge(a, b), capacity);
    }
  }

  /** R29, R44: nobody but AWS can change these. */
  private boolean kept(TrustEdge trust) {
    return data.index().role(trust.to()).filter(IamEntity::keptByAws).isPresent();
  }

  /**
   * Those of the trusts without which the cut would not do. Who enters a role depends on the trust
   * policy of that role alone, so of all roles one trust each is tried at once.
   */
  private List<TrustEdge> needed(Collection<TrustEdge> cut, Set<String> starts) {
    Set<TrustEdge> needed = new LinkedHashSet<>(cut);
    Sides sides = sides(needed, starts);
    for (List<TrustEdge> round : rounds(cut)) {
      Set<TrustEdge> others = new LinkedHashSet<>(needed);
      round.forEach(others::remove);
      TrustSteps steps = without(others);
      for (TrustEdge trust : round) {
        if (!sides.areJoined(steps.into(trust.to()), trust.to())) {
          needed.remove(trust);
          sides = sides(needed, starts);
        }
      }
    }
    List<TrustEdge> sorted = new ArrayList<>(needed);
    if (!steps(without(sorted), starts).isEmpty()) {
      throw new IllegalStateException("a way is left beside the cut " + sorted);
    }
    sorted.sort(Comparator.comparing(TrustEdge::to).thenComparing(TrustEdge::from));
    return sorted;
  }

  /** Of each role one trust, as often as a role has another. */
  private static List<List<TrustEdge>> rounds(Collection<TrustEdge> trusts) {
    Map<String, Integer> before = new HashMap<>();
    List<List<TrustEdge>> rounds = new ArrayList<>();
    for (TrustEdge trust : trusts) {
      int round = before.merge(trust.to(), 1, Integer::sum) - 1;
      if (round == rounds.size()) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(round).add(trust);
    }
    return rounds;
  }

  /**
   * What a cut keeps apart.
   *
   * @param reached ids of all that can be become, and of the starts
   * @param leading ids of all from which an end can be become, and of the ends
   */
  private record Sides(Set<String> reached, Set<String> leading, Effort most) {
    boolean areJoined(List<TrustLine> steps, String role) {
      return leading.contains(role)
          && steps.stream()
              .filter(step -> Effort.of(step.edge().kind()).within(most))
              .anyMatch(step -> reached.contains(step.from().id()));
    }
  }

  private Sides sides(Collection<TrustEdge> cut, Set<String> starts) {
    TrustSteps steps = without(cut);
    Set<String> reached = new LinkedHashSet<>();
    starts.stream().filter(id -> !ends.contains(id)).forEach(reached::add);
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (TrustLine step : steps.from(next.remove())) {
        if (within(step) && reached.add(step.to().id())) {
          next.add(step.to().id());
        }
      }
    }
    return new Sides(reached, leading(steps).keySet(), most);
  }

  private TrustSteps without(Collection<TrustEdge> trusts) {
    return data.without(trusts).steps(beginning);
  }

  private List<Cut.Trust> told(List<TrustEdge> trusts, TrustSteps steps, Set<String> starts) {
    Map<TrustEdge, Cut.Trust> told = new HashMap<>();
    for (List<TrustEdge> round : rounds(trusts)) {
      TrustSteps left = without(round);
      round.forEach(trust -> told.put(trust, told(trust, steps, left, starts)));
    }
    return trusts.stream().map(trust -> Objects.requireNonNull(told.get(trust))).toList();
  }

  private Cut.Trust told(
      TrustEdge trust, TrustSteps steps, TrustSteps without, Set<String> starts) {
    Set<String> left = callers(without, trust.to()).keySet();
    List<TrustNode> stops = new ArrayList<>();
    callers(steps, trust.to())
        .forEach(
            (id, node) -> {
              boolean itself =
                  id.equals(trust.to()) || id.equals(trust.from()) || starts.contains(id);
              if (!left.contains(id) && !itself) {
                stops.add(node);
              }
            });
    TrustLine line = TrustLine.of(data.graph(), trust);
    return new Cut.Trust(line, labels(trust), outside(line), stops);
  }

  private Optional<Exposed.Exposure> outside(TrustLine line) {
    return from.isOutsiders() ? exposures.of(line) : Optional.empty();
  }

  private static Map<String, TrustNode> callers(TrustSteps steps, String role) {
    Map<String, TrustNode> callers = new TreeMap<>();
    for (TrustLine step : steps.into(role)) {
      if (step.edge().kind().letsIn()) {
        callers.put(step.from().id(), step.from());
      }
    }
    return callers;
  }

  private List<String> labels(TrustEdge trust) {
    return data
        .index()
        .role(trust.to())
        .map(Role::trust)
        .flatMap(known -> known.toOptional())
        .flatMap(document -> document.policy())
        .map(policy -> policy.statements())
        .orElse(List.of())
        .stream()
        .filter(statement -> trust.statements().contains(statement.pointer()))
        .filter(statement -> data.names(statement, trust))
        .map(statement -> statement.label())
        .toList();
  }
}
