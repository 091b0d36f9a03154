package org.rolescope.ui.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.app.Analysis;
import org.rolescope.iam.Account;
import org.rolescope.iam.Organization;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Answer;
import org.rolescope.ui.inspect.Page.Heading;
import org.rolescope.ui.inspect.Page.Neighbour;
import org.rolescope.ui.inspect.Page.NeighbourList;
import org.rolescope.ui.look.Sign;

/** The inspector's page while nothing is selected: what all that is open comes to. */
final class OrganizationPage {
  private OrganizationPage() {}

  static Page of(Analysis analysis, Outsiders outsiders) {
    Optional<Organization> organization = analysis.index().organization();
    String name = organization.map(Organization::label).orElseGet(() -> Words.of("inspector.all"));
    List<Account> accounts =
        analysis.snapshot().accounts().stream().filter(Account::loaded).toList();
    return new Page(
        new Heading(
            Sign.of(Sign.Shape.ORGANIZATION),
            name,
            organization
                .map(org -> Words.of("inspector.organization", org.id()))
                .orElseGet(() -> Words.of("inspector.accounts", accounts.size())),
            organization.map(Organization::id).orElse(""),
            false),
        outsiders.all().map(FromOutside::ofAll).orElse(new Answer("", "")),
        List.of(),
        Stream.concat(
                outsiders.rows().stream(),
                Stream.of(
                    new NeighbourList(
                        Words.of("inspector.accounts-heading"),
                        rows(analysis, accounts),
                        Words.of("inspector.accounts.none"))))
            .toList(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<Neighbour> rows(Analysis analysis, List<Account> accounts) {
    return accounts.stream()
        .map(
            account ->
                row(
                    account,
                    analysis.index().roleCount(account.id()),
                    analysis.index().userCount(account.id())))
        .toList();
  }

  private static Neighbour row(Account account, int roles, int users) {
    return new Neighbour(
        account.id(),
        account.id(),
        Sign.of(Sign.Shape.ACCOUNT),
        account.label(),
        Words.of("inspector.account.counts", roles, users),
        Optional.empty(),
        "");
  }
}
