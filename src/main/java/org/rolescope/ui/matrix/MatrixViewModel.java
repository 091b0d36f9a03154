package org.rolescope.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.Analysis;
import org.rolescope.app.Choice;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.app.saved.SavedMatrix;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.question.AnswerTable;
import org.rolescope.question.Matrix;
import org.rolescope.question.MatrixCell;
import org.rolescope.question.MatrixGroup;
import org.rolescope.question.Questions;
import org.rolescope.ui.Words;
import org.rolescope.ui.answer.AnswerSheet;
import org.rolescope.ui.answer.Copier;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.look.Sign;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * Who comes in where, of what the filters show, and the pairs of the cell that is chosen. It is
 * made beside the window, and only while somebody looks; the pairs are looked for once.
 */
public final class MatrixViewModel {
  /** All pairs of what is open. */
  private record Found(Questions questions, Matrix all) {}

  private record Made(Found found, MatrixAnswer answer) {}

  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final FilterViewModel filter;
  private final Copier copies;
  private final Consumer<Exception> failed;
  private final ReadOnlyObjectWrapper<MatrixAnswer> answer =
      new ReadOnlyObjectWrapper<>(MatrixAnswer.NOTHING);
  private final ReadOnlyObjectWrapper<List<CountedCell>> chosen =
      new ReadOnlyObjectWrapper<>(List.of());
  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private @Nullable Wish made;
  private Optional<Found> found = Optional.empty();
  private Optional<MatrixGroup> most = Optional.empty();
  private Optional<SavedMatrix> awaited = Optional.empty();
  private boolean looked;

  /** What the matrix is made of; the analysis is compared by what it is, not by what it holds. */
  private record Wish(Analysis analysis, MatrixAnswer.Wanted wanted) {}

  /**
   * @param copies puts a text on the clipboard
   */
  public MatrixViewModel(
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
    workspace.analysisProperty().addListener(analysis -> decidedAgain());
    filter.choiceProperty().addListener(choice -> make());
    words.addListener(now -> make());
    chosen.addListener(now -> say());
  }

  /** The same data with other kinds of edge: the same cells are looked at. */
  private void decidedAgain() {
    found = Optional.empty();
    make();
  }

  private void startOver() {
    runner.cancel(Lane.MATRIX);
    made = null;
    found = Optional.empty();
    most = Optional.empty();
    awaited = Optional.empty();
    words.set("");
    answer.set(MatrixAnswer.NOTHING);
    chosen.set(List.of());
    headline.set(Words.of("matrix.counting"));
    nothing.set("");
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
    Optional<Found> before = found;
    MatrixAnswer.Wanted wanted =
        new MatrixAnswer.Wanted(filter.choiceProperty().get(), words.get(), most);
    if (made != null && made.analysis() == analysis && made.wanted().equals(wanted)) {
      return;
    }
    made = new Wish(analysis, wanted);
    runner.run(
        Lane.MATRIX,
        Job.of(
            progress -> {
              Found pairs = before.orElseGet(() -> find(analysis));
              return new Made(pairs, MatrixAnswer.of(pairs.questions(), pairs.all(), wanted));
            },
            this::show,
            failure -> {
              made = null;
              failed.accept(failure);
            }));
  }

  private Found find(Analysis analysis) {
    Questions questions = analyzer.questions(analysis);
    return new Found(questions, questions.matrix());
  }

  /** What is looked at now, to be taken again; of several cells the first. */
  public SavedMatrix now() {
    Optional<MatrixCell> open = chosen.get().stream().findFirst().map(CountedCell::cell);
    SavedMatrix seen =
        new SavedMatrix(
            words.get(),
            most.map(MatrixGroup::id).orElse(""),
            open.map(cell -> cell.row().id()).orElse(""),
            open.map(cell -> cell.column().id()).orElse(""));
    return awaited.orElse(seen);
  }

  /** Looks at what was looked at then, once the matrix is there. */
  public void take(SavedMatrix then) {
    most = Optional.empty();
    chosen.set(List.of());
    awaited = Optional.of(then);
    words.set(then.words());
    made = null;
    make();
  }

  private void comeBack(SavedMatrix then) {
    awaited = Optional.empty();
    most =
        answer.get().columns().stream()
            .filter(column -> column.id().equals(then.most()))
            .findFirst();
    chosen.set(
        answer.get().rows().stream()
            .flatMap(row -> row.cells().values().stream())
            .filter(cell -> cell.cell().row().id().equals(then.row()))
            .filter(cell -> cell.cell().column().id().equals(then.column()))
            .toList());
    if (most.isPresent()) {
      make();
    }
  }

