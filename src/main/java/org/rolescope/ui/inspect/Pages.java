package org.rolescope.ui.inspect;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.AccessSummary;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.drawing.ShortName;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.NamedInVain;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyText;
import org.rolescope.question.Exposed.Exposure;
import org.rolescope.simulate.GateResult;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Answer;
import org.rolescope.ui.inspect.Page.FactLine;
import org.rolescope.ui.inspect.Page.Heading;
import org.rolescope.ui.inspect.Page.NeighbourList;
import org.rolescope.ui.inspect.Page.Source;
import org.rolescope.ui.inspect.Page.StatementCard;
import org.rolescope.ui.inspect.Page.Trust;
import org.rolescope.ui.look.FindingWords;
import org.rolescope.ui.look.Sign;

/** Makes the inspector's page for whatever is selected. */
final class Pages {
  /** So many of those whom a trust policy names in vain are told: they are found at once. */
  static final int IN_VAIN = 10;

  private final Analysis analysis;
  private final Function<Role, List<NamedInVain>> inVain;
  private final NeighbourRows rows;

  private Pages(Analysis analysis, Function<Role, List<NamedInVain>> inVain) {
    this.analysis = analysis;
    this.inVain = inVain;
    this.rows = new NeighbourRows(analysis);
  }

  /**
   * @param outsiders who comes in from outside, as far as it is known by now
   * @param inVain tells whom a trust policy names and lets in by no call
   * @param stops tells what the gates say that stop an arrow
   * @param id of a node, entity, edge or account; anything else gives the page of it all
   */
  static Page of(
      Analysis analysis,
      Outsiders outsiders,
      Function<Role, List<NamedInVain>> inVain,
      Function<TrustEdge, List<GateResult>> stops,
      String id) {
    Pages pages = new Pages(analysis, inVain);
    Optional<IamEntity> entity = analysis.index().entity(id);
    if (entity.isPresent()) {
      return entity.get() instanceof Role role ? pages.role(role) : pages.user((User) entity.get());
    }
    Optional<TrustEdge> edge = analysis.graph().edge(id);
    if (edge.isPresent()) {
      return EdgePage.of(analysis, pages.rows, edge.get(), stops.apply(edge.get()));
    }
    Optional<TrustNode> node = analysis.graph().node(id);
    if (node.isPresent() && node.get().kind() != TrustNode.Kind.ACCOUNT) {
      return pages.other(node.get());
    }
    Optional<TrustNode> person = new CenterPeople(analysis.index()).node(id);
    if (person.isPresent()) {
      return pages.person(person.get());
    }
    String account = node.map(TrustNode::account).orElse(id);
    return analysis
        .index()
        .account(account)
        .map(found -> AccountPage.of(analysis, pages.rows, found, outsiders.ways()))
        .orElseGet(() -> OrganizationPage.of(analysis, outsiders));
  }

  /** A page that says nothing, where none can be made. */
  static Page none(Analysis analysis) {
    return OrganizationPage.of(analysis, Outsiders.NOT_YET);
  }

  private Page role(Role role) {
    String arn = role.arn().toString();
    List<NamedInVain> named = inVain.apply(role);
    List<Exposure> findings = rows.findings(analysis.graph().into(arn));
    return new Page(
        heading(role, Sign.of(Sign.Shape.ROLE), "inspector.role-in")
            .warning(FindingWords.told(findings)),
        role.trustPolicy().isPresent()
            ? callers(arn, named)
            : new Answer(Words.of("inspector.callers.unknown"), ""),
        FactLines.of(role),
        Stream.concat(Stream.of(rows.into(arn), rows.outOf(arn)), rows.list(findings).stream())
            .toList(),
        Optional.of(trust(role, named)),
        Optional.of(PermissionCards.of(role, analysis.index())));
  }

  private Page user(User user) {
    String arn = user.arn().toString();
    return new Page(
        heading(user, Sign.of(Sign.Shape.USER), "inspector.user-in"),
        reach(arn),
        FactLines.of(user),
        List.of(rows.outOf(arn)),
        Optional.empty(),
        Optional.of(PermissionCards.of(user, analysis.index())));
  }

