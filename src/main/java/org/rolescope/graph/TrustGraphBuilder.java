package org.rolescope.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rolescope.base.Progress;
import org.rolescope.base.Workers;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.simulate.AssumeRoleSimulator;

/** Builds the graph: each role, each caller its trust policy names, decided in edge mode. */
public final class TrustGraphBuilder {
  private TrustGraphBuilder() {}

  /**
   * Every user and role is a node; other callers are where a trust policy names them. Linear in the
   * principals that trust policies name; trust in an account looks at those inside until one is
   * allowed. Once {@code progress} is cancelled nothing more is decided: the edges that are left
   * cannot be known, so that none of them reads as a no.
   */
  public static TrustGraph build(
      IamIndex index, AssumeRoleSimulator simulator, Progress progress, Workers workers) {
    Map<String, TrustNode> nodes = new HashMap<>();
    index.snapshot().roles().forEach(role -> put(nodes, Candidate.entity(role)));
    index.snapshot().users().forEach(user -> put(nodes, Candidate.entity(user)));
    Data data = new Data(index, simulator, progress, workers);
    return with(nodes, new ArrayList<>(), index.snapshot().roles(), data);
  }

  /** The same, one edge after the other. */
  public static TrustGraph build(IamIndex index, AssumeRoleSimulator simulator, Progress progress) {
    return build(index, simulator, progress, Workers.ONE);
  }

  /** The graph after the trust policies of some roles changed; all other edges are kept. */
  static TrustGraph again(
      TrustGraph before,
      Set<String> roles,
      IamIndex index,
      AssumeRoleSimulator simulator,
      Progress progress) {
    Map<String, TrustNode> nodes = new HashMap<>();
    before.nodes().forEach(node -> put(nodes, node));
    List<TrustEdge> edges =
        new ArrayList<>(
            before.edges().stream().filter(edge -> !roles.contains(edge.to())).toList());
    List<Role> changed = roles.stream().flatMap(role -> index.role(role).stream()).toList();
    return with(nodes, edges, changed, new Data(index, simulator, progress, Workers.ONE));
  }

  /** What edges are decided with. */
  private record Data(
      IamIndex index, AssumeRoleSimulator simulator, Progress progress, Workers workers) {}

  private static TrustGraph with(
      Map<String, TrustNode> nodes, List<TrustEdge> edges, List<Role> roles, Data data) {
    AccountCallers callers = new AccountCallers(data.index());
    for (Decided decided : decided(asked(roles, data), callers, data)) {
      put(nodes, decided.from());
      edges.add(decided.edge());
    }
    return TrustGraph.of(
        nodes.values(), edges, new TrustGraph.DecidedWith(data.index(), data.simulator(), callers));
  }

  /** Whether this caller can assume this role is to be decided. */
  private record Asked(Candidate candidate, Role role) {}

  private static List<Asked> asked(List<Role> roles, Data data) {
    return each(
        roles,
        Progress.Stage.UNDERSTAND,
        data,
        () ->
            role ->
                Candidate.of(role, data.index()).stream()
                    .map(candidate -> new Asked(candidate, role)));
  }

  /** An edge and the node that it comes from. */
  private record Decided(TrustNode from, TrustEdge edge) {}

  private static List<Decided> decided(List<Asked> all, AccountCallers callers, Data data) {
    return each(
        all,
        Progress.Stage.EVALUATE,
        data,
        () -> {
          EdgeDecisions decisions =
              new EdgeDecisions(
                  data.index(), callers, data.simulator(), data.progress()::cancelled);
          return asked ->
              decisions.edge(asked.candidate(), asked.role()).stream()
                  .map(edge -> new Decided(asked.candidate().node(), edge));
        });
  }

  /**
   * What comes of each, in their order.
   *
   * @param run makes what is done with those of one run, one after the other
   */
  private static <E, R> List<R> each(
      List<E> all, Progress.Stage stage, Data data, Supplier<Function<E, Stream<R>>> run) {
    Counter counter = new Counter(stage, all.size(), data.progress());
    List<List<R>> runs =
        data.workers()
            .runs(
                all,
                some -> {
                  Function<E, Stream<R>> done = run.get();
                  List<R> made = new ArrayList<>();
                  for (E one : some) {
                    done.apply(one).forEach(made::add);
                    counter.count();
                  }
                  return made;
                });
    return runs.stream().flatMap(List::stream).toList();
  }

  /** How far all runs together have come. */
  private record Counter(Progress.Stage stage, int total, Progress progress, AtomicInteger done) {
    Counter(Progress.Stage stage, int total, Progress progress) {
      this(stage, total, progress, new AtomicInteger());
      progress.at(stage, 0, total);
    }

    void count() {
      progress.at(stage, done.incrementAndGet(), total);
    }
  }

  private static void put(Map<String, TrustNode> nodes, TrustNode node) {
    nodes.putIfAbsent(node.id(), node);
  }
}