  private void show(Made made) {
    found = Optional.of(made.found());
    answer.set(made.answer());
    awaited.ifPresent(this::comeBack);
    nothing.set(
        Words.of(words.get().isBlank() ? "matrix.empty" : "matrix.nobody-called", words.get()));
    chosen.set(chosen.get().stream().flatMap(cell -> now(cell).stream()).toList());
    say();
  }

  private Optional<CountedCell> now(CountedCell before) {
    return answer.get().cell(before.cell().row(), before.cell().column());
  }

  private String nobody() {
    if (found.isEmpty()) {
      return "matrix.counting";
    }
    boolean narrowed = filter.narrowedProperty().get() || !words.get().isBlank();
    return narrowed ? "matrix.none-left" : "matrix.nobody";
  }

  /** Ways inside an account are no ways into it. */
  private void say() {
    List<MatrixRow> rows = answer.get().rows();
    if (rows.isEmpty()) {
      headline.set(Words.of(nobody()));
      return;
    }
    headline.set(headline(rows, into()));
  }

  /** Ids of the accounts whose pairs are open. */
  private Set<String> into() {
    return chosen.get().stream()
        .map(counted -> counted.cell().row().id())
        .collect(Collectors.toSet());
  }

  private static String headline(List<MatrixRow> rows, Set<String> into) {
    List<MatrixRow> told =
        rows.stream().filter(row -> into.isEmpty() || into.contains(row.account().id())).toList();
    int ways = told.stream().mapToInt(MatrixRow::ways).sum();
    int services = told.stream().mapToInt(MatrixRow::services).sum();
    String where =
        into.size() == 1 ? told.get(0).account().label() : Words.of("matrix.accounts", told.size());
    return Words.of("matrix.headline", ways, where, services, ways - services);
  }

  /** Brings the rows with most pairs of a column to the top; the second time, all as it was. */
  public void mostFirst(MatrixGroup column) {
    most = most.filter(column::equals).isPresent() ? Optional.empty() : Optional.of(column);
    make();
  }

  /** Opens the pairs of a cell and selects the account that they lead into. */
  public void choose(CountedCell cell) {
    chosen.set(List.of(cell));
    selectAccount(cell.cell().row());
  }

  /** Opens the pairs of all these cells together. */
  void chooseAll(List<CountedCell> cells) {
    chosen.set(List.copyOf(cells));
  }

  /** Chooses a cell beside those that are chosen, or leaves it out again. */
  void add(CountedCell cell) {
    List<CountedCell> others =
        chosen.get().stream().filter(other -> !other.equals(cell)).collect(Collectors.toList());
    if (others.size() == chosen.get().size()) {
      others.add(cell);
    }
    chooseAll(others);
  }

  /** Closes the pairs. */
  public void close() {
    chosen.set(List.of());
  }

  /** What deserves a look in a pair of those that are open. */
  Optional<String> finding(TrustLine pair) {
    return chosen.get().stream()
        .flatMap(cell -> Optional.ofNullable(cell.findings().get(pair.edge().id())).stream())
        .findFirst();
  }

  /** The name of its account; empty for an account itself and for what is in none. */
  String account(TrustNode node) {
    boolean inside = node.kind() != TrustNode.Kind.ACCOUNT && !node.account().isEmpty();
    return inside ? workspace.analysis().index().accountLabel(node.account()) : "";
  }

  Sign sign(TrustNode node) {
    return Sign.of(node, workspace.analysis().index());
  }

  /** Selects the trust that a pair uses, so that the inspector tells of it. */
  public void select(TrustLine pair) {
    workspace
        .analysis()
        .graph()
        .edgeOf(pair)
        .map(TrustEdge::id)
        .ifPresent(workspace.selection()::select);
  }

  /** Selects an account, so that the inspector tells of it. */
  public void selectAccount(MatrixGroup account) {
    workspace.selection().select(account.id());
  }

  /** The id of what is selected, here or in any other view. */
  public ReadOnlyStringProperty selectedProperty() {
    return workspace.selection().idProperty();
  }

  /** Where a selection belongs: the cell of an edge, if the cell is shown. */
  Optional<CountedCell> cellOf(String id) {
    Optional<MatrixCell> pair = Optional.ofNullable(answer.get().pairs().get(id));
    return pair.isPresent()
        ? pair.flatMap(cell -> answer.get().cell(cell.row(), cell.column()))
        : workspace.analysis().graph().edge(id).flatMap(this::cellOfAccount);
  }

  /** The trust in an account as such is behind the pairs from there. */
  private Optional<CountedCell> cellOfAccount(TrustEdge trust) {
    String target = accountOf(trust.to());
    return answer.get().rows().stream()
        .filter(row -> row.account().id().equals(target))
        .flatMap(row -> row.cells().values().stream())
        .filter(cell -> cell.cell().column().id().equals(accountOf(trust.from())))
        .findFirst();
  }

