package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.AccessSummary;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.question.Exposed.Exposure;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Answer;
import org.rolescope.ui.inspect.Page.FactLine;
import org.rolescope.ui.inspect.Page.Heading;
import org.rolescope.ui.inspect.Page.Neighbour;
import org.rolescope.ui.inspect.Page.NeighbourList;
import org.rolescope.ui.look.Sign;

/** The inspector's page for an account. */
final class AccountPage {
  private AccountPage() {}

  static Page of(Analysis analysis, NeighbourRows rows, Account account, List<Exposure> findings) {
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
    String arn = "arn:" + account.partition() + ":iam::" + account.id() + ":root";
    NeighbourList reach = rows.outOf(arn);
    return new Page(
        new Heading(sign, title, Words.of("inspector.account", account.id()), arn, false),
        answer(analysis, account, all, users.size()),
        facts(analysis, account),
        account.loaded()
            ? Stream.concat(
                    rows.findingsOf(account, findings).stream(),
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
