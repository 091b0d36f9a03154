package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.app.Analysis;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyText;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Answer;
import org.rolescope.ui.inspect.Page.FactLine;
import org.rolescope.ui.inspect.Page.Heading;
import org.rolescope.ui.inspect.Page.Neighbour;
import org.rolescope.ui.inspect.Page.NeighbourList;
import org.rolescope.ui.inspect.Page.Source;
import org.rolescope.ui.inspect.Page.StatementCard;
import org.rolescope.ui.inspect.Page.Trust;
import org.rolescope.ui.inspect.Page.Verdict;
import org.rolescope.ui.look.EdgeWords;
import org.rolescope.ui.look.FindingWords;
import org.rolescope.ui.look.Sign;

/** The inspector's page for an arrow: from whom, to which role, and what it depends on. */
final class EdgePage {
  private EdgePage() {}

  /**
   * @param stops what the gates say that stop it
   */
  static Page of(Analysis analysis, NeighbourRows rows, TrustEdge edge, List<GateResult> stops) {
    List<Neighbour> ends = List.of(rows.row(edge, edge.from()), rows.row(edge, edge.to()));
    return ofCall(
        analysis,
        rows,
        TrustLine.of(analysis.graph(), edge),
        stops,
        List.of(new NeighbourList(Words.of("inspector.edge.ends"), ends, "")));
  }

  /**
   * The page of a call of one by another, also by the trust in a whole account, or in anyone.
   *
   * @param call whose trust is in the graph
   * @param stops what the gates say that stop it
   * @param lists what else is to be said of the two
   */
  static Page ofCall(
      Analysis analysis,
      NeighbourRows rows,
      TrustLine call,
      List<GateResult> stops,
      List<NeighbourList> lists) {
    TrustEdge edge = call.edge();
    List<TrustEdge> trust = analysis.graph().edgeOf(call).stream().toList();
    String by =
        call.through().map(name -> Words.of("inspector.call.by", rows.name(name))).orElse("");
    return new Page(
        new Heading(
            Sign.of(Sign.Shape.EDGE),
            Words.of("inspector.edge", rows.name(call.from()), rows.name(call.to())),
            edge.action(),
            "",
            false,
            Optional.of(new Verdict(edge.kind(), EdgeWords.pill(edge))),
            call.through().isEmpty() ? FindingWords.told(rows.findings(trust)) : ""),
        new Answer(
            Words.each("inspector.edge", edge.kind()), (by + " " + EdgeWords.reason(edge)).strip()),
        facts(edge, stops),
        lists,
        trust(analysis, trust),
        Optional.empty());
  }

  private static List<FactLine> facts(TrustEdge edge, List<GateResult> stops) {
    List<FactLine> facts = new ArrayList<>();
    stops.forEach(gate -> facts.add(new FactLine(gate.type().title(), said(gate), true)));
    for (OpenQuestion question : EdgeWords.open(edge)) {
      facts.add(new FactLine(Words.each("fact.open", question.why()), question.text(), true));
    }
    edge.met().forEach(met -> facts.add(new FactLine(Words.of("fact.met"), met, true)));
    return facts;
  }

  /** Why a gate stops it, and where the policy that does is written. */
  private static String said(GateResult gate) {
    return gate.deciding()
        .map(ref -> Words.of("fact.stop", gate.said(), ref.document().at().label()))
        .orElseGet(gate::said);
  }

  /** Whether what an edge hangs on is written in these statements, and nowhere else. */
  private static boolean decide(List<StatementCard> behind, TrustEdge edge) {
    Set<String> keys =
        behind.stream()
            .flatMap(card -> card.conditions().stream())
            .map(condition -> condition.key().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return edge.kind() != EdgeKind.DENIED
        && edge.open().stream()
            .allMatch(open -> keys.contains(open.key().toLowerCase(Locale.ROOT)));
  }

  /**
   * The statements behind edges, in the policy's order.
   *
   * @param edges into one role, at least one
   */
  static Optional<Trust> trust(Analysis analysis, List<TrustEdge> edges) {
    String role = edges.get(0).to();
    Optional<PolicyDocument> document =
        analysis.index().role(role).map(Role::trust).flatMap(trust -> trust.toOptional());
    Optional<Policy> policy = document.flatMap(PolicyDocument::policy);
    if (policy.isEmpty()) {
      return Optional.empty();
    }
    PolicyText text = PolicyText.of(policy.get());
    List<StatementCard> all = new StatementCards(analysis, role, List.of()).of(policy.get(), text);
    Set<String> ids = edges.stream().map(TrustEdge::id).collect(Collectors.toSet());
    List<StatementCard> behind =
        all.stream().filter(card -> card.arrows().stream().anyMatch(ids::contains)).toList();
    return Optional.of(
        new Trust(
            Words.of("trust.behind", behind.size()),
            behind,
            document.map(found -> Source.of(text, found.at().label(), all)),
            true,
            edges.stream().allMatch(edge -> decide(behind, edge))));
  }
}
