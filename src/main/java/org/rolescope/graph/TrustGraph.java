package org.rolescope.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;
import org.rolescope.iam.IamIndex;
import org.rolescope.simulate.AssumeRoleSimulator;

/** Who can assume what. Immutable; iteration is in the order of the ids. */
public final class TrustGraph {
  private static final Comparator<TrustEdge> ORDER =
      Comparator.comparing(TrustEdge::kind).thenComparing(TrustEdge::id);

  // In the order of the ids; looked up far more often than walked through.
  private final Map<String, TrustNode> nodes;
  private final Map<String, TrustEdge> edges;
  // Keyed by id: JGraphT hashes vertices and edges at every step.
  private final Graph<String, String> graph;
  private final Optional<DecidedWith> with;
  private final Optional<CallerNames> names;

  /** What the edges were decided with: for those that one by one stand in none of them. */
  record DecidedWith(IamIndex index, AssumeRoleSimulator simulator, AccountCallers callers) {}

  private TrustGraph(TrustGraph same, List<TrustEdge> others, DecidedWith with) {
    this.with = Optional.of(with);
    this.nodes = same.nodes;
    boolean ofSame = same.with.filter(known -> known.index() == with.index()).isPresent();
    this.names = ofSame ? same.names : names();
    this.graph = same.graph;
    this.edges = new LinkedHashMap<>(same.edges);
    others.forEach(edge -> edges.replace(edge.id(), edge));
  }

  private TrustGraph(
      Collection<TrustNode> nodes, Collection<TrustEdge> edges, Optional<DecidedWith> with) {
    this.with = with;
    this.nodes = inOrder(nodes, TrustNode::id);
    this.edges = inOrder(edges, TrustEdge::id);
    this.graph = new DirectedPseudograph<>(String.class);
    this.nodes.keySet().forEach(graph::addVertex);
    for (TrustEdge edge : this.edges.values()) {
      graph.addEdge(edge.from(), edge.to(), edge.id());
    }
    this.names = names();
  }

  private Optional<CallerNames> names() {
    return with.map(known -> new CallerNames(nodes.values(), known.index()));
  }

  private static <T> Map<String, T> inOrder(Collection<T> all, Function<T, String> id) {
    List<T> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(id));
    Map<String, T> byId = new LinkedHashMap<>();
    sorted.forEach(one -> byId.put(id.apply(one), one));
    return byId;
  }

  /**
   * A graph of these nodes and edges.
   *
   * @throws IllegalArgumentException if an edge names a node that is not among the nodes
   */
  public static TrustGraph of(Collection<TrustNode> nodes, Collection<TrustEdge> edges) {
    return new TrustGraph(nodes, edges, Optional.empty());
  }

  /** The same where the edges were decided with these. */
  static TrustGraph of(Collection<TrustNode> nodes, Collection<TrustEdge> edges, DecidedWith with) {
    return new TrustGraph(nodes, edges, Optional.of(with));
  }

  /**
   * A part of it.
   *
   * @throws IllegalArgumentException as for a new one
   */
  public TrustGraph part(Collection<TrustNode> some, Collection<TrustEdge> between) {
    return new TrustGraph(some, between, with);
  }

  /** Who may call by its own policies, of these data. */
  AccountCallers callers(IamIndex index) {
    return with.map(DecidedWith::callers)
        .filter(known -> known.areOf(index))
        .orElseGet(() -> new AccountCallers(index));
  }

  /**
   * The same with these edges in the place of those with their ids; others are left out.
   *
   * @param decided what they were decided with
   */
  TrustGraph with(List<TrustEdge> changed, DecidedWith decided) {
    return new TrustGraph(this, changed, decided);
  }

  /**
   * Where somebody gets in by one call, best first. A user or role also where its account, a
   * session of it, or anyone is trusted and its own policies let it call, each decided by the
   * simulator (nothing is decided of a graph that was put together from edges); of anything else
   * its edges.
   */
  public List<TrustLine> leads(String id) {
    Optional<TrustNode> node =
        node(id).or(() -> with.flatMap(known -> known.index().rooted(id)).map(TrustNode::of));
    return with.filter(known -> node.filter(one -> isOpened(one, known.index())).isPresent())
        .map(
            known ->
                new TrustSteps(
                        this,
                        known.index(),
                        known.simulator(),
                        names.orElseThrow(),
                        Beginning.at(node.stream().toList()))
                    .from(node.orElseThrow().id()))
        .orElseGet(() -> outOf(id).stream().map(edge -> TrustLine.of(this, edge)).toList());
  }

  private static boolean isOpened(TrustNode node, IamIndex index) {
    return node.isEntity() || CallerNames.isUnder(node, Candidate.ANYONE, index);
  }

  /**
   * Whether it is not known whom a role trusts: its policy is not in the data, or cannot be read.
   * Nothing leads into it then, though something may.
   */
  public boolean trustNotKnown(String role) {
    return with.flatMap(known -> known.index().role(role))
        .filter(found -> found.trustPolicy().isEmpty())
        .isPresent();
  }

  public List<TrustNode> nodes() {
    return List.copyOf(nodes.values());
  }

  public List<TrustEdge> edges() {
    return List.copyOf(edges.values());
  }

  /** How many edges there are, denied ones included. */
  public int edgeCount() {
    return edges.size();
  }

  public Optional<TrustNode> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  public Optional<TrustEdge> edge(String id) {
    return Optional.ofNullable(edges.get(id));
  }

  /**
   * The edge that a step uses: its own, or that from the account, session or anyone that the trust
   * names; empty if there is none.
   */
  public Optional<TrustEdge> edgeOf(TrustLine step) {
    return edge(step.edge().id())
        .or(
            () ->
                step.through()
                    .flatMap(
                        name ->
                            into(step.to().id()).stream()
                                .filter(edge -> edge.from().equals(name.id()))
                                .findFirst()));
  }

  /** Edges into a role: who is trusted by it. Empty for an unknown id. */
  public List<TrustEdge> into(String id) {
    return nodes.containsKey(id) ? sorted(graph.incomingEdgesOf(id)) : List.of();
  }

  /** Edges out of a node: what it may become. Empty for an unknown id. */
  public List<TrustEdge> outOf(String id) {
    return nodes.containsKey(id) ? sorted(graph.outgoingEdgesOf(id)) : List.of();
  }

  /** Whether any edge begins at a node of this graph. */
  public boolean leads(TrustNode node) {
    return !graph.outgoingEdgesOf(node.id()).isEmpty();
  }

  /** Assume edges that are allowed, allowed-if or cannot-know; an account's edge counts once. */
  public int assumeEdgeCount() {
    return (int) edges.values().stream().filter(edge -> edge.kind().letsIn()).count();
  }

  private List<TrustEdge> sorted(Collection<String> ids) {
    List<TrustEdge> sorted = new ArrayList<>(ids.size());
    for (String id : ids) {
      sorted.add(edges.get(id));
    }
    sorted.sort(ORDER);
    return Collections.unmodifiableList(sorted);
  }
}
