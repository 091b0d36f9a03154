package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.Simulation;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;

/** The simulator: the call in the form, decided anew at every change, and the gate looked at. */
public final class SimulatorViewModel {
  private static final String MFA_CODE = "mfaCode";

  private final TrustAnalyzer analyzer;
  private final ObjectProperty<Analysis> analysis;
  private final TaskRunner runner;
  private final Consumer<Exception> failed;

  private final ReadOnlyObjectWrapper<Call> call = new ReadOnlyObjectWrapper<>(Call.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper selectedRow = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<Evidence> evidence =
      new ReadOnlyObjectWrapper<>(Evidence.NONE);
  private final ObservableList<ContextKey> context = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper editedKey = new ReadOnlyStringWrapper("");
  private Choices choices;

  /**
   * @param analysis what is open
   * @param failed gets what a simulation threw, which is a defect of the program
   */
  public SimulatorViewModel(
      TrustAnalyzer analyzer,
      ObjectProperty<Analysis> analysis,
      TaskRunner runner,
      Consumer<Exception> failed) {
    this.analyzer = analyzer;
    this.analysis = analysis;
    this.runner = runner;
    this.failed = failed;
    this.choices = choicesOf(analysis.get());
    analysis.addListener((property, before, now) -> reopen(now));
  }

  private static Choices choicesOf(Analysis analysis) {
    return new Choices(analysis.index(), analysis.graph());
  }

  private void reopen(Analysis now) {
    choices = choicesOf(now);
    context.clear();
    call.set(Call.EMPTY);
    run();
  }

  /** Chooses who calls: an ARN, a service principal, or a provider. */
  public void setCaller(String id) {
    startOver(before -> before.withCaller(id));
  }

  /** Chooses the role that is to be assumed, by ARN. */
  public void setRole(String arn) {
    startOver(before -> before.withRole(arn));
  }

  /** Chooses both at once, as by dragging one onto the other. */
  public void ask(String caller, String role) {
    startOver(before -> before.withCaller(caller).withRole(role));
  }

  /** Asks a whole request, parameters included. */
  public void ask(AssumeRoleRequest request) {
    startOver(before -> Call.of(request));
  }

  /** Another pair has other keys; what was said of those of the call is kept. */
  private void startOver(UnaryOperator<Call> change) {
    context.clear();
    change(change);
  }

  private void change(UnaryOperator<Call> change) {
    call.set(change.apply(call.get()));
    run();
  }

  /** Takes what a person typed as the caller; false if it means nothing that can call. */
  boolean enterCaller(String text) {
    Optional<String> id = choices.resolve(text, choices.callers());
    id.ifPresent(this::setCaller);
    return id.isPresent();
  }

  /** Takes what a person typed as the role; false if it means no role. */
  boolean enterRole(String text) {
    Optional<String> id = choices.resolve(text, choices.roles());
    id.ifPresent(this::setRole);
    return id.isPresent();
  }

  void setDuration(int seconds) {
    change(before -> before.withDuration(seconds));
  }

  /** Says how a condition key stands. */
  void give(String key, Given given) {
    change(before -> before.with(key, given));
  }

  /** Lets the program fill the key in again. */
  void takeBack(String key) {
    change(before -> before.without(key));
  }

  /** Whether {@link #edit} can set this key of an assumption. */
  static boolean settable(String keyOrField) {
    return keyOrField.equals(MFA_CODE) || keyOrField.contains(":");
  }

  /**
   * Sets a key and asks for its value to be typed. The request field {@code mfaCode} stands for the
   * key that a code fills in.
   */
  void edit(String keyOrField) {
    boolean mfa = keyOrField.equals(MFA_CODE) || keyOrField.equalsIgnoreCase(Keys.MFA);
    String key = mfa ? Keys.MFA : keyOrField;
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
  }

  /** Decides the call as it stands; nothing is shown while caller or role is missing. */
  public void run() {
    Call asked = call.get();
    if (!asked.complete()) {
      runner.cancel(TaskRunner.Lane.SIMULATE);
      show(Optional.empty());
      return;
    }
    Analysis open = analysis.get();
    runner.run(
        TaskRunner.Lane.SIMULATE,
        Job.of(progress -> decide(open, asked), found -> show(Optional.of(found)), failed));
  }

  private Answer decide(Analysis open, Call asked) {
    Simulation simulation = analyzer.simulate(open, asked.toRequest());
    Explanation explanation = analyzer.explain(open, simulation);
    return new Answer(asked, simulation, explanation);
  }

  private void show(Optional<Answer> found) {
    int wanted = found.map(this::rowToSelect).orElse(-1);
    List<ContextKey> keys =
        found
            .map(now -> ContextKeys.of(now.simulation(), now.call(), List.copyOf(context)))
            .orElse(List.of());
    answer.set(found);
    context.setAll(keys);
    selectedRow.set(-1);
    select(wanted);
  }

  /** A gate that is looked at stays while the verdict does; else the row that decides. */
  private int rowToSelect(Answer now) {
    Optional<Answer> before = answer.get();
    boolean same =
        before.isPresent()
            && before.get().rows().size() == now.rows().size()
            && before.get().decidingRow() == now.decidingRow()
            && before.get().simulation().decision() == now.simulation().decision();
    return same ? selectedRow.get() : now.decidingRow();
  }

  /** Looks at a gate: a row of the ladder, from 0; negative for none. */
  void select(int row) {
    selectedRow.set(row);
    selectDocument(-1);
  }

  /** Looks at another of the gate's policies; negative for the one that decides. */
  void selectDocument(int document) {
    int row = selectedRow.get();
    evidence.set(
        answer
            .get()
            .filter(found -> row >= 0 && row < found.rows().size())
            .map(found -> Evidences.of(found.rows().get(row), document))
            .orElse(Evidence.NONE));
  }

  Choices choices() {
    return choices;
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

  ReadOnlyIntegerProperty selectedRowProperty() {
    return selectedRow.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Evidence> evidenceProperty() {
    return evidence.getReadOnlyProperty();
  }

  /** The key whose value a person wants to type; empty if none waits. */
  ReadOnlyStringProperty editedKeyProperty() {
    return editedKey.getReadOnlyProperty();
  }
}
