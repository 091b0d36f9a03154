package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.drawing.ShortName;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustInsiders;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.AdminLike;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.question.EdgeTraits;
import org.rolescope.question.Exposed.Exposure;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Neighbour;
import org.rolescope.ui.inspect.Page.NeighbourList;
import org.rolescope.ui.inspect.Page.Verdict;
import org.rolescope.ui.look.EdgeWords;
import org.rolescope.ui.look.FindingWords;
import org.rolescope.ui.look.Sentences;
import org.rolescope.ui.look.Sign;

/** Makes the inspector's rows out of edges, nodes and entities. */
final class NeighbourRows {
  private final Analysis analysis;

  NeighbourRows(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Who can get into a role. */
  NeighbourList into(String id) {
    return new NeighbourList(
        Words.of("inspector.assumed-by"),
        analysis.graph().into(id).stream().map(edge -> row(edge, edge.from())).toList(),
        Words.of("inspector.assumed-by.none"));
  }

  /** Where a node leads; to itself is nowhere. */
  NeighbourList outOf(String id) {
    return new NeighbourList(
        Words.of("inspector.reach"),
        ProviderLook.leads(analysis.graph(), id).stream()
            .filter(line -> !line.from().equals(line.to()))
            .map(this::row)
            .toList(),
        Words.of("inspector.reach.none"));
  }

  /** Which of some arrows deserve a look. */
  List<Exposure> findings(List<TrustEdge> edges) {
    EdgeTraits traits = new EdgeTraits(analysis.graph(), analysis.index());
    return edges.stream()
        .flatMap(edge -> traits.finding(TrustLine.of(analysis.graph(), edge)).stream())
        .toList();
  }

  /** A list of them, by who gets in; empty for none. */
  Optional<NeighbourList> list(List<Exposure> findings) {
    return list(findings.stream().map(this::row).toList(), 0);
  }

  /** Those into the roles of an account. */
  Optional<NeighbourList> findingsOf(Account account, Outsiders.Ways outsiders) {
    Outsiders.Ways here = outsiders.into(account);
    return list(byRole(here.findings(), found -> name(found.line().from())), here.shown());
  }

  /** Those of all that is open. */
  Optional<NeighbourList> allOf(Outsiders.Ways outsiders) {
    return list(byRole(outsiders.findings(), found -> where(found.line().to())), outsiders.shown());
  }

  /**
   * A row for each role, in order of the first way into it.
   *
   * @param whose what else is told of the first
   */
  private List<Neighbour> byRole(List<Exposure> findings, Function<Exposure, String> whose) {
    Map<String, List<Exposure>> ways = new LinkedHashMap<>();
    findings.forEach(
        found ->
            ways.computeIfAbsent(found.line().to().id(), role -> new ArrayList<>()).add(found));
    return ways.values().stream()
        .map(
            some -> {
              Neighbour first = entered(some.get(0), whose.apply(some.get(0)));
              return some.size() == 1 ? first : several(first, some);
            })
        .toList();
  }

  /** A role that several outsiders enter: its page has them all. */
  private static Neighbour several(Neighbour first, List<Exposure> ways) {
    return new Neighbour(
        first.arn(),
        first.arn(),
        Sign.of(Sign.Shape.ROLE),
        first.name(),
        Words.of("finding.several", ways.size() - 1, first.detail()),
        Optional.empty(),
        "");
  }

  /**
   * @param shown how many other roles outsiders enter by showing an external id
   */
  private static Optional<NeighbourList> list(List<Neighbour> findings, int shown) {
    String besides = shown == 0 ? "" : Words.of("inspector.findings.shown", shown);
    return findings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NeighbourList(Words.of("inspector.findings"), findings, "", besides, true));
  }

  /**
   * An arrow by the role that it leads into, with the sign of who gets in.
   *
   * @param whose what else is told of either
   */
  private Neighbour entered(Exposure exposure, String whose) {
    TrustNode role = exposure.line().to();
    TrustNode from = exposure.line().from();
    return new Neighbour(
        exposure.line().edge().id(),
        role.id(),
        sign(from),
        name(role),
        Words.of("finding.told", whose, FindingWords.brief(exposure, name(from))),
        Optional.empty(),
        "");
  }

  /** The arrow is what it leads to: its page has the statement. */
  private Neighbour row(Exposure exposure) {
    Neighbour arrow = arrow(exposure.line().edge());
    return new Neighbour(
        arrow.id(),
        arrow.arn(),
        arrow.sign(),
        arrow.name(),
        FindingWords.why(exposure),
        Optional.empty(),
        "");
  }

  /** Where a call leads, and whose trust it uses where that is not the caller's own. */
  private Neighbour row(TrustLine line) {
    return row(
        line.edge(),
        line.to(),
        line.through()
            .map(
                name ->
                    name.kind() == TrustNode.Kind.ACCOUNT
                            && name.account().equals(line.to().account())
                        ? Words.of("inspector.through", where(line.to()))
                        : where(line.to()) + ", " + Words.of("inspector.through", name(name)))
            .orElseGet(() -> where(line.to())));
  }

  /** The call of one by the other, named by both; its page is its own, whoever is trusted. */
  Neighbour between(TrustLine line) {
    Neighbour to = row(line);
    String both = Words.of("inspector.several.call", name(line.from()), to.name());
    String trust = analysis.graph().edgeOf(line).map(TrustEdge::id).orElse(line.edge().id());
    List<String> ends =
        line.through().filter(TrustNode::standsForOthers).isPresent()
            ? List.of(line.from().id(), line.to().id())
            : List.of();
    return new Neighbour(
        trust, to.arn(), sign(line.from()), both, to.detail(), to.verdict(), "", ends);
  }

