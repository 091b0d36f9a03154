package org.rolescope.ui.inspect;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.app.Analysis;
import org.rolescope.graph.TrustEdge;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Answer;
import org.rolescope.ui.inspect.Page.Heading;
import org.rolescope.ui.inspect.Page.Neighbour;
import org.rolescope.ui.inspect.Page.NeighbourList;
import org.rolescope.ui.inspect.Page.Trust;
import org.rolescope.ui.look.Sign;

/** The inspector's page for several things that are selected together. */
final class SelectionPage {
  private SelectionPage() {}

  /**
   * @param ids of nodes and accounts, in the order in which they were selected
   */
  static Page of(Analysis analysis, List<String> ids) {
    NeighbourRows rows = new NeighbourRows(analysis);
    List<Neighbour> all = ids.stream().map(rows::row).toList();
    return new Page(
        new Heading(
            Sign.of(Sign.Shape.ORGANIZATION),
            Words.of("inspector.several", ids.size()),
            Words.of("inspector.several.what"),
            "",
            false),
        new Answer(counts(analysis, ids), Words.of("inspector.several.keys")),
        List.of(),
        List.of(new NeighbourList(Words.of("inspector.several.list"), all, "")),
        trust(analysis, ids),
        Optional.empty());
  }

  /** Of arrows into one role the statements behind them; empty for anything else. */
  private static Optional<Trust> trust(Analysis analysis, List<String> ids) {
    List<TrustEdge> edges = ids.stream().flatMap(id -> analysis.graph().edge(id).stream()).toList();
    boolean ofOneRole =
        edges.size() == ids.size() && edges.stream().map(TrustEdge::to).distinct().count() == 1;
    return ofOneRole ? EdgePage.trust(analysis, edges) : Optional.empty();
  }

  /** {@code 2 roles, 1 account}. */
  private static String counts(Analysis analysis, List<String> ids) {
    Predicate<String> role = id -> analysis.index().role(id).isPresent();
    Predicate<String> user = id -> analysis.index().entity(id).isPresent() && !role.test(id);
    Predicate<String> account = id -> analysis.index().account(id).isPresent();
    Predicate<String> arrow = id -> analysis.graph().edge(id).isPresent();
    return Stream.of(
            count("status.roles", ids, role),
            count("status.users", ids, user),
            count("status.accounts", ids, account),
            count("inspector.several.arrows", ids, arrow),
            count("inspector.several.others", ids, role.or(user).or(account).or(arrow).negate()))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String count(String key, List<String> ids, Predicate<String> which) {
    long count = ids.stream().filter(which).count();
    return count == 0 ? "" : Words.of(key, count);
  }
}
