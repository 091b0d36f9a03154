package org.rolescope.drawing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustInsiders.Insider;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.EdgeTraits;

/**
 * What stands around the node in the middle, best arrows first.
 *
 * @param middle the node
 * @param callers who is named in its trust, as many as are shown
 * @param hiddenCallers how many more there are
 * @param targets where it leads, as many as are shown
 * @param hiddenTargets how many more there are
 */
record FocusScene(
    TrustNode middle,
    List<Caller> callers,
    int hiddenCallers,
    List<Target> targets,
    int hiddenTargets) {
  /** Shows all callers. */
  static final String CALLERS = "callers";

  /** Shows all targets. */
  static final String TARGETS = "targets";

  private static final int MOST_CALLERS = 7;
  private static final int MOST_TARGETS = 5;

  /** With more callers than this, fewer of theirs are shown. */
  private static final int FEW = 6;

  /**
   * A caller and its own callers.
   *
   * @param edge into the middle
   * @param further edges into the caller, as many as are shown
   * @param hidden how many more there are
   */
  record Caller(TrustEdge edge, TrustNode node, List<Further> further, int hidden) {
    Caller {
      further = List.copyOf(further);
    }

    boolean ofPeople() {
      return further.stream().anyMatch(one -> one.node().kind() == TrustNode.Kind.PERSON);
    }
  }

  /**
   * A caller's caller.
   *
   * @param through how a person of Identity Center comes in; empty of anybody else
   */
  record Further(TrustEdge edge, TrustNode node, String through) {
    /** What a click on it selects: of people, who are not in the graph, the arrow they come by. */
    Hit hit() {
      return node.kind() == TrustNode.Kind.PERSON
          ? new Hit(Hit.Kind.EDGE, edge.id())
          : new Hit(Hit.Kind.NODE, node.id());
    }
  }

  /**
   * A role that the middle leads to.
   *
   * @param reach how many roles can be reached from there, the middle and itself not counted
   */
  record Target(TrustLine line, int reach) {
    TrustEdge edge() {
      return line.edge();
    }

    TrustNode node() {
      return line.to();
    }
  }

  FocusScene {
    callers = List.copyOf(callers);
    targets = List.copyOf(targets);
  }

  static FocusScene of(TrustGraph graph, IamIndex index, TrustNode middle, MapView view) {
    EdgeTraits traits = new EdgeTraits(graph, index);
    List<TrustEdge> in = drawn(graph, view, traits, graph.into(middle.id()), middle.id());
    List<TrustLine> out =
        ProviderLook.leads(graph, middle.id()).stream()
            .filter(line -> !line.from().equals(line.to()))
            .filter(line -> view.draws(line.from(), line.edge(), traits))
            .toList();
    int shownIn = shown(in.size(), MOST_CALLERS, view.unfolded().contains(CALLERS));
    int shownOut = shown(out.size(), MOST_TARGETS, view.unfolded().contains(TARGETS));
    int each = shownIn > FEW ? 1 : 3;
    return new FocusScene(
        middle,
        in.subList(0, shownIn).stream()
            .map(
                edge ->
                    people(graph, index, edge, shownIn == 1 ? MOST_CALLERS : each)
                        .orElseGet(() -> caller(graph, view, traits, middle, edge, each)))
            .toList(),
        in.size() - shownIn,
        out.subList(0, shownOut).stream().map(line -> target(graph, middle, line)).toList(),
        out.size() - shownOut);
  }

  private static int shown(int size, int most, boolean all) {
    // One more costs no more room than the line that says so.
    return all || size <= most + 1 ? size : most;
  }

  /** The edges that the view draws; a loop is nothing to show. */
  private static List<TrustEdge> drawn(
      TrustGraph graph, MapView view, EdgeTraits traits, List<TrustEdge> edges, String self) {
    return edges.stream()
        .filter(edge -> !(edge.from().equals(self) && edge.to().equals(self)))
        .filter(edge -> view.draws(node(graph, edge.from()), edge, traits))
        .toList();
  }

  private static Caller caller(
      TrustGraph graph,
      MapView view,
      EdgeTraits traits,
      TrustNode middle,
      TrustEdge edge,
      int each) {
    List<TrustEdge> into =
        drawn(graph, view, traits, graph.into(edge.from()), edge.from()).stream()
            .filter(further -> further.kind().letsIn() && !further.from().equals(middle.id()))
            .toList();
    int shown = Math.min(into.size(), each);
    return new Caller(
        edge,
        node(graph, edge.from()),
        into.subList(0, shown).stream()
            .map(further -> new Further(further, node(graph, further.from()), ""))
            .toList(),
        into.size() - shown);
  }

  /** Identity Center with the people who come by it; empty for any other caller. */
  private static Optional<Caller> people(
      TrustGraph graph, IamIndex index, TrustEdge edge, int each) {
    TrustNode provider = node(graph, edge.from());
    return index
        .role(edge.to())
        .filter(role -> CenterPeople.areBehind(edge, provider, role))
        .map(
            role -> {
              List<Insider> people = new CenterPeople(index).of(edge, role);
              int shown = Math.min(people.size(), each);
              return new Caller(
                  edge,
                  provider,
                  people.subList(0, shown).stream().map(one -> further(one, edge)).toList(),
                  people.size() - shown);
            });
  }

  /** An assignment: what its holder needs for the role stands at the provider's own arrow. */
  private static Further further(Insider person, TrustEdge edge) {
    boolean known = CenterPeople.isNamed(person.edge());
    return new Further(
        new TrustEdge(
            edge.id(),
            person.node().id(),
            edge.from(),
            edge.action(),
            known ? EdgeKind.ALLOWED : EdgeKind.CANNOT_KNOW,
            known ? List.of() : person.edge().open(),
            List.of(),
            Set.of(),
            List.of()),
        person.node(),
        person.through());
  }

  private static Target target(TrustGraph graph, TrustNode middle, TrustLine line) {
    return new Target(line, reach(graph, middle.id(), line.to().id()));
  }

  private static int reach(TrustGraph graph, String middle, String from) {
    Set<String> seen = new TreeSet<>(List.of(middle, from));
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (TrustLine line : graph.leads(open.remove())) {
        EdgeKind kind = line.edge().kind();
        boolean lets = kind == EdgeKind.ALLOWED || kind == EdgeKind.ALLOWED_IF;
        if (lets && seen.add(line.to().id())) {
          open.add(line.to().id());
        }
      }
    }
    return seen.size() - 2;
  }

  private static TrustNode node(TrustGraph graph, String id) {
    return graph.node(id).orElseThrow();
  }

  /** Ways into the callers, the hidden ones too. */
  int furtherCount() {
    return callers.stream().mapToInt(caller -> caller.further().size() + caller.hidden()).sum();
  }

  boolean hasFurther() {
    return callers.stream().anyMatch(caller -> !caller.further().isEmpty());
  }
}
