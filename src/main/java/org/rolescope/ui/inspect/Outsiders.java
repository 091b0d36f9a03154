package org.rolescope.ui.inspect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.app.Analysis;
import org.rolescope.iam.Account;
import org.rolescope.question.EdgeTraits;
import org.rolescope.question.Exposed.Exposure;
import org.rolescope.ui.inspect.Page.NeighbourList;

/**
 * Who comes in from outside, as far as it is known by now: it takes a look at every policy.
 *
 * @param ways in from outside
 * @param rows those of them that deserve a look, as the page of all that is open lists them; empty
 *     if there are none
 * @param all into how many roles that are open; empty while it is not counted yet
 */
record Outsiders(Ways ways, Optional<NeighbourList> rows, Optional<FromOutside> all) {
  static final Outsiders NOT_YET =
      new Outsiders(new Ways(List.of(), List.of()), Optional.empty(), Optional.empty());

  /** O(edges). */
  static Outsiders of(Analysis analysis) {
    EdgeTraits traits = new EdgeTraits(analysis.graph(), analysis.index());
    Ways ways = new Ways(traits.outside(), traits.findings());
    return new Outsiders(
        ways,
        new NeighbourRows(analysis).allOf(ways),
        Optional.of(FromOutside.of(analysis, analysis.snapshot().roles())));
  }

  /**
   * Ways in from outside.
   *
   * @param findings those of them that deserve a look
   */
  record Ways(List<Exposure> all, List<Exposure> findings) {
    Ways {
      all = List.copyOf(all);
      findings = List.copyOf(findings);
    }

    /** Those into an account. */
    Ways into(Account account) {
      return new Ways(into(all, account), into(findings, account));
    }

    private static List<Exposure> into(List<Exposure> ways, Account account) {
      return ways.stream().filter(way -> way.line().to().account().equals(account.id())).toList();
    }

    /** How many roles let outsiders in, and none but those who have to show an external id. */
    int shown() {
      Set<String> found = roles(findings);
      return (int) roles(all).stream().filter(role -> !found.contains(role)).count();
    }

    private static Set<String> roles(List<Exposure> ways) {
      return ways.stream().map(way -> way.line().to().id()).collect(Collectors.toSet());
    }
  }
}
