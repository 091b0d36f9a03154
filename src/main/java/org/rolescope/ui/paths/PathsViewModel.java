package org.rolescope.ui.paths;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rolescope.app.Analysis;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.app.saved.SavedPaths;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.Cut;
import org.rolescope.question.Effort;
import org.rolescope.question.Hop;
import org.rolescope.question.Origin;
import org.rolescope.question.TrustPath;
import org.rolescope.ui.Words;
import org.rolescope.ui.answer.AnswerSheet;
import org.rolescope.ui.answer.Copier;
import org.rolescope.ui.explain.call.Choices;
import org.rolescope.ui.explain.call.Names;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.Lookup;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * By which ways somebody gets into a role. Ways are looked for beside the window, and only while
 * somebody looks; what is shown of those that were found is chosen here at once.
 */
public final class PathsViewModel {
  /** How many ways may be asked for. */
  public static final List<Integer> COUNTS = List.of(1, 4, 10, 25, 50);

  private static final int MOST = COUNTS.get(COUNTS.size() - 1);

  /** What is asked. */
  private record Question(String from, String to, int hops) {
    boolean whole() {
      return !from.isEmpty() && !to.isEmpty();
    }
  }

  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final Supplier<Choices> choices;
  private final Lookup lookup;
  private final Copier copies;
  private final Consumer<Exception> failed;
  private final StringProperty from = new SimpleStringProperty("");
  private final StringProperty to = new SimpleStringProperty("");
  private final ObjectProperty<Integer> count =
      new SimpleObjectProperty<>(SavedPaths.USUAL.count());
  private final ObjectProperty<Integer> hops = new SimpleObjectProperty<>(SavedPaths.USUAL.hops());
  private final ObjectProperty<Set<Effort>> efforts =
      new SimpleObjectProperty<>(SavedPaths.USUAL.efforts());
  private final ObjectProperty<Set<List<String>>> pins = new SimpleObjectProperty<>(Set.of());
  private final BooleanProperty onlyPinned = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<PathsAnswer> answer = new ReadOnlyObjectWrapper<>(toMark());
  private final ReadOnlyObjectWrapper<Optional<Cut>> cut =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<TrustPath>> offered =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<FoundPaths> found = Optional.empty();
  private Optional<KnownEnd> half = Optional.empty();
  private Optional<Question> asked = Optional.empty();
  private Optional<SavedPaths> awaited = Optional.empty();
  private boolean looked;

