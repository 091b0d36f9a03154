package org.rolescope.ui.matrix;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.app.Choice;
import org.rolescope.app.Redacted;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustSteps;
import org.rolescope.question.EdgeTraits;
import org.rolescope.question.Matrix;
import org.rolescope.question.MatrixCell;
import org.rolescope.question.MatrixGroup;
import org.rolescope.question.Questions;

/**
 * What is shown of who comes in where.
 *
 * @param columns where callers come from
 * @param rows accounts, in the order in which they are shown
 * @param pairs all that are shown, by the id of the edge that each is
 * @param most the column by which the rows are sorted; empty if by account
 * @param leftOut how many accounts are no rows, by why
 */
public record MatrixAnswer(
    List<MatrixGroup> columns,
    List<MatrixRow> rows,
    Map<String, MatrixCell> pairs,
    Optional<MatrixGroup> most,
    Map<LeftOut, Integer> leftOut) {
  static final MatrixAnswer NOTHING =
      new MatrixAnswer(List.of(), List.of(), Map.of(), Optional.empty(), Map.of());

  public MatrixAnswer {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    pairs = Map.copyOf(pairs);
    leftOut = Map.copyOf(leftOut);
  }

  /**
   * What the head of a column says: of a known account the name alone, unless another has it, too.
   */
  String head(MatrixGroup column) {
    String name = column.label().replace(" (" + column.id() + ')', "");
    if (name.equals(column.label())) {
      return name;
    }
    boolean others =
        columns.stream().anyMatch(other -> !other.equals(column) && other.label().startsWith(name));
    return others ? column.label() : name;
  }

  /**
   * What to show.
   *
   * @param choice pairs that it hides, or whose trust it hides, are left out
   * @param words a cell is left out whose two names do not hold them all
   * @param most the rows with most pairs of this column come first; empty leaves their order
   */
  record Wanted(Choice choice, String words, Optional<MatrixGroup> most) {
    private boolean names(MatrixCell cell) {
      String names =
          Stream.of(cell.row(), cell.column())
              .map(group -> group.label() + ' ' + group.id())
              .collect(Collectors.joining(" "))
              .toLowerCase(Locale.ROOT);
      return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
          .allMatch(names::contains);
    }

    private boolean shows(
        TrustLine pair, Questions questions, EdgeTraits traits, TrustSteps steps) {
      return choice.showsKind(questions.graph(), pair.edge())
          && traits.haveAll(pair, choice.only())
          && (pair.through().isEmpty()
              || choice.hidden().isEmpty()
              || steps.trusts(pair).stream()
                  .anyMatch(
                      trust ->
                          !choice.hidden().contains(trust.id())
                              && !choice.hidden().contains(trust.from())));
    }
  }

  /** O(pairs). */
  static MatrixAnswer of(Questions questions, Matrix all, Wanted wanted) {
    TrustSteps steps = questions.steps();
    EdgeTraits traits = new EdgeTraits(questions.graph(), questions.index());
    Map<MatrixGroup, Map<MatrixGroup, CountedCell>> lines = new HashMap<>();
    Map<String, MatrixCell> pairs = new HashMap<>();
    Set<MatrixGroup> columns = new HashSet<>();
    for (MatrixCell cell : all.cells()) {
      if (wanted.names(cell)) {
        List<TrustLine> left =
            cell.pairs().stream()
                .filter(pair -> wanted.shows(pair, questions, traits, steps))
                .toList();
        if (!left.isEmpty()) {
          MatrixCell shown = new MatrixCell(cell.row(), cell.column(), left);
          lines
              .computeIfAbsent(cell.row(), any -> new HashMap<>())
              .put(cell.column(), CountedCell.of(shown, Finding.in(left, traits)));
          columns.add(cell.column());
          left.forEach(pair -> pairs.put(pair.edge().id(), shown));
        }
      }
    }
    List<MatrixRow> rows =
        all.rows().stream()
            .filter(lines::containsKey)
            .map(row -> MatrixRow.of(row, lines.getOrDefault(row, Map.of())))
            .sorted(Comparator.comparingInt(row -> -wanted.most().map(row::count).orElse(0)))
            .toList();
    return new MatrixAnswer(
        all.columns().stream().filter(columns::contains).toList(),
        rows,
        pairs,
        wanted.most(),
        leftOut(all, lines.keySet(), wanted.choice()));
  }

  private static Map<LeftOut, Integer> leftOut(Matrix all, Set<MatrixGroup> shown, Choice choice) {
    Set<MatrixGroup> entered =
        all.cells().stream().map(MatrixCell::row).collect(Collectors.toSet());
    Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    for (MatrixGroup row : all.rows()) {
      if (!shown.contains(row)) {
        LeftOut why =
            choice.hidden().contains(row.id())
                ? LeftOut.HIDDEN
                : entered.contains(row) ? LeftOut.FILTERED : LeftOut.NOBODY;
        leftOut.merge(why, 1, Integer::sum);
      }
    }
    return leftOut;
  }

  /**
   * The same cells under other names, counted anew.
   *
   * @param choice what of them is hidden there
   */
  MatrixAnswer under(Redacted names, Questions questions, Choice choice) {
    Matrix all = questions.matrix();
    Set<List<String>> shown =
        rows.stream()
            .flatMap(
                row ->
                    row.cells().keySet().stream()
                        .map(
                            column ->
                                List.of(names.id(row.account().id()), id(names, column, all))))
            .collect(Collectors.toSet());
    Matrix some =
        new Matrix(
            all.rows(),
            all.columns(),
            all.cells().stream()
                .filter(cell -> shown.contains(List.of(cell.row().id(), cell.column().id())))
                .toList());
    Optional<String> first = most.map(column -> id(names, column, all));
    return of(
        questions,
        some,
        new Wanted(
            choice,
            "",
            first.flatMap(
                id -> all.columns().stream().filter(to -> to.id().equals(id)).findFirst())));
  }

  /** What is nobody's is called the same under other names. */
  private static String id(Redacted names, MatrixGroup column, Matrix all) {
    boolean same = all.columns().stream().anyMatch(other -> other.id().equals(column.id()));
    return same ? column.id() : names.id(column.id());
  }

  /**
   * The same in the order in which it answers soonest who can get in, for where not all columns are
   * seen: outsiders first, of them anyone and what deserves a look, then by the accounts that they
   * enter; the accounts from which most others are entered, and last those that only enter
   * themselves.
   */
  MatrixAnswer outsidersFirst() {
    Map<MatrixGroup, Integer> others = new HashMap<>();
    Set<MatrixGroup> findings = new HashSet<>();
    for (MatrixRow row : rows) {
      row.cells()
          .forEach(
              (column, cell) -> {
                others.merge(column, column.equals(row.account()) ? 0 : 1, Integer::sum);
                if (!cell.findings().isEmpty()) {
                  findings.add(column);
                }
              });
    }
    List<MatrixGroup> order =
        columns.stream()
            .sorted(
                Comparator.comparing((MatrixGroup column) -> inside(column))
                    .thenComparing(column -> column.kind() != MatrixGroup.Kind.ANYONE)
                    .thenComparing(column -> !findings.contains(column))
                    .thenComparing(column -> -others.getOrDefault(column, 0)))
            .toList();
    return new MatrixAnswer(order, rows, pairs, most, leftOut);
  }

  private static boolean inside(MatrixGroup column) {
    return column.kind() == MatrixGroup.Kind.ACCOUNT;
  }

  /** Whether any cell that is shown deserves a look. */
  boolean anyFinding() {
    return rows.stream()
        .flatMap(row -> row.cells().values().stream())
        .anyMatch(cell -> !cell.findings().isEmpty());
  }

  /** The cell of these two; empty where there is no pair. */
  Optional<CountedCell> cell(MatrixGroup row, MatrixGroup column) {
    return rows.stream()
        .filter(line -> line.account().equals(row))
        .findFirst()
        .flatMap(line -> line.cell(column));
  }
}
