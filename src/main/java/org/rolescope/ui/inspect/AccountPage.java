package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.app.Analysis;
import org.rolescope.base.Progress;
import org.rolescope.drawing.AccessSummary;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.question.MatrixCell;
import org.rolescope.question.MatrixGroup;
import org.rolescope.question.Questions;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Answer;
import org.rolescope.ui.inspect.Page.Comers;
import org.rolescope.ui.inspect.Page.FactLine;
import org.rolescope.ui.inspect.Page.Heading;
import org.rolescope.ui.inspect.Page.Neighbour;
import org.rolescope.ui.inspect.Page.NeighbourList;
import org.rolescope.ui.look.Sign;

/** The inspector's page for an account. */
final class AccountPage {
  private AccountPage() {}

  static Page of(Analysis analysis, NeighbourRows rows, Account account, Outsiders.Ways outsiders) {
    List<IamEntity> entities = analysis.index().entities(account.id());
    List<Role> all =
        entities.stream().filter(Role.class::isInstance).map(Role.class::cast).toList();
    List<Neighbour> roles =
        all.stream().map(role -> rows.row(role, callers(analysis, role.arn().toString()))).toList();
    List<Neighbour> users =
        entities.stream()
            .filter(User.class::isInstance)
            .map(user -> rows.row(user, reach(analysis, user.arn().toString())))
            .toList();
    Sign sign = Sign.of(account.loaded() ? Sign.Shape.ACCOUNT : Sign.Shape.EXTERNAL);
    String title = account.title().isEmpty() ? account.id() : account.title();
    String arn = account.root();
    NeighbourList reach = rows.outOf(arn);
    return new Page(
        new Heading(sign, title, Words.of("inspector.account", account.id()), arn, false),
        answer(analysis, account, all, users.size()),
        facts(analysis, account),
        account.loaded()
            ? Stream.concat(
                    Stream.concat(
                        rows.findingsOf(account, outsiders).stream(),
                        notUsed(analysis, rows, all).stream()),
                    Stream.of(
                        reach,
                        new NeighbourList(
                            Words.of("inspector.roles"), roles, Words.of("inspector.roles.none")),
                        new NeighbourList(
                            Words.of("inspector.users"), users, Words.of("inspector.users.none"))))
                .toList()
            : List.of(reach),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * From where callers come into the roles of an account, most first; those of the account itself
   * are left out. The simulations of all ways in, so not for the thread of the window.
   */
  static List<Comers> comers(
      Analysis analysis, Questions questions, String account, Progress progress) {
    return questions.into(account, progress).stream()
        .filter(cell -> !cell.column().equals(cell.row()))
        .map(cell -> comers(analysis, cell))
        .sorted(Comparator.comparing(Comers::pairs).reversed())
        .toList();
  }

  private static Comers comers(Analysis analysis, MatrixCell cell) {
    return new Comers(
        Sign.of(cell.column()),
        analysis
            .index()
            .account(cell.column().id())
            .map(Account::title)
            .filter(title -> !title.isEmpty())
            .orElse(cell.column().label()),
        cell.kinds(),
        cell.column().kind() == MatrixGroup.Kind.SERVICES,
        cell.pairs().stream()
            .flatMap(pair -> analysis.graph().edgeOf(pair).stream())
            .map(TrustEdge::id)
            .distinct()
            .toList());
  }

  /** The same page once it is known who comes in. */
  static Page with(List<Comers> comers, Page page) {
    if (comers.isEmpty()) {
      return page;
    }
    Map<EdgeKind, Integer> kinds = new EnumMap<>(EdgeKind.class);
    comers.forEach(
        each -> each.kinds().forEach((kind, count) -> kinds.merge(kind, count, Integer::sum)));
    int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
    String ways = Words.of("inspector.account.ways", all, ways(kinds));
    String rest = page.answer().sentence() + ". " + page.answer().aside();
    return page.with(new Answer(ways, rest), comers);
  }

  /** {@code 34 allowed, 6 with a condition}. */
  static String ways(Map<EdgeKind, Integer> kinds) {
    return kinds.entrySet().stream()
        .map(each -> Words.each("inspector.account.ways", each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }

  /**
   * Roles that somebody may take and of which AWS has no use on record, which goes back 400 days or
   * to the day they were made; empty if there are none, or the data do not tell.
   */
  private static Optional<NeighbourList> notUsed(
      Analysis analysis, NeighbourRows rows, List<Role> all) {
    List<Neighbour> idle =
        all.stream()
            .filter(role -> role.lastUsed().toOptional().filter(Optional::isEmpty).isPresent())
            .filter(role -> Pages.lettingIn(analysis.graph().into(role.arn().toString())) > 0)
            .map(
                role ->
                    rows.row(
                        role,
                        role.created().isEmpty()
                            ? callers(analysis, role.arn().toString())
                            : Words.of(
                                "inspector.not-used.made",
                                callers(analysis, role.arn().toString()),
                                FactLines.day(role.created()))))
            .toList();
    return idle.isEmpty()
        ? Optional.empty()
        : Optional.of(new NeighbourList(Words.of("inspector.not-used"), idle, ""));
  }

  private static String callers(Analysis analysis, String arn) {
    return AccessSummary.of(analysis.graph(), arn)
        .everybody()
        .map(
            how ->
                how == EdgeKind.ALLOWED
                    ? Words.of("inspector.callers.short.anyone")
                    : Words.of("inspector.callers.short.anyone-if"))
        .orElseGet(
            () -> Words.of("inspector.callers.short", Pages.lettingIn(analysis.graph().into(arn))));
  }

  private static String reach(Analysis analysis, String arn) {
    List<TrustEdge> edges = analysis.graph().outOf(arn);
    return Words.of("inspector.reaches.short", Pages.lettingIn(edges));
  }

  private static Answer answer(Analysis analysis, Account account, List<Role> all, int users) {
    if (!account.loaded()) {
      return new Answer(Words.of("inspector.account.unknown"), "");
    }
    return new Answer(
        Words.of("inspector.account.counts", all.size(), users),
        FromOutside.of(analysis, all).ofAccount());
  }

  private static List<FactLine> facts(Analysis analysis, Account account) {
    Optional<String> place =
        analysis
            .index()
            .organization()
            .map(org -> org.pathTo(account.id()))
            .filter(path -> !path.isEmpty())
            .map(
                path ->
                    path.stream()
                        .limit(path.size() - 1L)
                        .map(Organization.Node::label)
                        .collect(Collectors.joining(" / ")));
    boolean read = analysis.index().organization().isPresent();
    String outside = Words.of(read ? "fact.outside-organization" : "fact.no-organization");
    List<FactLine> facts = new ArrayList<>();
    facts.add(new FactLine(Words.of("fact.organization"), place.orElse(outside), read));
    if (!account.vendor().isEmpty()) {
      facts.add(new FactLine(Words.of("fact.name"), Words.of("fact.name.listed"), true));
    }
    return facts;
  }
}
