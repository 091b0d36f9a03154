package org.rolescope.ui.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.rolescope.app.Lesson;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.explain.SimulatorViewModel;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;

/** The lessons of the data that are open, the one that is asked, and what is guessed of it. */
public final class LessonsViewModel {
  private final SimulatorViewModel simulator;
  private final Consumer<AssumeRoleRequest> shows;
  private final ReadOnlyObjectWrapper<List<Lesson>> lessons =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Lesson>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Guess>> guess =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableValue<Optional<Guess>> answer;
  private Runnable enter = () -> {};

  /**
   * @param paths what is open
   * @param shows brings the simulator to sight, and what a call is about
   */
  public LessonsViewModel(
      TaskRunner runner,
      ObservableValue<List<Path>> paths,
      SimulatorViewModel simulator,
      Consumer<AssumeRoleRequest> shows) {
    this.simulator = simulator;
    this.shows = shows;
    answer = simulator.decisionProperty().map(decided -> decided.map(Guess::of));
    paths.subscribe(open -> read(open, runner));
    simulator.askedProperty().subscribe(this::follow);
  }

  private void read(List<Path> open, TaskRunner runner) {
    lessons.set(List.of());
    runner.run(
        TaskRunner.Lane.LESSONS,
        Job.of(
            progress -> open.stream().flatMap(path -> Lesson.offeredBy(path).stream()).toList(),
            lessons::set,
            failure -> {}));
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
      current.set(Optional.empty());
    }
  }

  /** Says how the gates get the keys, with which they are shown. */
  public void setEnter(Runnable gates) {
    enter = gates;
  }

  /** Asks a lesson's question; where that is presented, the answer is covered. */
  public void begin(Lesson lesson) {
    current.set(Optional.empty());
    guess.set(Optional.empty());
    shows.accept(lesson.request());
    simulator.askCovered(lesson.request());
    current.set(Optional.of(lesson));
    enter.run();
  }

  /** Asks the lesson that was asked last, else the first. */
  public void begin() {
    current.get().or(() -> lessons.get().stream().findFirst()).ifPresent(this::begin);
  }

  /** Asks another lesson, so many further on; nothing happens where there is none. */
  void go(int by) {
    int next = index() + by;
    if (index() >= 0 && next >= 0 && next < lessons.get().size()) {
      begin(lessons.get().get(next));
    }
  }

  /** Covers the answer and takes the guess back. */
  void again() {
    guess.set(Optional.empty());
    simulator.coverAgain();
    enter.run();
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

  /** From 0; negative where none of the data that are open is asked. */
  int index() {
    return current.get().map(lessons.get()::indexOf).orElse(-1);
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

  /** How the call comes out; empty while that is covered. */
  ObservableValue<Optional<Guess>> answerProperty() {
    return answer;
  }

  /** Whether what the lesson teaches is about what is shown: nothing is tried on the data. */
  ObservableValue<Boolean> asReadProperty() {
    return simulator.asReadProperty();
  }
}
