package org.rolescope.graph;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.iam.Account;
import org.rolescope.simulate.Brought;

/**
 * A part of the graph as tables, with what has to be said before them.
 *
 * @param title what is listed
 * @param summary the answer in a sentence or two
 * @param missing what the data lack, in words, a thing each
 * @param focus id of the node that it is about; empty if it is about no single one
 * @param accounts that the nodes belong to, by id
 * @param nodes by id
 * @param lines the edges
 * @param inVain of one role whom its trust policy names and lets in by no call
 * @param brought what callers are told to have, for whom all of it is decided
 */
public record TrustReport(
    String title,
    String summary,
    List<String> missing,
    String focus,
    List<Account> accounts,
    List<TrustNode> nodes,
    List<TrustLine> lines,
    List<NamedInVain> inVain,
    Brought brought) {
  /** Nothing is told. */
  public static final TrustReport EMPTY =
      new TrustReport(
          "", "", List.of(), "", List.of(), List.of(), List.of(), List.of(), Brought.NOTHING);

  public TrustReport {
    missing = List.copyOf(missing);
    accounts = List.copyOf(accounts);
    nodes = List.copyOf(nodes);
    lines = List.copyOf(lines);
    inVain = List.copyOf(inVain);
  }

  /** The same where more is missing, which is told first. */
  public TrustReport lacking(List<String> more) {
    return new TrustReport(
        title,
        summary,
        Stream.concat(more.stream(), missing.stream()).toList(),
        focus,
        accounts,
        nodes,
        lines,
        inVain,
        brought);
  }

  /** The same of a role whose trust policy names these, too. */
  public TrustReport with(List<NamedInVain> named) {
    return new TrustReport(title, summary, missing, focus, accounts, nodes, lines, named, brought);
  }

  /** The account's name, its id where it has none. */
  public String accountLabel(String id) {
    return account(id).map(Account::label).orElse(id);
  }

  /** What the account is called without its id; empty where nothing names it. */
  public String accountTitle(String id) {
    return account(id).map(Account::title).orElse("");
  }

  private Optional<Account> account(String id) {
    return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
  }

  /** How many lines of each kind; every kind has an entry. */
  public Map<EdgeKind, Integer> totals() {
    Map<EdgeKind, Integer> totals = new EnumMap<>(EdgeKind.class);
    for (EdgeKind kind : EdgeKind.values()) {
      totals.put(kind, 0);
    }
    lines.forEach(line -> totals.merge(line.edge().kind(), 1, Integer::sum));
    return totals;
  }
}
