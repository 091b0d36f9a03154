package org.rolescope.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.NamedInVain;
import org.rolescope.graph.RoleCallers;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;
import org.rolescope.iam.Account;
import org.rolescope.iam.Role;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.EdgeTraits;
import org.rolescope.question.Hop;
import org.rolescope.question.Reach;
import org.rolescope.simulate.AssumeRoleSimulator;

/** Makes tables of the graph, or of a part of it. */
final class TrustReports {
  private TrustReports() {}

  /** What the map shows or, with a focus that is not empty, a node and its neighbours. */
  static TrustReport of(Analysis analysis, String focus, MapView view) {
    TrustGraph graph = analysis.graph();
    List<TrustEdge> edges = focus.isEmpty() ? graph.edges() : graph.into(focus);
    Stream<TrustLine> out =
        focus.isEmpty() ? Stream.empty() : ProviderLook.leads(graph, focus).stream();
    EdgeTraits traits = new EdgeTraits(graph, analysis.index());
    List<TrustLine> lines =
        Stream.concat(edges.stream().map(edge -> TrustLine.of(graph, edge)), out)
            .distinct()
            .filter(line -> view.draws(line.from(), line.edge(), traits))
            .toList();
    Map<String, TrustNode> nodes = new TreeMap<>();
    graph.nodes().stream()
        .filter(node -> focus.isEmpty() ? shown(node, view) : node.id().equals(focus))
        .forEach(node -> nodes.put(node.id(), node));
    return report(analysis, focus, nodes, lines);
  }

  /** A role is no caller until it is one: the choice of callers leaves it in. */
  private static boolean shown(TrustNode node, MapView view) {
    return node.kind() == TrustNode.Kind.ROLE || view.callerKinds().contains(node.kind());
  }

  /** The steps of all ways to what somebody can become, or of those who can become it. */
  static TrustReport of(Analysis analysis, Reach reach) {
    List<TrustLine> lines =
        reach.reached().stream()
            .flatMap(reached -> reached.way().hops().stream())
            .map(Hop::step)
            .distinct()
            .toList();
    Map<String, TrustNode> nodes = new TreeMap<>();
    String origin = analysis.graph().node(reach.origin().id()).map(TrustNode::id).orElse("");
    analysis.graph().node(origin).ifPresent(node -> nodes.put(origin, node));
    return report(
        analysis,
        origin,
        nodes,
        lines,
        (reach.direction() == Reach.Direction.OUT ? "Blast radius of " : "Who can get into ")
            + reach.origin().label(),
        AnswerWords.sentence(reach));
  }

  /** The ways in that are not as before, as they are afterwards. */
  static TrustReport of(Comparison comparison) {
    Analysis after = comparison.after();
    List<TrustLine> lines =
        comparison.differences().ways().stream().flatMap(way -> way.after().stream()).toList();
    List<String> said = new ArrayList<>();
    said.add(AnswerWords.sentence(comparison.differences()));
    List<String> notCompared =
        AnswerWords.notCompared(comparison.differences(), after.index()::accountLabel);
    said.addAll(notCompared);
    return report(after, "", new TreeMap<>(), lines, "What changed", String.join(" ", said))
        .lacking(notCompared);
  }

  /** Everybody who can assume a role. */
  static TrustReport callers(Analysis analysis, Role role, AssumeRoleSimulator simulator) {
    String arn = role.arn().toString();
    Map<String, TrustNode> nodes = new TreeMap<>();
    analysis.graph().node(arn).ifPresent(node -> nodes.put(arn, node));
    return report(
            analysis,
            arn,
            nodes,
            RoleCallers.of(arn, analysis.graph(), analysis.index(), simulator))
        .with(
            NamedInVain.of(role, analysis.graph(), analysis.index(), simulator, Integer.MAX_VALUE));
  }

  private static TrustReport report(
      Analysis analysis, String focus, Map<String, TrustNode> nodes, List<TrustLine> lines) {
    ReportWords words = new ReportWords(analysis);
    return report(analysis, focus, nodes, lines, words.title(focus), words.summary(focus, lines));
  }

  private static TrustReport report(
      Analysis analysis,
      String focus,
      Map<String, TrustNode> nodes,
      List<TrustLine> lines,
      String title,
      String summary) {
    for (TrustLine line : lines) {
      nodes.put(line.from().id(), line.from());
      nodes.put(line.to().id(), line.to());
    }
    return new TrustReport(
        title,
        summary,
        new ReportWords(analysis).missing(),
        focus,
        accounts(analysis, nodes),
        new ArrayList<>(nodes.values()),
        lines,
        List.of(),
        analysis.brought());
  }

  private static List<Account> accounts(Analysis analysis, Map<String, TrustNode> nodes) {
    return nodes.values().stream()
        .map(TrustNode::account)
        .filter(id -> !id.isEmpty())
        .distinct()
        .sorted()
        .map(id -> analysis.index().account(id).orElse(new Account(id, "aws", "", Set.of())))
        .toList();
  }
}
