package org.rolescope.ui.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.app.Analysis;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.Organization;
import org.rolescope.question.Exposed.Exposure;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Heading;
import org.rolescope.ui.inspect.Page.Neighbour;
import org.rolescope.ui.inspect.Page.NeighbourList;
import org.rolescope.ui.look.Sign;

/** The inspector's page while nothing is selected: what all that is open comes to. */
final class OrganizationPage {
  private OrganizationPage() {}

  static Page of(Analysis analysis, NeighbourRows neighbours, List<Exposure> findings) {
    Optional<Organization> organization = analysis.index().organization();
    String name =
        organization
            .map(org -> org.name().isEmpty() ? org.id() : org.name())
            .orElseGet(() -> Words.of("inspector.all"));
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
        FromOutside.of(analysis, analysis.snapshot().roles()).ofAll(),
        List.of(),
        Stream.concat(
                neighbours.allOf(findings).stream(),
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
    Map<String, Long> roles = counts(analysis.snapshot().roles());
    Map<String, Long> users = counts(analysis.snapshot().users());
    return accounts.stream()
        .map(
            account ->
                row(
                    account,
                    roles.getOrDefault(account.id(), 0L),
                    users.getOrDefault(account.id(), 0L)))
        .toList();
  }

  private static Map<String, Long> counts(List<? extends IamEntity> entities) {
    return entities.stream()
        .collect(Collectors.groupingBy(IamEntity::account, Collectors.counting()));
  }

  private static Neighbour row(Account account, long roles, long users) {
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
