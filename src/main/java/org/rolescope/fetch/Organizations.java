package org.rolescope.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.rolescope.fetch.AccountReport.State;
import org.rolescope.fetch.OrganizationFetch.Member;

/**
 * The organisations that the profiles belong to. One is read, with the first credentials that can:
 * a folder holds one, since what is outside of it is not bound by what it says.
 */
final class Organizations {
  private final FetchRequest request;
  private final Consumer<String> telling;
  private final List<OrganizationReading> failed = new ArrayList<>();
  private final Map<String, Optional<String>> met = new TreeMap<>();
  private Optional<OrganizationReading> read;

  /**
   * @param telling hears what is done, and throws {@link Cancelled} where it should not be any more
   */
  Organizations(FetchRequest request, Consumer<String> telling) {
    this.request = request;
    this.telling = telling;
    read = OrganizationReading.kept(request);
  }

  /**
   * The accounts of an account's organisation, as far as they are known. It is read, unless that
   * one was before; empty where another one was.
   *
   * @param profile whose credentials the connection has; empty for the default chain
   */
  Optional<List<Member>> around(String account, Connection connection, Optional<String> profile) {
    Optional<OrganizationReading> own = read.filter(one -> one.has(account));
    if (own.isPresent()) {
      return own.map(OrganizationReading::members);
    }
    OrganizationReading now = OrganizationReading.of(connection, profile, request, read, telling);
    if (now.succeeded()) {
      read = Optional.of(now);
      return read.map(OrganizationReading::members);
    }
    failed.add(now);
    if (!now.id().isEmpty()) {
      met.putIfAbsent(now.id(), profile);
    }
    return read.isPresent() && !now.id().isEmpty() ? Optional.empty() : Optional.of(now.members());
  }

  /**
   * What came of it, once all profiles have tried: who was denied does not count where another one
   * was not. Empty where nobody came so far.
   *
   * @param accounts that are read
   */
  Optional<AccountReport> report(Set<String> accounts) {
    if (read.isEmpty()) {
      return failed.stream()
          .filter(one -> !one.id().isEmpty())
          .findFirst()
          .or(() -> failed.stream().findFirst())
          .map(OrganizationReading::report);
    }
    AccountReport report = read.get().report();
    List<Lack> lacks = new ArrayList<>(report.lacks());
    unentered(read.get(), accounts).ifPresent(lacks::add);
    met.remove(read.get().id());
    met.forEach((id, profile) -> lacks.add(another(id, profile)));
    State state = lacks.isEmpty() ? report.state() : State.PARTLY;
    return Optional.of(new AccountReport(report.account(), report.name(), state, 0, lacks));
  }

  private Optional<Lack> unentered(OrganizationReading organization, Set<String> accounts) {
    long others =
        organization.members().stream()
            .filter(member -> member.active() && !accounts.contains(member.id()))
            .count();
    return request.roleName().isEmpty() && request.accounts().isEmpty() && others > 0
        ? Optional.of(
            new Lack(
                RoleSession.ACTION,
                "no role to step into was named: "
                    + (others == 1 ? "1 other account is" : others + " other accounts are")
                    + " not read",
                "name it (--role-name)"))
        : Optional.empty();
  }

  private static Lack another(String id, Optional<String> profile) {
    String whose = profile.map(name -> "profile `" + name + "`").orElse("the account");
    return new Lack(
        ReadCall.ORGANIZATION.action(),
        whose
            + " is of another organisation, `"
            + id
            + "`: its SCPs and RCPs are not read, for a folder holds one organisation",
        "read it into a folder of its own ("
            + profile.map(name -> "--profile " + name + " ").orElse("")
            + "--org --out DIR)");
  }
}