  /**
   * @param choices who can call, and which roles there are
   * @param copies puts a text on the clipboard
   */
  public PathsViewModel(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      Workspace workspace,
      Supplier<Choices> choices,
      Copier copies,
      Consumer<Exception> failed) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.workspace = workspace;
    this.choices = choices;
    this.lookup = new Lookup(runner);
    this.copies = copies;
    this.failed = failed;
    workspace.dataProperty().subscribe(data -> startOver());
    workspace.analysisProperty().addListener(analysis -> askAgain());
    workspace.selection().idProperty().addListener((id, before, now) -> takeSelected(now));
    hops.addListener(now -> ask());
    count.addListener(now -> narrow());
    efforts.addListener(now -> narrow());
    pins.addListener(now -> narrow());
    onlyPinned.addListener(now -> narrow());
  }

  private static PathsAnswer toMark() {
    return PathsAnswer.saying(Words.of("paths.mark"), Words.of("paths.mark-how"));
  }

  private void startOver() {
    runner.cancel(Lane.PATHS);
    asked = Optional.empty();
    say(toMark());
    from.set("");
    to.set("");
    ask();
  }

  /** Edges were decided again: what was asked may have another answer. */
  private void askAgain() {
    asked = Optional.empty();
    ask();
  }

  /** Says whether anybody sees the ways. */
  public void look(boolean looks) {
    looked = looks;
    ask();
  }

  /**
   * Asks for the ways between these.
   *
   * @param caller an id; empty leaves the beginning as it is
   * @param target the id of a role; empty leaves the end as it is
   */
  public void take(String caller, String target) {
    if (!caller.isEmpty()) {
      from.set(caller);
    }
    if (!target.isEmpty()) {
      to.set(target);
    }
    ask();
  }

  /** The same where an end is not told yet. */
  public void offer(String caller, String target) {
    if (from.get().isEmpty() || to.get().isEmpty()) {
      take(caller, target);
    }
  }

  /** What is asked for and shown now, to be taken again. */
  public SavedPaths now() {
    String begin = from.get().strip();
    String end = to.get().strip();
    return new SavedPaths(
        id(begin, found.filter(is -> is.from().equals(begin)).map(is -> is.paths().from())),
        id(end, found.filter(is -> is.to().equals(end)).map(is -> is.paths().to())),
        count.get(),
        hops.get(),
        efforts.get(),
        awaited.map(SavedPaths::pinned).orElseGet(pins::get),
        awaited.map(SavedPaths::onlyPinned).orElseGet(onlyPinned::get));
  }

  /** By what the data know whom a text means; the text where that is not known yet. */
  private String id(String text, Optional<Origin> found) {
    return found
        .or(() -> half.filter(end -> end.text().equals(text)).map(KnownEnd::origin))
        .map(Origin::id)
        .orElse(text);
  }

  /** Asks for what was asked for then; its pins follow once its ways are found. */
  public void take(SavedPaths then) {
    runner.cancel(Lane.PATHS);
    asked = Optional.empty();
    say(toMark());
    awaited = Optional.of(then);
    count.set(then.count());
    efforts.set(then.efforts());
    from.set(then.from());
    to.set(then.to());
    hops.set(then.hops());
    ask();
  }

  /** What is selected while an end is not told is that end: first the role, then who begins. */
  private void takeSelected(String id) {
    boolean told = half.filter(end -> end.origin().id().equals(id)).isPresent();
    if (!looked || told || workspace.analysis().graph().node(id).isEmpty()) {
      return;
    }
    if (to.get().isEmpty() && index().role(id).isPresent()) {
      take("", id);
    } else if (from.get().isEmpty() && !to.get().isEmpty()) {
      take(id, "");
    }
  }

  /** Who may begin, where only the end is told. Empty where it is not asked. */
  List<TrustNode> beginners() {
    return others(from);
  }

  /** The same the other way: the roles that let it in, where only who begins is told. */
  List<TrustNode> targets() {
    return others(to);
  }

  private List<TrustNode> others(StringProperty lacking) {
    return lacking.get().isEmpty() ? half.map(KnownEnd::others).orElse(List.of()) : List.of();
  }

  /** Name of an account, for a reader. */
  String account(TrustNode node) {
    return node.account().isEmpty()
        ? ""
        : workspace.analysis().index().accountLabel(node.account());
  }

  /** Who may be meant by what is written as the beginning; empty once that is known. */
  Optional<Names> beginnings(String text) {
    return found.filter(is -> is.from().equals(text)).isPresent() || isHalf(text, to)
        ? Optional.empty()
        : Optional.of(new Names(choices.get(), Choices::beginnings));
  }

  /** The same of the end. */
  Optional<Names> endings(String text) {
    return found.filter(is -> is.to().equals(text)).isPresent() || isHalf(text, from)
        ? Optional.empty()
        : Optional.of(new Names(choices.get(), Choices::roles));
  }

  /** Whether it is the end that is told, while the other is not. */
  private boolean isHalf(String text, StringProperty other) {
    return other.get().isEmpty() && half.filter(end -> end.text().equals(text)).isPresent();
  }

  /** Looks them up while a person writes. */
  Lookup lookup() {
    return lookup;
  }

  /** From the end to the beginning. */
  public void turnRound() {
    String begin = from.get();
    from.set(to.get());
    to.set(begin);
    ask();
  }

  /** Asks for what stands in the fields, if it was not asked yet. */
  public void ask() {
    Question question = new Question(from.get().strip(), to.get().strip(), hops.get());
    if (!looked || asked.filter(question::equals).isPresent()) {
      return;
    }
    asked = Optional.of(question);
    offered.set(List.of());
    if (!question.whole()) {
      runner.cancel(Lane.PATHS);
      say(toMark());
      if (question.from().isEmpty() && question.to().isEmpty()) {
        offerWays();
      } else {
        lookUp(question);
      }
      return;
    }
    Analysis analysis = workspace.analysis();
    runner.run(
        Lane.PATHS,
        Job.of(
            progress ->
                FoundPaths.of(
                    analyzer.questions(analysis),
                    question.from(),
                    question.to(),
                    question.hops(),
                    MOST),
            this::show,
            this::unclear));
  }

  /** Looks for ways to begin with. */
  private void offerWays() {
    Analysis analysis = workspace.analysis();
    runner.run(
        Lane.PATHS,
        Job.of(progress -> OfferedWays.of(analyzer.questions(analysis)), offered::set, failed));
  }

  /** Ways to begin with, while no end is told. */
  ReadOnlyObjectProperty<List<TrustPath>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** Whom the one end that is told means. */
  private void lookUp(Question question) {
    Analysis analysis = workspace.analysis();
    boolean role = question.from().isEmpty();
    runner.run(
        Lane.PATHS,
        Job.of(
            progress ->
                KnownEnd.of(
                    analyzer.questions(analysis), role ? question.to() : question.from(), role),
            end -> show(end, role),
            this::unclear));
  }

  private void show(KnownEnd end, boolean role) {
    half = Optional.of(end);
    rewrite(role ? "" : end.text(), role ? end.text() : "");
    String ask = Words.of(role ? "paths.mark-from" : "paths.mark-to", end.origin().label());
    answer.set(PathsAnswer.saying(ask, Words.of("paths.mark-how")));
  }

  /** Names in place of what was asked with; what was written meanwhile stays. */
  private void rewrite(String begin, String end) {
    asked.ifPresent(
        question -> {
          if (question.from().equals(from.get().strip())) {
            from.set(begin);
          }
          if (question.to().equals(to.get().strip())) {
            to.set(end);
          }
          asked = Optional.of(new Question(begin, end, question.hops()));
        });
  }

  private void unclear(Exception failure) {
    if (failure instanceof Ends.Unclear unclear) {
      say(PathsAnswer.saying(unclear.words(), Words.of("paths.name-how")));
    } else {
      failed.accept(failure);
    }
  }

  /**
   * Looks for the fewest trusts to take out so that no way is left, of any length, that is not
   * harder than what is ticked.
   */
  public void cut() {
    Effort most =
        efforts.get().stream()
            .filter(effort -> effort != Effort.STOPPED)
            .max(Effort::compareTo)
            .orElse(Effort.UNKNOWN);
    Analysis analysis = workspace.analysis();
    found.ifPresent(
        now ->
            runner.run(
                Lane.CUT,
                Job.of(
                    progress ->
                        analyzer
                            .questions(analysis)
                            .cut(now.paths().from(), now.paths().to(), most),
                    one -> cut.set(Optional.of(one)),
                    failed)));
  }

  /** What would leave no way, once somebody asked for it. */
  public ReadOnlyObjectProperty<Optional<Cut>> cutProperty() {
    return cut.getReadOnlyProperty();
  }

  private void forgetCut() {
    runner.cancel(Lane.CUT);
    cut.set(Optional.empty());
  }

  private void say(PathsAnswer said) {
    forgetCut();
    offered.set(List.of());
    found = Optional.empty();
    half = Optional.empty();
    awaited = Optional.empty();
    answer.set(said);
  }

  private void show(FoundPaths now) {
    boolean same = found.filter(now::sameEnds).isPresent();
    boolean kept = awaited.isPresent();
    found = Optional.of(now);
    if (!same) {
      pins.set(awaited.map(SavedPaths::pinned).orElse(Set.of()));
      onlyPinned.set(awaited.map(SavedPaths::onlyPinned).orElse(false));
      awaited = Optional.empty();
    }
    half = Optional.empty();
    rewrite(now.from(), now.to());
    narrow();
    if (!same && !kept) {
      selectFirst();
    }
  }

  /** Puts a policy on the clipboard that names nobody. */
  void copyPolicy(String policy) {
    copies.copy(policy);
  }

  /** Selects of the first way that is shown the hop that it hangs on, or else the last. */
  private void selectFirst() {
    if (!looked) {
      return;
    }
    answer.get().cards().stream()
        .findFirst()
        .map(way -> way.effort() == Effort.NOW ? last(way) : way.hardest())
        .map(hop -> edgeOf(hop.step()))
        .filter(edge -> !edge.isEmpty())
        .ifPresent(this::select);
  }

  private static Hop last(TrustPath way) {
    return way.hops().get(way.hops().size() - 1);
  }

  private void narrow() {
    forgetCut();
    found.ifPresent(now -> answer.set(now.answer(shown())));
  }

  private FoundPaths.Shown shown() {
    return new FoundPaths.Shown(count.get(), efforts.get(), pins.get(), onlyPinned.get());
  }

  /** Pins a way, so that it stays whatever is ticked and can be compared, or lets it go. */
  public void pin(TrustPath path) {
    Set<List<String>> next = new HashSet<>(pins.get());
    if (!next.remove(FoundPaths.key(path))) {
      next.add(FoundPaths.key(path));
    }
    if (next.isEmpty()) {
      onlyPinned.set(false);
    }
    pins.set(next);
  }

  /** Whether of the ways only those are shown that are pinned; without a pin all are. */
  public BooleanProperty onlyPinnedProperty() {
    return onlyPinned;
  }

  /**
   * The edge of the graph that a step uses: its own, or that from the account, session or anyone
   * that the trust names; empty if there is none.
   */
  public String edgeOf(TrustLine step) {
    return workspace.analysis().graph().edgeOf(step).map(TrustEdge::id).orElse("");
  }

  /** Selects a node or an edge, so that the inspector tells of it. */
  public void select(String id) {
    workspace.selection().select(id);
  }

  /** The id of what is selected, here or in any other view. */
  public ReadOnlyStringProperty selectedProperty() {
    return workspace.selection().idProperty();
  }

  /** Copies what is shown, hop by hop, as a table in Markdown below the answer. */
  public void copyMarkdown() {
    sheet()
        .ifPresent(
            made ->
                copies.copy(
                    names -> {
                      AnswerSheet sheet = made.apply(names);
                      return analyzer
                          .formats()
                          .markdown(sheet.title(), sheet.notes(), sheet.table());
                    }));
  }

  /** What is shown, to be written to a file; empty while there is no answer. */
  public Optional<Function<Redacted, AnswerSheet>> sheet() {
    return found.map(this::told);
  }

  /** What is shown; under other names its ways are looked for anew. */
  private Function<Redacted, AnswerSheet> told(FoundPaths ways) {
    PathsAnswer seen = answer.get();
    FoundPaths.Shown shown = shown();
    return names ->
        PathsSheet.of(
            names.isRedacted()
                ? ways.of(analyzer.questions(names.analysis()), names::id, MOST)
                    .answer(shown.under(names::id))
                : seen,
            names.analysis().index());
  }

  /** Tells the names of accounts. */
  IamIndex index() {
    return workspace.analysis().index();
  }

  /** A name or id of who begins. */
  public StringProperty fromProperty() {
    return from;
  }

  /** A name or id of the role where ways end. */
  public StringProperty toProperty() {
    return to;
  }

  /** How many ways are shown, at most. */
  public ObjectProperty<Integer> countProperty() {
    return count;
  }

  /** Of how many hops a way is, at most. */
  public ObjectProperty<Integer> hopsProperty() {
    return hops;
  }

  /** Which ways are shown. */
  public ObjectProperty<Set<Effort>> effortsProperty() {
    return efforts;
  }

  public ReadOnlyObjectProperty<PathsAnswer> answerProperty() {
    return answer.getReadOnlyProperty();
  }
}
