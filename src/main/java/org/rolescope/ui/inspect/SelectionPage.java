package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.app.Analysis;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Answer;
import org.rolescope.ui.inspect.Page.Heading;
import org.rolescope.ui.inspect.Page.NeighbourList;
import org.rolescope.ui.inspect.Page.Trust;
import org.rolescope.ui.look.Sign;

/** The inspector's page for several things that are selected together. */
final class SelectionPage {
  private SelectionPage() {}

  /**
   * @param ids of nodes and accounts, in the order in which they were selected
   * @param calls what {@link #calls} found; empty while it is looked for
   */
  static Page of(Analysis analysis, List<String> ids, List<NeighbourList> calls) {
    NeighbourRows rows = new NeighbourRows(analysis);
    NeighbourList selected =
        new NeighbourList(
            Words.of("inspector.several.list"), ids.stream().map(rows::row).toList(), "");
    return new Page(
        new Heading(
            Sign.of(Sign.Shape.ORGANIZATION),
            Words.of("inspector.several", ids.size()),
            Words.of("inspector.several.what"),
            "",
            false),
        new Answer(counts(analysis, ids), Words.of("inspector.several.keys")),
        List.of(),
        Stream.concat(Stream.of(selected), calls.stream()).toList(),
        trust(analysis, ids),
        Optional.empty());
  }

  /**
   * Of nodes and accounts, what they have to do with each other: O(edges), and the simulations of
   * the steps of each, so not for the thread of the window.
   */
  static List<NeighbourList> calls(Analysis analysis, List<String> ids) {
    NeighbourRows rows = new NeighbourRows(analysis);
    List<NeighbourList> lists = new ArrayList<>();
    if (ids.stream().noneMatch(id -> analysis.graph().edge(id).isPresent())) {
      lists.add(between(analysis, rows, ids));
    }
    List<String> roles = ids.stream().filter(id -> analysis.index().role(id).isPresent()).toList();
    if (roles.size() > 1) {
      lists.add(intoAll(analysis, rows, roles));
    }
    return lists;
  }

  /** Which of them, or who in them, gets into which other by one call. */
  private static NeighbourList between(Analysis analysis, NeighbourRows rows, List<String> ids) {
    Set<String> selected = Set.copyOf(ids);
    Map<String, List<TrustLine>> ofAccounts = outOfAccounts(analysis, selected);
    return new NeighbourList(
        Words.of("inspector.several.between"),
        ids.stream()
            .flatMap(
                id -> {
                  List<TrustLine> ofAccount = ofAccounts.get(id);
                  return ofAccount == null
                      ? analysis.graph().leads(id).stream()
                          .filter(line -> !line.to().id().equals(id))
                      : ofAccount.stream();
                })
            .filter(
                line ->
                    selected.contains(line.to().id()) || selected.contains(line.to().account()))
            .map(rows::between)
            .toList(),
        Words.of("inspector.several.between.none"));
  }

  /** By the id of each selected account the arrows that lead out of it. */
  private static Map<String, List<TrustLine>> outOfAccounts(
      Analysis analysis, Set<String> selected) {
    Map<String, List<TrustLine>> lines = new HashMap<>();
    selected.stream()
        .filter(id -> analysis.index().account(id).isPresent())
        .forEach(id -> lines.put(id, new ArrayList<>()));
    if (!lines.isEmpty()) {
      for (TrustEdge edge : analysis.graph().edges()) {
        TrustLine line = TrustLine.of(analysis.graph(), edge);
        List<TrustLine> out = lines.get(line.from().account());
        if (out != null && !line.to().account().equals(line.from().account())) {
          out.add(line);
        }
      }
    }
    return lines;
  }

  /** Who the trust of each of these roles names and lets in. */
  private static NeighbourList intoAll(Analysis analysis, NeighbourRows rows, List<String> roles) {
    List<String> callers = callers(analysis, roles.get(0));
    for (String role : roles) {
      callers = new ArrayList<>(callers);
      callers.retainAll(Set.copyOf(callers(analysis, role)));
    }
    return new NeighbourList(
        Words.of("inspector.several.into-all", roles.size()),
        callers.stream().map(rows::row).toList(),
        Words.of("inspector.several.into-all.none"));
  }

  private static List<String> callers(Analysis analysis, String role) {
    return analysis.graph().into(role).stream()
        .filter(edge -> edge.kind().letsIn())
        .map(TrustEdge::from)
        .distinct()
        .toList();
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
