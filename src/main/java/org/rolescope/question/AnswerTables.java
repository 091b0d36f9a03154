package org.rolescope.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.simulate.OpenQuestion;

/** Makes the rows of each answer. */
public final class AnswerTables {
  private final IamIndex index;

  /**
   * @param index tells the names of accounts
   */
  public AnswerTables(IamIndex index) {
    this.index = index;
  }

  /** A row for each role or principal that is reached. */
  public AnswerTable of(Reach reach) {
    List<String> columns =
        joined(
            node("node"), List.of("hops", "effort", "admin_like", "conditions", "missing", "way"));
    return new AnswerTable(
        columns,
        reach.reached().stream()
            .map(
                one ->
                    joined(
                        cells(one.node()),
                        List.of(
                            String.valueOf(one.hops()),
                            one.effort().name(),
                            String.valueOf(one.adminLike()),
                            OpenQuestion.plain(one.way().conditions()),
                            OpenQuestion.plain(one.way().missing()),
                            way(one.way()))))
            .toList());
  }

  /** A row for each hop of each path, those that are stopped at the end. */
  public AnswerTable of(Paths paths) {
    List<String> columns =
        joined(
            List.of("path", "path_effort", "hop"),
            node("from"),
            node("to"),
            List.of("verdict", "conditions", "missing", "through", "carried", "lost", "session"));
    List<List<String>> rows = new ArrayList<>();
    List<TrustPath> all = Stream.concat(paths.paths().stream(), paths.stopped().stream()).toList();
    for (int i = 0; i < all.size(); i++) {
      TrustPath path = all.get(i);
      for (int j = 0; j < path.hops().size(); j++) {
        List<String> place =
            List.of(String.valueOf(i + 1), path.effort().name(), String.valueOf(j + 1));
        rows.add(joined(place, hop(path.hops().get(j))));
      }
    }
    return new AnswerTable(columns, rows);
  }

  private List<String> hop(Hop hop) {
    TrustLine step = hop.step();
    return joined(
        cells(step.from()),
        cells(step.to()),
        List.of(
            step.edge().kind().name(),
            step.conditionWords(),
            step.missingWords(),
            step.through().map(TrustNode::id).orElse(""),
            words(hop.carried()),
            words(hop.lost()),
            hop.limit().words()));
  }

  /** A row for each cell that holds a pair. */
  public AnswerTable of(Matrix matrix) {
    List<EdgeKind> kinds =
        List.of(EdgeKind.ALLOWED, EdgeKind.ALLOWED_IF, EdgeKind.CANNOT_KNOW, EdgeKind.DENIED);
    List<String> columns =
        List.of(
            "roles_in",
            "roles_in_name",
            "callers_from",
            "callers_from_name",
            "pairs",
            "strongest",
            "allowed",
            "allowed_if",
            "cannot_know",
            "denied");
    return new AnswerTable(
        columns,
        matrix.cells().stream()
            .map(
                cell ->
                    joined(
                        List.of(
                            cell.row().id(),
                            cell.row().label(),
                            cell.column().id(),
                            cell.column().label(),
                            String.valueOf(cell.pairs().size()),
                            cell.strongest().name()),
                        kinds.stream()
                            .map(kind -> String.valueOf(cell.kinds().getOrDefault(kind, 0)))
                            .toList()))
            .toList());
  }

  /** A row for each way in from outside. */
  public AnswerTable of(Exposed exposed) {
    List<String> columns =
        joined(
            node("role"),
            List.of("exposed_to", "effort", "admin_like"),
            node("caller"),
            List.of("why", "conditions", "missing", "closed_by"));
    return new AnswerTable(
        columns,
        exposed.exposures().stream()
            .map(
                one ->
                    joined(
                        cells(one.line().to()),
                        List.of(
                            one.kind().name(),
                            one.effort().name(),
                            String.valueOf(one.adminLike())),
                        cells(one.line().from()),
                        List.of(
                            one.why(),
                            one.line().conditionWords(),
                            one.line().missingWords(),
                            one.closing())))
            .toList());
  }

  /** A row for each trust to take out. */
  public AnswerTable of(Cut cut) {
    List<String> columns =
        joined(
            node("role"),
            node("trusts"),
            List.of("statements", "also_stops", "outside", "closed_by"));
    return new AnswerTable(
        columns,
        cut.trusts().stream()
            .map(
                trust ->
                    joined(
                        cells(trust.line().to()),
                        cells(trust.line().from()),
                        List.of(
                            String.join("; ", trust.statements()),
                            trust.stops().stream()
                                .map(TrustNode::id)
                                .collect(Collectors.joining("; ")),
                            trust.outside().map(Exposed.Exposure::why).orElse(""),
                            trust.outside().map(Exposed.Exposure::closing).orElse(""))))
            .toList());
  }

  /** A row for each way in that is not as before. */
  public AnswerTable of(Differences differences) {
    List<String> columns =
        joined(
            List.of("change", "existence"),
            node("role"),
            node("caller"),
            List.of("action"),
            verdict("before"),
            verdict("after"));
    return new AnswerTable(
        columns,
        differences.ways().stream()
            .map(
                way ->
                    joined(
                        List.of(way.kind().name(), way.existence().name()),
                        cells(way.role()),
                        cells(way.caller()),
                        List.of(way.step().edge().action()),
                        verdict(way.before()),
                        verdict(way.after())))
            .toList());
  }

  private static List<String> verdict(String prefix) {
    return Stream.of("", "_why", "_through").map(suffix -> prefix + suffix).toList();
  }

  private static List<String> verdict(Optional<TrustLine> step) {
    return step.map(
            there ->
                List.of(
                    there.edge().kind().name(),
                    there.reason(),
                    there.through().map(TrustNode::id).orElse("")))
        .orElse(List.of("", "", ""));
  }

  /** A row for each role of each ring. */
  public AnswerTable of(Cycles cycles) {
    List<String> columns = joined(List.of("ring", "ring_effort"), node("role"));
    List<List<String>> rows =
        IntStream.range(0, cycles.rings().size())
            .boxed()
            .flatMap(
                i ->
                    cycles.rings().get(i).roles().stream()
                        .map(
                            role ->
                                joined(
                                    List.of(
                                        String.valueOf(i + 1),
                                        cycles.rings().get(i).shortest().effort().name()),
                                    cells(role))))
            .toList();
    return new AnswerTable(columns, rows);
  }

  private static List<String> node(String prefix) {
    return Stream.of("", "_kind", "_name", "_account", "_account_name")
        .map(suffix -> prefix + suffix)
        .toList();
  }

  private List<String> cells(TrustNode node) {
    return List.of(
        node.id(),
        node.kind().name(),
        node.label(),
        node.account(),
        index.accountLabel(node.account()));
  }

  private static String way(TrustPath path) {
    return Stream.concat(
            Stream.of(path.from().id()), path.hops().stream().map(hop -> hop.step().to().id()))
        .collect(Collectors.joining(" > "));
  }

  private static String words(List<Passage> passages) {
    return passages.stream().map(Passage::words).collect(Collectors.joining("; "));
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    return Stream.of(parts).flatMap(List::stream).toList();
  }
}
