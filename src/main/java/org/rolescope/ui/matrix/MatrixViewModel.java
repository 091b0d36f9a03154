package org.rolescope.ui.matrix;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustSteps;
import org.rolescope.question.AnswerTable;
import org.rolescope.question.Matrix;
import org.rolescope.question.MatrixCell;
import org.rolescope.question.MatrixGroup;
import org.rolescope.question.Questions;
import org.rolescope.ui.Words;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.look.EdgeWords;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * Who comes in where, of what the filters show, and the pairs of the cell that is chosen. It is
 * made beside the window, and only while somebody looks.
 */
public final class MatrixViewModel {
  private static final Matrix NOTHING = new Matrix(List.of(), List.of(), List.of());

  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final FilterViewModel filter;
  private final Consumer<String> copies;
  private final Consumer<Exception> failed;
  private final ReadOnlyObjectWrapper<Matrix> matrix = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<Optional<MatrixCell>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<MatrixRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
  private boolean looked;

  /**
   * @param copies puts a text on the clipboard
   */
  public MatrixViewModel(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      Workspace workspace,
      FilterViewModel filter,
      Consumer<String> copies,
      Consumer<Exception> failed) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.workspace = workspace;
    this.filter = filter;
    this.copies = copies;
    this.failed = failed;
    workspace.analysisProperty().subscribe(analysis -> startOver());
    filter.choiceProperty().addListener(choice -> make());
    chosen.subscribe(cell -> headline.set(headline(matrix.get(), cell.map(MatrixCell::row))));
  }

  private void startOver() {
    show(NOTHING);
    make();
  }

  /** Says whether anybody sees the matrix. */
  public void look(boolean looks) {
    looked = looks;
    make();
  }

  private void make() {
    if (!looked) {
      return;
    }
    Analysis analysis = workspace.analysis();
    FilterViewModel.Choice choice = filter.choiceProperty().get();
    runner.run(
        Lane.MATRIX,
        Job.of(progress -> shown(analyzer.questions(analysis), choice), this::show, failed));
  }

  /** Without the pairs that the filters hide, or whose trust is hidden. */
  private static Matrix shown(Questions questions, FilterViewModel.Choice choice) {
    TrustSteps steps = questions.steps();
    Matrix all = questions.matrix();
    List<MatrixCell> cells =
        all.cells().stream()
            .map(
                cell ->
                    new MatrixCell(
                        cell.row(),
                        cell.column(),
                        cell.pairs().stream()
                            .filter(pair -> choice.shows(questions.graph(), pair.edge()))
                            .filter(pair -> trusted(pair, steps, choice.hidden()))
                            .toList()))
            .filter(cell -> !cell.pairs().isEmpty())
            .toList();
    Set<MatrixGroup> kept = new HashSet<>();
    cells.forEach(cell -> kept.addAll(List.of(cell.row(), cell.column())));
    return new Matrix(
        all.rows().stream().filter(kept::contains).toList(),
        all.columns().stream().filter(kept::contains).toList(),
        cells);
  }

  private static boolean trusted(TrustLine pair, TrustSteps steps, Set<String> hidden) {
    return pair.through().isEmpty()
        || hidden.isEmpty()
        || steps.trusts(pair).stream()
            .anyMatch(trust -> !hidden.contains(trust.id()) && !hidden.contains(trust.from()));
  }

  private void show(Matrix made) {
    matrix.set(made);
    rows.setAll(MatrixRow.of(made));
    Optional<MatrixCell> before = chosen.get();
    chosen.set(before.flatMap(cell -> made.cell(cell.row(), cell.column())));
    headline.set(headline(made, chosen.get().map(MatrixCell::row)));
  }

  /** Ways inside an account are no ways into it. */
  private static String headline(Matrix matrix, Optional<MatrixGroup> account) {
    if (matrix.cells().isEmpty()) {
      return Words.of("matrix.nobody");
    }
    int ways = 0;
    int services = 0;
    for (MatrixCell cell : matrix.cells()) {
      if (!cell.row().equals(cell.column()) && account.map(cell.row()::equals).orElse(true)) {
        ways += cell.pairs().size();
        services += cell.column().kind() == MatrixGroup.Kind.SERVICES ? cell.pairs().size() : 0;
      }
    }
    String where =
        account.map(MatrixGroup::label).orElse(Words.of("matrix.accounts", matrix.rows().size()));
    return Words.of("matrix.headline", ways, where, services, ways - services);
  }

  /** Opens the pairs of a cell. */
  public void choose(MatrixCell cell) {
    chosen.set(Optional.of(cell));
  }

  /** Closes the pairs. */
  public void close() {
    chosen.set(Optional.empty());
  }

  /** Selects the trust that a pair uses, so that the inspector tells of it. */
  public void select(TrustLine pair) {
    Analysis analysis = workspace.analysis();
    analysis
        .graph()
        .edge(pair.edge().id())
        .or(() -> analyzer.questions(analysis).steps().trusts(pair).stream().findFirst())
        .map(TrustEdge::id)
        .ifPresent(workspace.selection()::select);
  }

  /** Selects the account whose roles the chosen cell counts. */
  public void selectAccount() {
    chosen.get().ifPresent(cell -> workspace.selection().select(cell.row().id()));
  }

  /** Copies the pairs of the chosen cell with their heading, to be pasted into a spreadsheet. */
  public void copy() {
    chosen
        .get()
        .ifPresent(
            cell ->
                copies.accept(
                    analyzer.tabbed(
                        new AnswerTable(
                            List.of(
                                Words.of("matrix.caller"),
                                Words.of("matrix.role"),
                                Words.of("matrix.verdict"),
                                Words.of("matrix.why")),
                            cell.pairs().stream().map(MatrixViewModel::texts).toList()))));
  }

  private static List<String> texts(TrustLine pair) {
    return List.of(pair.from().id(), pair.to().id(), EdgeWords.pill(pair.edge()), pair.reason());
  }

  /** An account each, with who comes in. */
  public ObservableList<MatrixRow> rows() {
    return rows;
  }

  /** What the filters leave. */
  public ReadOnlyObjectProperty<Matrix> matrixProperty() {
    return matrix.getReadOnlyProperty();
  }

  /** The cell whose pairs are open. */
  public ReadOnlyObjectProperty<Optional<MatrixCell>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The answer in a sentence: of the account of the chosen cell, else of all. */
  public ReadOnlyStringProperty headlineProperty() {
    return headline.getReadOnlyProperty();
  }
}
