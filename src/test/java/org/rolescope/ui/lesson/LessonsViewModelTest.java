package org.rolescope.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.app.Lesson;
import org.rolescope.app.LessonStep;
import org.rolescope.base.Progress;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.explain.SimulatorViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** Which lesson is asked, and how its call came out. */
class LessonsViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final SimpleBooleanProperty presenting = new SimpleBooleanProperty();
  private final SimulatorViewModel simulator =
      new SimulatorViewModel(
          Fixture.ANALYZER,
          workspace.dataProperty(),
          runner,
          failure -> {
            throw new AssertionError(failure);
          });
  private final Scores scores = new Scores(new MemoryPreferences());
  private final List<String> told = new ArrayList<>();
  private final LessonsViewModel model =
      new LessonsViewModel(
          runner, workspace, simulator, presenting, scores, request -> {}, told::add);

  @BeforeEach
  void open() {
    workspace.show(workspace.analysis(), List.of(Fixture.SAMPLE));
  }

  private List<Lesson> lessons() {
    return model.lessonsProperty().get().all();
  }

  /** A step of the sample: the lesson and the step, from 0. */
  private LessonStep step(int lesson, int step) {
    return lessons().get(lesson).steps().get(step);
  }

  private String asked() {
    return model.currentProperty().get().map(LessonStep::id).orElse("none");
  }

  @Test
  void answer_isThatOfTheLesson_notOfTheOneBefore() {
    model.begin();
    assertThat(model.answerProperty().getValue()).map(Guess::of).contains(Guess.DENIED);

    runner.hold(Lane.SIMULATE);
    model.go(1);
    assertThat(asked()).isEqualTo("mfa-if-exists-is-no-lock");
    assertThat(model.answerProperty().getValue()).isEmpty();
    model.guess(Guess.DENIED);
    assertThat(model.guessProperty().get()).contains(Guess.DENIED);
  }

  @Test
  void call_thatIsChangedBefore_answersNoLesson() {
    LessonStep second = step(0, 1);
    runner.hold(Lane.SIMULATE);
    model.begin(second);
    AssumeRoleRequest asked = second.request();
    // The same caller and role, and other words.
    simulator.ask(asked.named(id -> id).principal(), asked.role());
    assertThat(model.answerProperty().getValue()).isEmpty();
  }

  @Test
  void anotherCall_isNoLesson_andTheLastIsAskedAgain() {
    model.begin(step(1, 2));
    simulator.ask(Fixture.CI_RUNNER, Fixture.DEPLOY_PROD);
    assertThat(model.currentProperty().get()).isEmpty();

    model.begin();
    assertThat(asked()).isEqualTo(step(1, 2).id());
  }

  @Test
  void dataThatAreOpenedAgain_askTheSameWhilePresented() {
    model.begin(step(2, 0));
    openAgain();
    assertThat(model.currentProperty().get()).isEmpty();

    presenting.set(true);
    model.begin(step(2, 0));
    openAgain();
    assertThat(asked()).isEqualTo(step(2, 0).id());
    workspace.close();
    assertThat(lessons()).isEmpty();
    assertThat(model.currentProperty().get()).isEmpty();
  }

  private void openAgain() {
    show(Fixture.SAMPLE);
  }

  /** Shows the sample, as if it had been read from there. */
  private void show(Path from) {
    workspace.show(Fixture.ANALYZER.open(List.of(Fixture.SAMPLE), Progress.NONE), List.of(from));
  }

  @Test
  void ends_haveNoLessonBeyond() {
    model.begin();
    assertThat(model.leads(-1)).isFalse();
    model.go(-1);
    assertThat(asked()).isEqualTo(step(0, 0).id());
    model.begin(step(7, 1));
    assertThat(model.leads(1)).isFalse();
    model.go(1);
    assertThat(asked()).isEqualTo(step(7, 1).id());
  }

  @Test
  void next_afterTheLastOfALesson_isTheFirstOfTheNext() {
    model.begin(step(0, 3));
    assertThat(model.place().orElseThrow())
        .isEqualTo(new LessonsViewModel.Place(0, 3, lessons().get(0)));
    model.go(1);
    assertThat(model.place().orElseThrow())
        .isEqualTo(new LessonsViewModel.Place(1, 0, lessons().get(1)));
    model.go(-1);
    assertThat(asked()).isEqualTo(step(0, 3).id());
  }

  @Test
  void hints_comeOneByOne_andGoWithTheStep() {
    model.begin(step(0, 0));
    assertThat(model.hintsProperty().get()).isZero();
    for (int i = 0; i < 5; i++) {
      model.hint();
    }
    assertThat(model.hintsProperty().get()).isEqualTo(step(0, 0).hints().size()).isEqualTo(3);
    model.go(1);
    assertThat(model.hintsProperty().get()).isZero();
  }

  @Test
  void lessonsThatAreWanted_areNotBegun_onceOtherDataAreOpened() {
    List<String> done = new ArrayList<>();
    runner.hold(Lane.LESSONS);
    openAgain();
    model.beginOnceRead(() -> done.add("presented"));
    workspace.close();
    assertThat(asked()).isEqualTo("none");
    assertThat(done).isEmpty();
  }

  @Test
  void folderWithoutLessons_isNotOpened(@TempDir Path folder) {
    List<String> done = new ArrayList<>();
    model.find(folder, () -> done.add("opened"));
    assertThat(done).isEmpty();
    assertThat(told).singleElement().satisfies(line -> assertThat(line).startsWith("No lessons"));
    model.find(Fixture.SAMPLE, () -> done.add("opened"));
    assertThat(done).hasSize(1);
  }

  @Test
  void lesson_thatIsPresented_goesOnWhereItWasLeft() {
    Lesson first = lessons().get(0);
    model.begin(first);
    assertThat(scores.answered(first)).isZero();

    presenting.set(true);
    model.begin(first);
    assertThat(scores.answered(first)).isEqualTo(1);
    model.begin(first);
    assertThat(asked()).isEqualTo(first.steps().get(1).id());
  }

  @Test
  void ownLessons_beginOnceTheyAreRead(@TempDir Path folder) throws IOException {
    List<String> done = new ArrayList<>();
    int before = runner.begun(Lane.LESSONS);
    // The callers are listed first.
    runner.meanwhile(
        () -> runner.meanwhile(() -> model.beginOnceRead(() -> done.add("presented"))));
    openAgain();
    assertThat(runner.begun(Lane.LESSONS)).isEqualTo(before + 1);
    assertThat(done).containsExactly("presented");
    assertThat(asked()).isEqualTo(step(0, 0).id());
    assertThat(told).isEmpty();

    show(folder);
    model.beginOnceRead(() -> done.add("again"));
    assertThat(done).hasSize(1);

    Files.writeString(folder.resolve("requests.jsonl"), "{broken");
    Files.writeString(folder.resolve("expected.jsonl"), "");
    show(folder);
    assertThat(told).singleElement().satisfies(line -> assertThat(line).contains("line 1"));
  }
}
