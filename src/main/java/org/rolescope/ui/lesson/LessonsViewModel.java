package org.rolescope.ui.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.rolescope.app.Lesson;
import org.rolescope.app.LessonStep;
import org.rolescope.app.Lessons;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Decision;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.SimulatorViewModel;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;

/** The lessons of the data that are open, the step that is asked, and what is guessed of it. */
public final class LessonsViewModel {
  private final TaskRunner runner;
  private final Workspace workspace;
  private final SimulatorViewModel simulator;
  private final ObservableValue<Boolean> presenting;
  private final Consumer<AssumeRoleRequest> shows;
  private final Consumer<String> tells;
  private final Scores scores;
  private final ReadOnlyObjectWrapper<Lessons> lessons = new ReadOnlyObjectWrapper<>(Lessons.NONE);
  private final ReadOnlyObjectWrapper<Optional<LessonStep>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Guess>> guess =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Decision>> decided =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper hints = new ReadOnlyIntegerWrapper();
  private final BooleanProperty everyGate = new SimpleBooleanProperty();
  private final ObservableValue<Optional<Decision>> answer;
  private Subscription deciding = Subscription.EMPTY;
  private Runnable enter = () -> {};

  /** The step that was asked last, and the one that opening the data again took away. */
  private Optional<LessonStep> last = Optional.empty();

  private Optional<LessonStep> interrupted = Optional.empty();

  /** What is to be done with the lessons of the data that are being opened. */
  private Optional<Runnable> wanted = Optional.empty();

  private boolean reading;

  /**
   * @param presenting whether the simulator is presented
   * @param scores what was guessed before
   * @param shows brings the simulator to sight, and what a call is about
   * @param tells shows a line of words
   */
  public LessonsViewModel(
      TaskRunner runner,
      Workspace workspace,
      SimulatorViewModel simulator,
      ObservableValue<Boolean> presenting,
      Scores scores,
      Consumer<AssumeRoleRequest> shows,
      Consumer<String> tells) {
    this.runner = runner;
    this.workspace = workspace;
    this.simulator = simulator;
    this.presenting = presenting;
    this.scores = scores;
    this.shows = shows;
    this.tells = tells;
    answer =
        simulator
            .coveredProperty()
            .flatMap(covered -> decided.map(found -> covered ? Optional.<Decision>empty() : found));
    answer.subscribe(found -> found.ifPresent(this::score));
    simulator.askedProperty().subscribe(this::follow);
    workspace.dataProperty().subscribe(data -> read(workspace.pathsProperty().get()));
  }

  private void read(List<Path> open) {
    lessons.set(Lessons.NONE);
    wanted = Optional.empty();
    reading = !open.isEmpty();
    if (open.isEmpty()) {
      runner.cancel(TaskRunner.Lane.LESSONS);
      return;
    }
    runner.run(
        TaskRunner.Lane.LESSONS,
        Job.of(progress -> Lessons.of(open), this::offer, failure -> offer(Lessons.NONE)));
  }

  private void offer(Lessons read) {
    lessons.set(read);
    reading = false;
    Optional<LessonStep> again = interrupted.filter(any -> presenting.getValue());
    interrupted = Optional.empty();
    again.flatMap(this::still).ifPresent(this::begin);
    if (!read.problems().isEmpty()) {
      tells.accept(problems(read.problems()));
    }
    Optional<Runnable> then = wanted;
    wanted = Optional.empty();
    then.ifPresent(present -> start(read, present));
  }

  private void start(Lessons read, Runnable present) {
    if (!read.all().isEmpty()) {
      begin(read.all().get(0));
      present.run();
    }
  }

  /**
   * Looks for lessons where a person says there are some.
   *
   * @param open is run if there are; if not, that is told, and what is open stays so
   */
  public void find(Path home, Runnable open) {
    runner.run(
        TaskRunner.Lane.LESSONS,
        Job.of(
            progress -> Lessons.of(home),
            found -> {
              if (found.all().isEmpty()) {
                tells.accept(
                    found.problems().isEmpty()
                        ? Words.of("lesson.none")
                        : problems(found.problems()));
              } else {
                open.run();
              }
            },
            failure -> tells.accept(Words.of("lesson.none"))));
  }

  /**
   * Begins the lessons of the data that are being opened, once they are read.
   *
   * @param present is run with the first of them; not if there are none
   */
  public void beginOnceRead(Runnable present) {
    if (reading) {
      wanted = Optional.of(present);
    } else {
      start(lessons.get(), present);
    }
  }

  /** What of the lessons is left out, in a line. */
  static String problems(List<String> problems) {
    return Words.of("lesson.problems", problems.size(), Parts.plain(problems.get(0)));
  }

