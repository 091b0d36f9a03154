package org.rolescope.ui.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.Analysis;
import org.rolescope.app.Choice;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.AnswerTable;
import org.rolescope.question.EdgeTraits;
import org.rolescope.ui.Words;
import org.rolescope.ui.answer.AnswerSheet;
import org.rolescope.ui.answer.Copier;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * The edges that the filters show, sorted and narrowed down beside the window, so that a hundred
 * thousand of them do not hold it up. Nothing is made while nobody looks.
 */
public final class TableViewModel {
  /** The order of the rows. */
  record Order(Column column, boolean ascending) {
    Comparator<EdgeRow> comparator() {
      Comparator<EdgeRow> by =
          switch (column) {
            case VERDICT -> Comparator.comparing(row -> row.edge().kind());
            case WHY -> Comparator.comparing(EdgeRow::brief, String.CASE_INSENSITIVE_ORDER);
            case CALLER, CALLER_ACCOUNT, ROLE, ACCOUNT, ACTION ->
                Comparator.comparing(column::of, String.CASE_INSENSITIVE_ORDER);
          };
      return (ascending ? by : by.reversed()).thenComparing(row -> row.edge().id());
    }
  }

  /** Rows that are told of together. */
  static final int MOST = 200;

  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final FilterViewModel filter;
  private final Copier copies;
  private final Consumer<Exception> failed;
  private final ObservableList<EdgeRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Beyond> beyond = new ReadOnlyObjectWrapper<>(Beyond.NOBODY);
  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private Order order = new Order(Column.ROLE, true);
  private @Nullable Wish made;
  private boolean looked;

