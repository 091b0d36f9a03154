package org.rolescope.ui.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.rolescope.app.Lesson;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.explain.SimulatorViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;

/** The lessons of the data that are open, the one that is asked, and what is guessed of it. */
public final class LessonsViewModel {
  private final TaskRunner runner;
  private final Workspace workspace;
  private final SimulatorViewModel simulator;
  private final ObservableValue<Boolean> presenting;
  private final Consumer<AssumeRoleRequest> shows;
  private final ReadOnlyObjectWrapper<List<Lesson>> lessons =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Lesson>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Guess>> guess =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Guess>> decided =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableValue<Optional<Guess>> answer;
  private Subscription deciding = Subscription.EMPTY;
  private Runnable enter = () -> {};

  /** The lesson that was asked last, and the one that opening the data again took away. */
  private Optional<Lesson> last = Optional.empty();

  private Optional<Lesson> interrupted = Optional.empty();

  /**
   * @param presenting whether the simulator is presented
   * @param shows brings the simulator to sight, and what a call is about
   */
  public LessonsViewModel(
      TaskRunner runner,
      Workspace workspace,
      SimulatorViewModel simulator,
      ObservableValue<Boolean> presenting,
      Consumer<AssumeRoleRequest> shows) {
    this.runner = runner;
    this.workspace = workspace;
    this.simulator = simulator;
    this.presenting = presenting;
    this.shows = shows;
    answer =
        simulator
            .coveredProperty()
            .flatMap(covered -> decided.map(found -> covered ? Optional.<Guess>empty() : found));
    simulator.askedProperty().subscribe(this::follow);
    workspace.dataProperty().subscribe(data -> read(workspace.pathsProperty().get()));
  }

  private void read(List<Path> open) {
    lessons.set(List.of());
    if (open.isEmpty()) {
      runner.cancel(TaskRunner.Lane.LESSONS);
      return;
    }
    runner.run(
        TaskRunner.Lane.LESSONS,
        Job.of(
            progress -> open.stream().flatMap(path -> Lesson.offeredBy(path).stream()).toList(),
            this::offer,
            failure -> {}));
  }

  private void offer(List<Lesson> read) {
    lessons.set(read);
    Optional<Lesson> again = interrupted.filter(any -> presenting.getValue());
    interrupted = Optional.empty();
    again.flatMap(this::still).ifPresent(this::begin);
  }

  /** What a lesson is now, by its id. */
  private Optional<Lesson> still(Lesson before) {
    return lessons.get().stream().filter(lesson -> lesson.id().equals(before.id())).findFirst();
  }

  /** Another call than the lesson's is asked: that is none. */
  private void follow(AssumeRoleRequest asked) {
    boolean another =
        current
            .get()
            .filter(
                lesson ->
                    !lesson.request().principal().equals(asked.principal())
                        || !lesson.request().role().equals(asked.role()))
            .isPresent();
    if (another) {
      // Nothing is asked where the data are opened again.
      interrupted = asked.role().isEmpty() ? current.get() : Optional.empty();
      current.set(Optional.empty());
    }
  }

  /** Says how the gates get the keys, with which they are shown. */
  public void setEnter(Runnable gates) {
    enter = gates;
  }

  /** Asks a lesson's question; where that is presented, the answer is covered. */
  public void begin(Lesson lesson) {
    deciding.unsubscribe();
    current.set(Optional.empty());
    guess.set(Optional.empty());
    decided.set(Optional.empty());
    shows.accept(lesson.request());
    simulator.askCovered(lesson.request());
    last = Optional.of(lesson);
    current.set(last);
    // What is tried afterwards changes the call, not what the answer to the question was.
    deciding =
        simulator
            .decisionOf(lesson.request())
            .subscribe(found -> found.map(Guess::of).ifPresent(is -> decided.set(Optional.of(is))));
    enter.run();
  }

  /** Asks the lesson that was asked last, else the first. */
  public void begin() {
    last.flatMap(this::still).or(() -> lessons.get().stream().findFirst()).ifPresent(this::begin);
  }

  /** Asks another lesson, so many further on; nothing happens where there is none. */
  void go(int by) {
    int next = index() + by;
    if (index() >= 0 && next >= 0 && next < lessons.get().size()) {
      begin(lessons.get().get(next));
    }
  }

  /** Asks the same once more, of the data as they were read. */
  void again() {
    current.get().ifPresent(this::begin);
  }

  /** Opens the trust policy, to be written. */
  void breakIt() {
    simulator.editTrust();
  }

  /** Guesses how the call comes out; once the answer is shown it stays as it was. */
  void guess(Guess guessed) {
    if (answer.getValue().isEmpty()) {
      guess.set(Optional.of(guessed));
    }
  }

  /** Goes to the gates. */
  void enter() {
    enter.run();
  }

  /** From 0; negative where none of the data that are open is asked. */
  int index() {
    return current.get().map(this::indexOf).orElse(-1);
  }

  /** Folders that are open together may hold the same lesson twice. */
  private int indexOf(Lesson lesson) {
    for (int i = 0; i < lessons.get().size(); i++) {
      if (lessons.get().get(i) == lesson) {
        return i;
      }
    }
    return lessons.get().indexOf(lesson);
  }

  /** Those of the data that are open; empty until they are read. */
  public ReadOnlyObjectProperty<List<Lesson>> lessonsProperty() {
    return lessons.getReadOnlyProperty();
  }

  /** The lesson that is asked; empty if the simulator has another call, or none. */
  public ReadOnlyObjectProperty<Optional<Lesson>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Guess>> guessProperty() {
    return guess.getReadOnlyProperty();
  }

  /** How the lesson's call comes out; empty while that is covered. */
  ObservableValue<Optional<Guess>> answerProperty() {
    return answer;
  }
}
