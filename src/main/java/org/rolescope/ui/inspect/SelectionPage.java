package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;
import org.rolescope.question.Effort;
import org.rolescope.simulate.GateResult;
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
   * @param ids of nodes, accounts or arrows, in the order in which they were selected
   * @param calls what {@link #calls} found; empty while it is looked for
   * @param stops what the gates say that stop an edge
   */
  static Page of(
      Analysis analysis,
      List<String> ids,
      List<NeighbourList> calls,
      Function<TrustEdge, List<GateResult>> stops) {
    NeighbourRows rows = new NeighbourRows(analysis);
    NeighbourList selected =
        new NeighbourList(
            Words.of("inspector.several.list"), ids.stream().map(rows::row).toList(), "");
    List<NeighbourList> lists = Stream.concat(Stream.of(selected), calls.stream()).toList();
    Optional<TrustLine> call = call(analysis, ids);
    Optional<TrustEdge> trust = call.flatMap(analysis.graph()::edgeOf);
    if (trust.isPresent()) {
      return EdgePage.ofCall(analysis, rows, call.get(), stops.apply(call.get().edge()), lists);
    }
    return new Page(
        new Heading(
            Sign.of(Sign.Shape.ORGANIZATION),
            Words.of("inspector.several", ids.size()),
            Words.of("inspector.several.what"),
            "",
            false),
        new Answer(counts(analysis, ids), keys(analysis, ids)),
        List.of(),
        lists,
        trust(analysis, ids),
        Optional.empty());
  }

  /** Of two the call of the second by the first; empty where it makes none, and of all else. */
  private static Optional<TrustLine> call(Analysis analysis, List<String> ids) {
    return ids.size() == 2
        ? ProviderLook.leads(analysis.graph(), ids.get(0)).stream()
            .filter(line -> line.to().id().equals(ids.get(1)))
            .findFirst()
        : Optional.empty();
  }

  /**
   * Of nodes and accounts, what they have to do with each other, of arrows who makes which call by
   * them: O(edges), and the simulations of the steps of each, so not for the thread of the window.
   *
   * @param steps of the same data; nobody else uses them
   */
  static List<NeighbourList> calls(Analysis analysis, TrustSteps steps, List<String> ids) {
    NeighbourRows rows = new NeighbourRows(analysis);
    List<NeighbourList> lists = new ArrayList<>();
    List<TrustEdge> arrows = arrows(analysis, ids);
    if (!arrows.isEmpty()) {
      pairs(analysis, steps, rows, arrows).ifPresent(lists::add);
      return lists;
    }
    if (ids.stream().allMatch(id -> stands(analysis, id))) {
      lists.add(between(analysis, steps, rows, ids));
    }
    List<String> roles = roles(analysis, ids);
    if (roles.size() > 1) {
      lists.add(intoAll(analysis, steps, rows, roles));
    }
    return lists;
  }

  private static List<TrustEdge> arrows(Analysis analysis, List<String> ids) {
    return ids.stream().flatMap(id -> analysis.graph().edge(id).stream()).toList();
  }

  /** Who makes which call by these trusts; empty where each is the trust of one caller. */
  private static Optional<NeighbourList> pairs(
      Analysis analysis, TrustSteps steps, NeighbourRows rows, List<TrustEdge> arrows) {
    boolean several =
        arrows.stream()
            .flatMap(arrow -> analysis.graph().node(arrow.from()).stream())
            .anyMatch(TrustNode::standsForOthers);
    if (!several) {
      return Optional.empty();
    }
    Set<TrustEdge> by = Set.copyOf(arrows);
    List<Neighbour> calls =
        arrows.stream()
            .map(TrustEdge::to)
            .distinct()
            .flatMap(role -> steps.into(role).stream())
            .filter(call -> call.edge().kind() != EdgeKind.NOBODY)
            .filter(call -> analysis.graph().edgeOf(call).filter(by::contains).isPresent())
            .map(rows::between)
            .toList();
    return calls.size() <= arrows.size()
        ? Optional.empty()
        : Optional.of(new NeighbourList(Words.of("inspector.several.pairs"), calls, ""));
  }

  /** Whether arrows begin or end at it, or in it: not so of people of Identity Center. */
  private static boolean stands(Analysis analysis, String id) {
    return analysis.graph().node(id).isPresent() || analysis.index().account(id).isPresent();
  }

  private static List<String> roles(Analysis analysis, List<String> ids) {
    return ids.stream().filter(id -> analysis.index().role(id).isPresent()).toList();
  }

  /** Which of them, or who in them, gets into which other by one call. */
  private static NeighbourList between(
      Analysis analysis, TrustSteps steps, NeighbourRows rows, List<String> ids) {
    Set<String> selected = Set.copyOf(ids);
    Map<String, List<TrustLine>> ofAccounts = outOfAccounts(analysis, selected);
    List<String> roles = roles(analysis, ids);
    return new NeighbourList(
        Words.of("inspector.several.between"),
        ids.stream()
            .flatMap(
                id -> {
                  List<TrustLine> ofAccount = ofAccounts.get(id);
                  return ofAccount == null
                      ? callsOf(analysis, steps, id, roles)
                      : ofAccount.stream();
                })
            .filter(
                line -> selected.contains(line.to().id()) || selected.contains(line.to().account()))
            .distinct()
            .map(rows::between)
            .toList(),
        Words.of("inspector.several.between.none"));
  }

  /** Of a provider also the calls by those of other accounts that the picture draws as it. */
  private static Stream<TrustLine> callsOf(
      Analysis analysis, TrustSteps steps, String id, List<String> roles) {
    Stream<TrustLine> own = steps.from(id).stream().filter(line -> !line.to().id().equals(id));
    return analysis
        .graph()
        .node(id)
        .filter(TrustNode::isProvider)
        .map(
            provider ->
                Stream.concat(
                    own,
                    roles.stream()
                        .flatMap(role -> analysis.graph().into(role).stream())
                        .map(edge -> TrustLine.of(analysis.graph(), edge))
                        .filter(line -> ProviderLook.areOne(line.from(), provider))))
        .orElse(own);
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

  /** Who gets into each of these roles by one call, with the weakest of the verdicts. */
  private static NeighbourList intoAll(
      Analysis analysis, TrustSteps steps, NeighbourRows rows, List<String> roles) {
    Map<String, TrustLine> callers = callers(steps, roles.get(0));
    for (String role : roles.subList(1, roles.size())) {
      Map<String, TrustLine> others = callers(steps, role);
      callers.keySet().retainAll(others.keySet());
      callers.replaceAll((id, line) -> weaker(line, others.getOrDefault(id, line)));
    }
    boolean known = roles.stream().noneMatch(analysis.graph()::trustNotKnown);
    return new NeighbourList(
        Words.of("inspector.several.into-all", roles.size()),
        callers.values().stream().map(rows::caller).toList(),
        known
            ? Words.of("inspector.several.into-all.none")
            : Words.of("inspector.several.into-all.unknown"));
  }

  private static Map<String, TrustLine> callers(TrustSteps steps, String role) {
    Map<String, TrustLine> callers = new LinkedHashMap<>();
    steps.into(role).stream()
        .filter(line -> line.edge().kind().letsIn())
        .forEach(line -> callers.putIfAbsent(line.from().id(), line));
    return callers;
  }

  private static TrustLine weaker(TrustLine a, TrustLine b) {
    return Effort.of(a.edge().kind()).compareTo(Effort.of(b.edge().kind())) >= 0 ? a : b;
  }

  /** Of arrows into one role the statements behind them; empty for anything else. */
  private static Optional<Trust> trust(Analysis analysis, List<String> ids) {
    List<TrustEdge> edges = arrows(analysis, ids);
    boolean ofOneRole =
        edges.size() == ids.size() && edges.stream().map(TrustEdge::to).distinct().count() == 1;
    return ofOneRole ? EdgePage.trust(analysis, edges) : Optional.empty();
  }

  private static String keys(Analysis analysis, List<String> ids) {
    return ids.stream().anyMatch(id -> analysis.graph().edge(id).isPresent())
        ? Words.of("inspector.several.keys-arrows")
        : Words.of("inspector.several.keys");
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