  /**
   * @param copies puts a text on the clipboard
   */
  public TableViewModel(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      Workspace workspace,
      FilterViewModel filter,
      Copier copies,
      Consumer<Exception> failed) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.workspace = workspace;
    this.filter = filter;
    this.copies = copies;
    this.failed = failed;
    workspace.dataProperty().subscribe(data -> startOver());
    workspace.analysisProperty().addListener(analysis -> make());
    filter.choiceProperty().addListener(choice -> make());
    words.subscribe(this::make);
  }

  private void startOver() {
    words.set("");
    rows.clear();
    beyond.set(Beyond.NOBODY);
    made = null;
    make();
  }

  /** Says whether anybody sees the table. */
  public void look(boolean looks) {
    looked = looks;
    make();
  }

  /** What rows are made of; the analysis is compared by what it is, not by what it holds. */
  private record Wish(Analysis analysis, Choice choice, String words, Order order) {
    boolean isOf(Wish other) {
      return analysis == other.analysis
          && choice.equals(other.choice)
          && words.equals(other.words)
          && order.equals(other.order);
    }

    Made make() {
      EdgeTraits traits = new EdgeTraits(analysis.graph(), analysis.index());
      String[] wanted = wanted();
      return new Made(
          analysis.graph().edges().stream()
              .filter(choice.shown(analysis))
              .map(
                  edge ->
                      EdgeRow.of(TrustLine.of(analysis.graph(), edge), analysis.index(), traits))
              .filter(row -> row.holds(wanted))
              .sorted(order.comparator())
              .toList(),
          analysis.graph().edges().size());
    }

    private String[] wanted() {
      return words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    }

    Beyond beyond(Progress progress) {
      return Beyond.of(analysis, wanted(), choice.shown(analysis), progress);
    }
  }

  /** What was made of the graph. */
  private record Made(List<EdgeRow> rows, int all) {}

  private void make() {
    Wish wish = new Wish(workspace.analysis(), filter.choiceProperty().get(), words.get(), order);
    if (looked && (made == null || !made.isOf(wish))) {
      made = wish;
      runner.cancel(Lane.BEYOND);
      beyond.set(Beyond.NOBODY);
      runner.run(Lane.TABLE, Job.of(progress -> wish.make(), now -> show(wish, now), this::fail));
    }
  }

  private void show(Wish wish, Made now) {
    rows.setAll(now.rows());
    summary.set(Words.of("table.summary", now.rows().size(), now.all()));
    if (!wish.words().isBlank()) {
      runner.run(Lane.BEYOND, Job.of(wish::beyond, beyond::set, failed));
    }
  }

  private void fail(Exception failure) {
    made = null;
    failed.accept(failure);
  }

  /** Sorts by a column. */
  public void sortBy(Column column, boolean ascending) {
    order = new Order(column, ascending);
    make();
  }

  /**
   * Selects edges, so that the inspector tells of them.
   *
   * @param some 1 to {@link #MOST}
   */
  public void select(List<EdgeRow> some) {
    workspace.selection().selectAll(some.stream().map(row -> row.edge().id()).distinct().toList());
  }

  /** Selects somebody, so that the inspector tells of all ways. */
  void select(TrustNode who) {
    workspace.selection().select(who.id());
  }

  /** Who of those that are asked for gets in by ways that are no rows. */
  ReadOnlyObjectProperty<Beyond> beyondProperty() {
    return beyond.getReadOnlyProperty();
  }

  /** Which rows are those of the edges that are selected, here or in any other view. */
  Predicate<EdgeRow> selected() {
    Set<String> ids = Set.copyOf(workspace.selection().ids());
    return row -> ids.contains(row.edge().id());
  }

  /** Everything that is selected, here or in any other view. */
  ReadOnlyObjectProperty<List<String>> allSelectedProperty() {
    return workspace.selection().idsProperty();
  }

  /** Rows about something that is selected: an end of it, the account of an end, or itself. */
  Predicate<EdgeRow> concerned() {
    List<String> ids = workspace.selection().ids();
    if (ids.size() == 1) {
      String only = ids.get(0);
      return row -> row.isAbout(only);
    }
    return row -> ids.stream().anyMatch(row::isAbout);
  }

  /** Rows of who gets into something that is selected. */
  Predicate<EdgeRow> entered() {
    Set<String> ids = Set.copyOf(workspace.selection().ids());
    return row -> ids.contains(row.to().id());
  }

  /** Copies rows with their heading, to be pasted into a spreadsheet. */
  public void copy(List<EdgeRow> some) {
    Making made = new Making(List.copyOf(some), order);
    copies.copy(names -> analyzer.formats().tabbed(made.table(names)));
  }

  /** Rows to be handed on, also under other names, by which they are sorted then. */
  private record Making(List<EdgeRow> rows, Order order) {
    AnswerTable table(Redacted names) {
      return TableViewModel.table(names.isRedacted() ? under(names) : rows);
    }

    private List<EdgeRow> under(Redacted names) {
      TrustGraph graph = names.analysis().graph();
      EdgeTraits traits = new EdgeTraits(graph, names.analysis().index());
      return rows.stream()
          .flatMap(row -> graph.edge(names.id(row.edge().id())).stream())
          .map(edge -> EdgeRow.of(TrustLine.of(graph, edge), names.analysis().index(), traits))
          .sorted(order.comparator())
          .toList();
    }
  }

  private static AnswerTable table(List<EdgeRow> some) {
    List<Column> columns = List.of(Column.values());
    return new AnswerTable(
        columns.stream().map(Column::title).toList(),
        some.stream().map(row -> columns.stream().map(column -> column.of(row)).toList()).toList());
  }

  /** The rows that are shown, to be written to a file; empty while there are none. */
  public Optional<Function<Redacted, AnswerSheet>> sheet() {
    Making made = new Making(List.copyOf(rows), order);
    String title = summary.get();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(names -> new AnswerSheet(title, List.of(), made.table(names)));
  }

  /** Copies all rows that are shown. */
  public void copyAll() {
    copy(rows);
  }

  public ObservableList<EdgeRow> rows() {
    return rows;
  }

  /** What the rows are narrowed down to: all these words must be in a row. */
  public StringProperty wordsProperty() {
    return words;
  }

  /** How many are shown of how many, in words. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }
}