  private Page other(TrustNode node) {
    String key = "inspector.kind";
    List<TrustNode> all = ProviderLook.oneWith(analysis.graph(), node);
    List<FactLine> facts =
        all.stream().map(one -> new FactLine(Words.of("fact.named-as"), one.id(), true)).toList();
    String kind = Words.each(key, node.kind());
    long accounts = ProviderLook.accounts(all);
    String what = accounts > 1 ? Words.of("inspector.kind.several", kind, accounts) : kind;
    boolean target = !analysis.graph().into(node.id()).isEmpty();
    List<NeighbourList> lists =
        target
            ? List.of(rows.into(node.id()), rows.outOf(node.id()))
            : List.of(rows.outOf(node.id()));
    return new Page(
        new Heading(rows.sign(node), rows.name(node), what, all.size() > 1 ? "" : node.id(), false),
        reach(node.id()),
        facts,
        lists,
        Optional.empty(),
        Optional.empty());
  }

  private Page person(TrustNode node) {
    List<TrustEdge> edges = new CenterPeople(analysis.index()).entered(analysis.graph(), node);
    return PersonPage.of(
        analysis,
        rows,
        node,
        edges,
        new Answer(sentence("inspector.reaches", edges), aside(edges)));
  }

  private Heading heading(IamEntity entity, Sign sign, String key) {
    String arn = entity.arn().toString();
    String where = Words.of(key, analysis.index().accountLabel(entity.account()));
    ShortName name = ShortName.of(entity.name());
    return new Heading(sign, name.name(), name.beside(where), arn, rows.admin(arn));
  }

  /** {@code 3 callers can get in, 2 of them only if a condition holds.} */
  private Answer callers(String arn, List<NamedInVain> named) {
    List<TrustEdge> edges = analysis.graph().into(arn);
    String aside =
        Stream.of(aside(edges), inVain(named))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    String sentence =
        AccessSummary.of(analysis.graph(), arn)
            .everybody()
            .map(
                how ->
                    how == EdgeKind.ALLOWED
                        ? Words.of("inspector.callers.anyone")
                        : Words.of("inspector.callers.anyone-if"))
            .orElseGet(() -> sentence("inspector.callers", edges));
    return new Answer(sentence, aside);
  }

  private static String inVain(List<NamedInVain> named) {
    return switch (named.size()) {
      case 0 -> "";
      case 1 -> StatementCards.inVain(named.get(0));
      default -> Words.of("inspector.aside.in-vain", named.size(), named.size() / IN_VAIN);
    };
  }

  private Answer reach(String id) {
    List<TrustEdge> edges = AccessSummary.edges(analysis.graph(), id);
    return new Answer(sentence("inspector.reaches", edges), aside(edges));
  }

  private static String sentence(String key, List<TrustEdge> edges) {
    long sometimes = count(edges, EdgeKind.ALLOWED_IF);
    long all = count(edges, EdgeKind.ALLOWED) + sometimes;
    if (all == 0) {
      boolean open = count(edges, EdgeKind.CANNOT_KNOW) > 0;
      return open ? Words.of(key + ".not-known") : Words.of(key + ".none");
    }
    if (sometimes == 0) {
      return Words.of(key + ".all", all);
    }
    return sometimes == all
        ? Words.of(key + ".only-if", all)
        : Words.of(key + ".some-if", all, sometimes);
  }

  private static String aside(List<TrustEdge> edges) {
    long denied = count(edges, EdgeKind.DENIED);
    long unknown = count(edges, EdgeKind.CANNOT_KNOW);
    if (denied > 0 && unknown > 0) {
      return Words.of("inspector.aside.both", denied, unknown);
    }
    return denied > 0
        ? Words.of("inspector.aside.denied", denied)
        : unknown > 0 ? Words.of("inspector.aside.unknown", unknown) : "";
  }

  /** How many of these let somebody in, or may. */
  static long lettingIn(List<TrustEdge> edges) {
    return edges.stream().filter(edge -> edge.kind().letsIn()).count();
  }

  static long count(List<TrustEdge> edges, EdgeKind kind) {
    return edges.stream().filter(edge -> edge.kind() == kind).count();
  }

  private Trust trust(Role role, List<NamedInVain> named) {
    return role.trust()
        .match(
            document -> trust(role, document, named),
            why -> new Trust(Words.of("trust.missing", why), List.of(), Optional.empty()));
  }

  private Trust trust(Role role, PolicyDocument document, List<NamedInVain> named) {
    if (document.policy().isEmpty()) {
      return new Trust(
          Words.of("trust.unreadable", document.at().label()), List.of(), Optional.empty());
    }
    Policy policy = document.policy().get();
    PolicyText text = PolicyText.of(policy);
    List<StatementCard> cards =
        new StatementCards(analysis, role.arn().toString(), named).of(policy, text);
    return new Trust(
        Words.of("trust.count", policy.statements().size()),
        cards,
        Optional.of(Source.of(text, document.at().label(), cards)));
  }
}
