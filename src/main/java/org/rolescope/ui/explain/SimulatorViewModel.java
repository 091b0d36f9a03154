package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rolescope.app.Analysis;
import org.rolescope.app.LessonStep;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.remedy.Change;
import org.rolescope.remedy.Remedy;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.Simulation;
import org.rolescope.ui.answer.AnswerSheet;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.explain.call.Choices;
import org.rolescope.ui.explain.call.Given;
import org.rolescope.ui.explain.call.Keys;
import org.rolescope.ui.explain.call.Names;
import org.rolescope.ui.explain.call.Proposal;
import org.rolescope.ui.explain.remedy.RemediesViewModel;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.Lookup;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** The simulator: the call in the form, decided anew at every change. */
public final class SimulatorViewModel {
  /** Who can call by trust in a whole account or in anyone. */
  enum Among {
    /** Somebody who is offered, or it is not known yet. */
    SOMEBODY,
    NOBODY,
    /** Nobody of whom the data know; others may. */
    OTHERS
  }

  private static final String MFA_CODE = "mfaCode";

  /** They stand for all who are in them. */
  private static final Set<TrustNode.Kind> WHOLE =
      EnumSet.of(TrustNode.Kind.ACCOUNT, TrustNode.Kind.ANYONE);

  private Consumer<List<Change>> compares = tried -> {};
  private final TrustAnalyzer analyzer;
  private final ReadOnlyObjectProperty<Analysis> analysis;
  private final TaskRunner runner;
  private final Consumer<Exception> failed;
  private final RemediesViewModel remedies;
  private final LadderViewModel ladder = new LadderViewModel();
  private final TrustEditing trust;