  /** Who makes a call, with its verdict. */
  Neighbour caller(TrustLine line) {
    return row(line.edge(), line.from(), where(line.from()));
  }

  Neighbour row(TrustEdge edge, String end) {
    TrustNode node = analysis.graph().node(end).orElseThrow();
    return row(edge, node, where(node));
  }

  private Neighbour row(TrustEdge edge, TrustNode node, String where) {
    String detail =
        Stream.of(where, EdgeWords.reason(edge))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    Verdict verdict = new Verdict(edge.kind(), EdgeWords.pill(edge));
    return new Neighbour(
        node.id(),
        node.id(),
        sign(node),
        name(node),
        detail,
        Optional.of(verdict),
        opens(node, edge));
  }

  /** The edge, if it starts at this node and the node stands for people that the data know. */
  private String opens(TrustNode node, TrustEdge edge) {
    boolean whole =
        switch (node.kind()) {
          case ACCOUNT -> analysis.index().isRead(node.account());
          case ANYONE -> true;
          case SAML_PROVIDER ->
              analysis
                  .index()
                  .role(edge.to())
                  .filter(role -> CenterPeople.areBehind(edge, node, role))
                  .isPresent();
          case ROLE, USER, SERVICE, OIDC_PROVIDER, DELETED, SESSION, PERSON -> false;
        };
    return whole && edge.from().equals(node.id()) ? edge.id() : "";
  }

  /** Those inside an account, or behind Identity Center, who may use its edge. */
  List<Neighbour> insiders(List<TrustInsiders.Insider> insiders) {
    Set<String> people =
        new CenterPeople(analysis.index())
            .all().stream().map(TrustNode::id).collect(Collectors.toSet());
    return insiders.stream().map(insider -> insider(insider, people)).toList();
  }

  private Neighbour insider(TrustInsiders.Insider insider, Set<String> people) {
    TrustNode node = insider.node();
    Verdict verdict = new Verdict(insider.edge().kind(), EdgeWords.pill(insider.edge()));
    // Whoever is not known has no page: the role that they get into has.
    boolean unknown = node.kind() == TrustNode.Kind.PERSON && !people.contains(node.id());
    String id = unknown ? insider.edge().to() : node.id();
    return new Neighbour(
        id,
        node.id(),
        sign(node),
        name(node),
        insider.through().isEmpty() ? where(node) : insider.through(),
        Optional.of(verdict),
        "");
  }

  /** Somebody of Identity Center without a verdict. */
  Neighbour person(TrustNode node) {
    return new Neighbour(
        node.id(), node.id(), sign(node), name(node), where(node), Optional.empty(), "");
  }

  /** A user or role without a verdict, as a row of its account. */
  Neighbour row(IamEntity entity, String detail) {
    String arn = entity.arn().toString();
    Sign sign = Sign.of(entity instanceof Role ? Sign.Shape.ROLE : Sign.Shape.USER);
    ShortName name = ShortName.of(entity.name());
    return new Neighbour(arn, arn, sign, name.name(), name.beside(detail), Optional.empty(), "");
  }

  /** An arrow by the one it comes from. */
  private Neighbour arrow(TrustEdge edge) {
    Neighbour from = row(edge, edge.from());
    return new Neighbour(
        edge.id(), from.arn(), from.sign(), from.name(), from.detail(), from.verdict(), "");
  }

  /** An arrow by both ends; or a node or an account without a verdict: name, ARN or number. */
  Neighbour row(String id) {
    return analysis
        .graph()
        .edge(id)
        .map(edge -> between(TrustLine.of(analysis.graph(), edge)))
        .orElseGet(() -> standing(id));
  }

  private Neighbour standing(String id) {
    Sign sign =
        analysis
            .graph()
            .node(id)
            .map(this::sign)
            .orElseGet(
                () ->
                    Sign.of(
                        analysis.index().isRead(id) ? Sign.Shape.ACCOUNT : Sign.Shape.EXTERNAL));
    return new Neighbour(id, id, sign, Sentences.name(analysis, id), id, Optional.empty(), "");
  }

  Sign sign(TrustNode node) {
    return Sign.of(node, analysis.index());
  }

  /** The node's name as a person would say it. */
  String name(TrustNode node) {
    return switch (node.kind()) {
      case ROLE -> ShortName.of(node.label()).name();
      case USER, SESSION, SERVICE, DELETED, PERSON -> node.label();
      case SAML_PROVIDER, OIDC_PROVIDER -> ProviderLook.of(node).name();
      case ACCOUNT -> analysis.index().accountLabel(node.account());
      case ANYONE -> Words.of("node.anyone");
    };
  }

  /** The second line of a node: the account it is in, or what it is. */
  private String where(TrustNode node) {
    IamIndex index = analysis.index();
    return switch (node.kind()) {
      case ROLE, USER, SESSION ->
          admin(node.id())
              ? Words.of("node.in-account.admin", index.accountLabel(node.account()))
              : index.accountLabel(node.account());
      case ACCOUNT -> Words.of("node.account.whoever");
      case SERVICE -> Words.of("node.service");
      case SAML_PROVIDER, OIDC_PROVIDER ->
          node.account().isEmpty()
              ? ProviderLook.of(node).protocol()
              : Words.of(
                  "node.provider-in",
                  ProviderLook.of(node).protocol(),
                  index.accountLabel(node.account()));
      case ANYONE -> Words.of("node.anyone.detail");
      case DELETED -> Words.of("node.deleted");
      case PERSON -> Words.of("node.person");
    };
  }

  boolean admin(String arn) {
    return AdminLike.test(arn, analysis.index());
  }

  /** The part of an ARN that people call the name; the text itself if it is no ARN. */
  static String nameOf(String arn) {
    return Arn.parse(arn).map(Arn::name).orElse(arn);
  }
}