  /** The column of what is no row: of a selected outsider; empty if there is none. */
  Optional<MatrixGroup> columnOf(String id) {
    Optional<MatrixGroup> caller =
        workspace.analysis().graph().node(id).flatMap(MatrixGroup::outside);
    String account = accountOf(id);
    return answer.get().columns().stream()
        .filter(
            column ->
                caller.isPresent()
                    ? column.equals(caller.get())
                    : column.kind() == MatrixGroup.Kind.OTHER_ACCOUNT
                        && column.id().equals(account))
        .findFirst();
  }

  /** The account of a node, or the account itself; empty where there is none. */
  String accountOf(String id) {
    return workspace
        .analysis()
        .graph()
        .node(workspace.analysis().graph().edge(id).map(TrustEdge::to).orElse(id))
        .map(node -> node.account())
        .orElse(id);
  }

  /** Where the trust of a pair was read: file and line; empty where it was not read. */
  String place(TrustLine pair) {
    return place(pair, workspace.analysis().index());
  }

  private static String place(TrustLine pair, IamIndex index) {
    return index
        .role(pair.to().id())
        .map(Role::trust)
        .flatMap(trust -> trust.toOptional())
        .map(document -> document.at().label())
        .orElse("");
  }

  /** Copies pairs with their heading, to be pasted into a spreadsheet. */
  public void copy(List<TrustLine> pairs) {
    List<TrustLine> some = List.copyOf(pairs);
    copies.copy(
        names ->
            analyzer
                .formats()
                .tabbed(
                    new AnswerTable(
                        PairColumn.titles(),
                        under(names, some).stream()
                            .map(
                                pair ->
                                    PairColumn.texts(pair, place(pair, names.analysis().index())))
                            .toList())));
  }

  private List<TrustLine> under(Redacted names, List<TrustLine> pairs) {
    if (!names.isRedacted()) {
      return pairs;
    }
    Map<String, TrustLine> there =
        analyzer.questions(names.analysis()).matrix().cells().stream()
            .flatMap(cell -> cell.pairs().stream())
            .collect(Collectors.toMap(pair -> pair.edge().id(), pair -> pair, (one, same) -> one));
    return pairs.stream()
        .flatMap(pair -> Stream.ofNullable(there.get(names.id(pair.edge().id()))))
        .toList();
  }

  /** Copies the counts, accounts first. */
  public void copyAll() {
    Function<Redacted, MatrixAnswer> shown = shown();
    copies.copy(names -> analyzer.formats().tabbed(counts(shown.apply(names))));
  }

  /** The counts, to be written to a file; empty while there are none. */
  public Optional<Function<Redacted, AnswerSheet>> sheet() {
    if (answer.get().rows().isEmpty()) {
      return Optional.empty();
    }
    Function<Redacted, MatrixAnswer> shown = shown();
    Set<String> into = into();
    return Optional.of(
        names -> {
          MatrixAnswer now = shown.apply(names);
          Set<String> of = into.stream().map(names::id).collect(Collectors.toSet());
          return new AnswerSheet(headline(now.rows(), of), List.of(), counts(now));
        });
  }

  /** What is shown; under other names it is counted anew. */
  private Function<Redacted, MatrixAnswer> shown() {
    MatrixAnswer now = answer.get();
    Choice choice = filter.choiceProperty().get();
    return names ->
        names.isRedacted()
            ? now.under(names, analyzer.questions(names.analysis()), choice.under(names))
            : now;
  }

  private static AnswerTable counts(MatrixAnswer shown) {
    List<String> titles = new ArrayList<>(List.of(Words.of("matrix.roles-in"), ""));
    shown.columns().forEach(column -> titles.add(column.label()));
    List<List<String>> lines = new ArrayList<>();
    for (MatrixRow row : shown.rows()) {
      List<String> line = new ArrayList<>(List.of(row.account().label(), row.account().id()));
      shown
          .columns()
          .forEach(column -> line.add(row.cell(column).map(MatrixViewModel::number).orElse("")));
      lines.add(line);
    }
    return new AnswerTable(titles, lines);
  }

  private static String number(CountedCell cell) {
    return String.valueOf(cell.count());
  }

  /** What the filters leave. */
  public ReadOnlyObjectProperty<MatrixAnswer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** The cells whose pairs are open, in the order in which they were chosen. */
  public ReadOnlyObjectProperty<List<CountedCell>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** What the accounts are narrowed down to: all these words must be in the names of a cell. */
  public StringProperty wordsProperty() {
    return words;
  }

  /** The answer in a sentence: of the account of the chosen cell, else of all. */
  public ReadOnlyStringProperty headlineProperty() {
    return headline.getReadOnlyProperty();
  }

  /** Why nothing is shown, where nothing is; empty while that is not known. */
  public ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }
}