  private final ReadOnlyObjectWrapper<Call> call = new ReadOnlyObjectWrapper<>(Call.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<ContextKey> context = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<Proposal>> proposals =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<TrustNode>> among =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Among> offered = new ReadOnlyObjectWrapper<>(Among.SOMEBODY);
  private final ReadOnlyStringWrapper editedKey = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper wantedField = new ReadOnlyStringWrapper("");
  private Optional<LessonStep> taught = Optional.empty();
  private final Lookup lookup;
  private Choices choices;

  /**
   * @param analysis what is open
   * @param failed gets what a simulation threw, which is a defect of the program
   */
  public SimulatorViewModel(
      TrustAnalyzer analyzer,
      ReadOnlyObjectProperty<Analysis> analysis,
      TaskRunner runner,
      Consumer<Exception> failed) {
    this(analyzer, analysis, runner, failed, analyzer::remedies);
  }

  /**
   * The same.
   *
   * @param source finds the remedies for a decided call
   */
  SimulatorViewModel(
      TrustAnalyzer analyzer,
      ReadOnlyObjectProperty<Analysis> analysis,
      TaskRunner runner,
      Consumer<Exception> failed,
      BiFunction<Analysis, Simulation, List<Remedy>> source) {
    this.analyzer = analyzer;
    this.analysis = analysis;
    this.runner = runner;
    this.failed = failed;
    this.lookup = new Lookup(runner);
    this.choices = choicesOf(analysis.get(), runner);
    this.remedies = new RemediesViewModel(source, runner, failed, this::run);
    this.trust = new TrustEditing(analyzer, analysis::get, call::get, remedies);
    analysis.addListener((property, before, now) -> reopen(now));
  }

  private static Choices choicesOf(Analysis analysis, TaskRunner runner) {
    Choices choices = new Choices(analysis.index(), analysis.graph());
    runner.run(
        Lane.CHOICES,
        Job.of(
            progress -> {
              choices.prepare();
              return choices;
            },
            prepared -> {},
            failure -> {}));
    return choices;
  }

  private void reopen(Analysis now) {
    choices = choicesOf(now, runner);
    startOver(false, before -> Call.EMPTY);
  }

  /** Chooses who calls: an ARN, a service principal, or a provider; of the same role. */
  public void setCaller(String id) {
    startOver(true, before -> before.withCaller(id));
  }

  /** Chooses the role that is to be assumed, by ARN. */
  public void setRole(String arn) {
    String caller = call.get().caller();
    if (among.get().filter(whole -> whole.id().equals(caller)).isPresent()) {
      ask(caller, arn);
      return;
    }
    startOver(call.get().role().isEmpty(), before -> before.withRole(arn));
  }

  /**
   * Chooses both at once, as by dragging one onto the other. An account, and anyone, do not call:
   * those are offered who can by trust in them.
   */
  public void ask(String caller, String role) {
    Optional<TrustNode> whole = whole(caller);
    String own = whole.map(TrustNode::id).orElse(caller);
    String who = whole.isPresent() && !role.isEmpty() ? "" : own;
    startOver(Optional.empty(), whole, false, before -> before.withCaller(who).withRole(role));
  }

  /** Also an account that no trust names as a whole: some of it may be named. */
  private Optional<TrustNode> whole(String caller) {
    return analysis
        .get()
        .graph()
        .node(caller)
        .filter(node -> WHOLE.contains(node.kind()))
        .or(() -> analysis.get().index().rooted(caller).map(TrustNode::of));
  }

  /** Asks a whole request, every field of it. */
  public void ask(AssumeRoleRequest request) {
    startOver(false, before -> Call.of(request));
  }

  /** The same of a question to be guessed: presented, its gates and the verdict are covered. */
  public void askCovered(LessonStep step) {
    startOver(Optional.of(step), Optional.empty(), false, before -> Call.of(step.request()));
  }

  /** How a call came out on the data as they were read; empty while that is not known. */
  public ObservableValue<Optional<Decision>> decisionOf(AssumeRoleRequest request) {
    return remedies
        .triedProperty()
        .flatMap(
            tried ->
                answer.map(
                    found ->
                        found
                            .filter(now -> tried.isEmpty())
                            .filter(now -> now.call().toRequest().equals(request))
                            .map(now -> now.simulation().decision())));
  }

  /** Whether something of the answer, and with it the verdict, is covered. */
  public ObservableValue<Boolean> coveredProperty() {
    return ladder.coveredProperty();
  }

  /** The call in the form, as it changes. */
  public ObservableValue<AssumeRoleRequest> askedProperty() {
    return call.map(Call::toRequest);
  }

  /** Another pair has other keys; what was said of those of the call is kept. */
  private void startOver(boolean ofSameRole, UnaryOperator<Call> change) {
    startOver(Optional.empty(), Optional.empty(), ofSameRole, change);
  }

  private void startOver(
      Optional<LessonStep> step,
      Optional<TrustNode> whole,
      boolean ofSameRole,
      UnaryOperator<Call> change) {
    taught = step;
    among.set(whole);
    ladder.expect(step.isPresent());
    context.clear();
    remedies.forgetAttempts(ofSameRole);
    trust.openProperty().set(ofSameRole && trust.openProperty().get());
    change(change);
  }

  /** Changes the call and decides it anew. */
  void change(UnaryOperator<Call> change) {
    Call changed = change.apply(call.get());
    if (!changed.equals(call.get())) {
      call.set(changed);
    }
    run();
  }

  /** Who can call. */
  Names callers() {
    return new Names(choices, Choices::callers);
  }

  /** What can be assumed. */
  Names roles() {
    return new Names(choices, Choices::roles);
  }

  /** Looks them up while a person writes. */
  Lookup lookup() {
    return lookup;
  }

  /** Goes through one more role, the last before the one that is asked for. */
  void addVia(String role) {
    List<String> via = new ArrayList<>(call.get().options().via());
    via.add(role);
    change(before -> before.withVia(via));
  }

  /**
   * Goes no longer through a role on the way.
   *
   * @param index from 0
   */
  void removeVia(int index) {
    List<String> via = new ArrayList<>(call.get().options().via());
    via.remove(index);
    change(before -> before.withVia(via));
  }

  /** Says how a condition key stands. */
  void give(String key, Given given) {
    change(before -> before.with(key, given));
  }

  /** Lets the program fill the key in again. */
  void takeBack(String key) {
    change(before -> before.without(key));
  }

  /** Whether {@link #edit} can set what an assumption names. */
  static boolean settable(String keyOrField) {
    return !keyOrField.isEmpty();
  }

  /**
   * Asks for a value to be typed: of a condition key where the context stands, of a request field
   * in the form. The field {@code mfaCode} stands for the key that a code fills in.
   */
  void edit(String keyOrField) {
    boolean mfa = keyOrField.equals(MFA_CODE) || keyOrField.equalsIgnoreCase(Keys.MFA);
    String key = mfa ? Keys.MFA : keyOrField;
    if (!key.contains(":")) {
      wantedField.set(key);
      return;
    }
    boolean set =
        context.stream()
            .anyMatch(
                row -> row.key().equalsIgnoreCase(key) && row.given().state() == Given.State.SET);
    if (!set || mfa) {
      give(key, Given.set(mfa ? "true" : ""));
    }
    editedKey.set(key);
  }

  /** The view has put the cursor where {@link #editedKeyProperty} asked for it. */
  void editStarted() {
    editedKey.set("");
    wantedField.set("");
  }

  /** Decides the call as it stands; nothing is shown while caller or role is missing. */
  public void run() {
    Call asked = call.get();
    proposals.set(List.of());
    offered.set(Among.SOMEBODY);
    Analysis open = analysis.get();
    if (!asked.complete()) {
      remedies.clear();
      show(Optional.empty(), List.of());
      propose(open, asked);
      return;
    }
    List<Change> tried = remedies.changes();
    List<Change> written = remedies.written();
    Optional<LessonStep> step = taught;
    List<ContextKey> before = List.copyOf(context);
    runner.run(
        TaskRunner.Lane.SIMULATE,
        Job.of(
            progress -> {
              Analysis data = written.isEmpty() ? open : analyzer.scratch(open, written);
              Simulation asWritten = analyzer.simulate(data, asked.toRequest());
              Answer found = decide(open, asWritten, asked, tried, step);
              List<ContextKey> keys = ContextKeys.of(found.simulation(), found.call(), before);
              return new Decided(open, written, data, asWritten, found, keys);
            },
            this::decided,
            failed));
  }

  /** Looks for the half that is not chosen yet. */
  private void propose(Analysis open, Call asked) {
    Choices known = choices;
    Optional<TrustNode> whole = among.get();
    if (asked.caller().isEmpty() && asked.role().isEmpty()) {
      runner.cancel(TaskRunner.Lane.SIMULATE);
      return;
    }
    runner.run(
        TaskRunner.Lane.SIMULATE,
        Job.of(
            progress -> Proposal.of(asked, whole, analyzer.questions(open), known),
            found -> {
              proposals.set(found);
              offered.set(found.isEmpty() ? others(open, asked) : Among.SOMEBODY);
            },
            failed));
  }

  /** What is known of those by trust in whom somebody calls, where the data have none to offer. */
  private Among others(Analysis open, Call asked) {
    return among.get().stream()
            .flatMap(whole -> open.graph().into(asked.role()).stream().filter(isOf(open, whole)))
            .anyMatch(edge -> edge.kind().letsIn())
        ? Among.OTHERS
        : Among.NOBODY;
  }

  /** By trust in it, or in one session of a role in it: that cannot be offered. */
  private static Predicate<TrustEdge> isOf(Analysis open, TrustNode whole) {
    return edge ->
        edge.from().equals(whole.id())
            || open.graph()
                .node(edge.from())
                .filter(from -> from.kind() == TrustNode.Kind.SESSION)
                .filter(from -> from.account().equals(whole.account()))
                .isPresent();
  }

  /**
   * A role, of which nothing is known, of the account that was not read and of which somebody is to
   * call; empty where the account was read, or where it is not asked who in one calls.
   */
  Optional<String> stranger() {
    Analysis open = analysis.get();
    return among
        .get()
        .filter(whole -> whole.kind() == TrustNode.Kind.ACCOUNT)
        .filter(whole -> !open.index().isRead(whole.account()))
        .map(whole -> whole.id().replaceFirst("root$", "role/unknown"));
  }

  /** Chooses what is offered; of a whole account who in it calls. */
  void take(Proposal proposal) {
    String id = proposal.choice().id();
    if (!call.get().caller().isEmpty()) {
      setRole(id);
    } else if (proposal.choice().kind() == TrustNode.Kind.ACCOUNT) {
      ask(id, call.get().role());
    } else {
      setCaller(id);
    }
  }

  /**
   * A decided call, and the call as it is with no more than what a person wrote.
   *
   * @param data what is open with what was written
   * @param keys the condition keys of the answer
   */
  private record Decided(
      Analysis open,
      List<Change> written,
      Analysis data,
      Simulation asWritten,
      Answer answer,
      List<ContextKey> keys) {}

  private Answer decide(
      Analysis open, Simulation asRead, Call asked, List<Change> tried, Optional<LessonStep> step) {
    AssumeRoleRequest request = asked.toRequest();
    Analysis data = tried.isEmpty() ? open : analyzer.scratch(open, tried);
    // The call beside stays as it is, on the same data.
    Optional<Answer> beside =
        step.flatMap(LessonStep::beside)
            .map(
                held ->
                    answer(
                        data,
                        Call.of(held.request()),
                        analyzer.simulate(data, held.request()),
                        held.caption(),
                        Optional.empty()));
    // What is made of the call otherwise is not what the lesson says of it any more.
    String caption =
        step.filter(told -> told.request().equals(request))
            .map(told -> told.call().caption())
            .orElse("");
    if (tried.isEmpty()) {
      return answer(open, asked, asRead, caption, beside);
    }
    AssumeRoleRequest changed = RemediesViewModel.changed(open, request, tried).request();
    Simulation after = analyzer.simulate(data, changed);
    return answer(data, Call.of(changed), after, caption, beside);
  }

  private Answer answer(
      Analysis data, Call decided, Simulation simulation, String caption, Optional<Answer> beside) {
    List<Answer.Hop> hops =
        simulation.calls().stream()
            .map(hop -> new Answer.Hop(hop, analyzer.explain(data, hop)))
            .toList();
    return new Answer(
        decided, simulation, analyzer.explain(data, simulation), hops, caption, beside);
  }

  private void decided(Decided found) {
    show(Optional.of(found.answer()), found.keys());
    remedies.search(found.open(), found.written(), found.data(), found.asWritten());
  }

  private void show(Optional<Answer> found, List<ContextKey> keys) {
    // First what is covered of it: whoever shows the answer asks for that.
    ladder.show(found);
    answer.set(found);
    context.setAll(keys);
  }

  /** The verdict and every gate, to be written to a file; empty while nothing is decided. */
  public Optional<Function<Redacted, AnswerSheet>> sheet() {
    Analysis open = analysis.get();
    List<Change> tried = remedies.changes();
    return answer
        .get()
        .map(now -> names -> (names.isRedacted() ? under(names, open, tried, now) : now).sheet());
  }

  /** The same call under other names, decided anew, with what is tried. */
  private Answer under(Redacted names, Analysis open, List<Change> tried, Answer now) {
    Redacted data =
        tried.isEmpty()
            ? names
            : analyzer.redacted(analyzer.scratch(open, tried), open, Progress.NONE).before();
    AssumeRoleRequest request = data.request(now.call().toRequest());
    Simulation decided = analyzer.simulate(data.analysis(), request);
    return answer(data.analysis(), Call.of(request), decided, "", Optional.empty());
  }

  /** The call in the form, complete or not. */
  public AssumeRoleRequest asked() {
    return call.get().toRequest();
  }

  /** Who can call, and which roles there are. */
  public Choices choices() {
    return choices;
  }

  /** Opens the trust policy of the role that is asked for, to be written. */
  public void editTrust() {
    // Once more where it is open already: it is brought to sight, and gets the keys.
    trust.openProperty().set(false);
    trust.openProperty().set(true);
  }

  /** Says how it is shown who gets in otherwise with changes made. */
  public void setCompare(Consumer<List<Change>> shows) {
    compares = shows;
  }

  void compare(List<Change> tried) {
    compares.accept(tried);
  }

  TrustEditing trust() {
    return trust;
  }

  LadderViewModel ladder() {
    return ladder;
  }

  RemediesViewModel remedies() {
    return remedies;
  }

  ReadOnlyObjectProperty<Call> callProperty() {
    return call.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  ObservableList<ContextKey> context() {
    return FXCollections.unmodifiableObservableList(context);
  }

  /** Who may be meant by the half of the call that is not chosen; empty while it is looked for. */
  ReadOnlyObjectProperty<List<Proposal>> proposalsProperty() {
    return proposals.getReadOnlyProperty();
  }

  /** The account, or anyone, by trust in which somebody calls who is still to be chosen. */
  ReadOnlyObjectProperty<Optional<TrustNode>> amongProperty() {
    return among.getReadOnlyProperty();
  }

  /** Whether somebody can by {@link #amongProperty}, as far as that was looked for. */
  ReadOnlyObjectProperty<Among> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** The key whose value a person wants to type; empty if none waits. */
  ReadOnlyStringProperty editedKeyProperty() {
    return editedKey.getReadOnlyProperty();
  }

  /** The request field that a person wants to fill: {@code sessionPolicy}; empty if none waits. */
  ReadOnlyStringProperty wantedFieldProperty() {
    return wantedField.getReadOnlyProperty();
  }
}