  private List<LessonStep> steps() {
    return lessons.get().all().stream().flatMap(lesson -> lesson.steps().stream()).toList();
  }

  /** What a step is now, by its id. */
  private Optional<LessonStep> still(LessonStep before) {
    return steps().stream().filter(step -> step.id().equals(before.id())).findFirst();
  }

  /** Another call than the step's is asked: that is none. */
  private void follow(AssumeRoleRequest asked) {
    boolean another =
        current
            .get()
            .filter(
                step ->
                    !step.request().principal().equals(asked.principal())
                        || !step.request().role().equals(asked.role()))
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

  /** Asks a step's question; where that is presented, the answer is covered. */
  public void begin(LessonStep step) {
    deciding.unsubscribe();
    current.set(Optional.empty());
    interrupted = Optional.empty();
    guess.set(Optional.empty());
    decided.set(Optional.empty());
    hints.set(0);
    shows.accept(step.request());
    simulator.askCovered(step);
    last = Optional.of(step);
    current.set(last);
    // What is tried afterwards changes the call, not what the answer to the question was.
    deciding =
        simulator
            .decisionOf(step.request())
            .subscribe(found -> found.ifPresent(is -> decided.set(Optional.of(is))));
    enter.run();
  }

  /** Goes on with a lesson where it was left. */
  public void begin(Lesson lesson) {
    begin(scores.next(lesson));
  }

  /** Asks the step that was asked last, else the first. */
  public void begin() {
    last.flatMap(this::still).or(() -> steps().stream().findFirst()).ifPresent(this::begin);
  }

  /** Asks another step, so many further on, in the next lesson after the last of one. */
  void go(int by) {
    List<LessonStep> all = steps();
    int next = index(all) + by;
    if (leads(by)) {
      begin(all.get(next));
    }
  }

  /** Whether there is a step so many further on. */
  boolean leads(int by) {
    List<LessonStep> all = steps();
    int index = index(all);
    return index >= 0 && index + by >= 0 && index + by < all.size();
  }

  /** Folders that are open together may hold the same step twice. */
  private int index(List<LessonStep> all) {
    return current
        .get()
        .map(
            step -> {
              for (int i = 0; i < all.size(); i++) {
                if (all.get(i) == step) {
                  return i;
                }
              }
              return all.indexOf(step);
            })
        .orElse(-1);
  }

  /** Where a step stands: its lesson, and its place in it, both from 0. */
  record Place(int lesson, int step, Lesson of) {}

  /** Where the step that is asked stands; empty where none of the data that are open is asked. */
  Optional<Place> place() {
    int index = index(steps());
    int before = 0;
    for (int i = 0; i < lessons.get().all().size() && index >= 0; i++) {
      Lesson lesson = lessons.get().all().get(i);
      if (index < before + lesson.steps().size()) {
        return Optional.of(new Place(i, index - before, lesson));
      }
      before += lesson.steps().size();
    }
    return Optional.empty();
  }

  /** Asks the same once more, of the data as they were read. */
  void again() {
    current.get().ifPresent(this::begin);
  }

  /** Opens the trust policy, to be written. */
  void breakIt() {
    simulator.editTrust();
  }

  /** Shows one hint more, as long as there is one. */
  void hint() {
    int most = current.get().map(step -> step.hints().size()).orElse(0);
    hints.set(Math.min(most, hints.get() + 1));
    enter.run();
  }

  /** Guesses how the call comes out; once the answer is shown it stays as it was. */
  void guess(Guess guessed) {
    if (answer.getValue().isEmpty()) {
      guess.set(Optional.of(guessed));
    }
  }

  private void score(Decision decision) {
    Guess is = Guess.of(decision);
    if (presenting.getValue()) {
      current.get().ifPresent(step -> scores.answered(step, guess.get().map(is::equals)));
    }
  }

  /** Goes to the gates. */
  void enter() {
    enter.run();
  }

  /** Those of the data that are open; none until they are read. */
  public ReadOnlyObjectProperty<Lessons> lessonsProperty() {
    return lessons.getReadOnlyProperty();
  }

  /** The step that is asked; empty if the simulator has another call, or none. */
  public ReadOnlyObjectProperty<Optional<LessonStep>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Whether every gate is listed, in place of the picture of the call. */
  public BooleanProperty everyGateProperty() {
    return everyGate;
  }

  /** How many hints are shown. */
  ReadOnlyIntegerProperty hintsProperty() {
    return hints.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Guess>> guessProperty() {
    return guess.getReadOnlyProperty();
  }

  /** How the step's call comes out; empty while that is covered. */
  ObservableValue<Optional<Decision>> answerProperty() {
    return answer;
  }

  Scores scores() {
    return scores;
  }
}
