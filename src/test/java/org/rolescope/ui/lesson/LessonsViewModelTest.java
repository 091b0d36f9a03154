package org.rolescope.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rolescope.app.Lesson;
import org.rolescope.base.Progress;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.Fixture;
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
  private final LessonsViewModel model =
      new LessonsViewModel(runner, workspace, simulator, presenting, request -> {});

  @BeforeEach
  void open() {
    workspace.show(workspace.analysis(), List.of(Fixture.SAMPLE));
  }

  private List<Lesson> lessons() {
    return model.lessonsProperty().get();
  }

  @Test
  void answer_isThatOfTheLesson_notOfTheOneBefore() {
    model.begin();
    assertThat(model.answerProperty().getValue()).contains(Guess.ALLOWED);

    runner.hold(Lane.SIMULATE);
    model.go(1);
    assertThat(model.index()).isEqualTo(1);
    assertThat(model.answerProperty().getValue()).isEmpty();
    model.guess(Guess.DENIED);
    assertThat(model.guessProperty().get()).contains(Guess.DENIED);
  }

  @Test
  void call_thatIsChangedBefore_answersNoLesson() {
    Lesson second = lessons().get(1);
    runner.hold(Lane.SIMULATE);
    model.begin(second);
    AssumeRoleRequest asked = second.request();
    // The same caller and role, and other words.
    simulator.ask(asked.named(id -> id).principal(), asked.role());
    assertThat(model.answerProperty().getValue()).isEmpty();
  }

  @Test
  void anotherCall_isNoLesson_andTheLastIsAskedAgain() {
    model.begin(lessons().get(3));
    simulator.ask(Fixture.CI_RUNNER, Fixture.DEPLOY_PROD);
    assertThat(model.currentProperty().get()).isEmpty();

    model.begin();
    assertThat(model.index()).isEqualTo(3);
  }

  @Test
  void dataThatAreOpenedAgain_askTheSameWhilePresented() {
    model.begin(lessons().get(2));
    openAgain();
    assertThat(model.currentProperty().get()).isEmpty();

    presenting.set(true);
    model.begin(lessons().get(2));
    openAgain();
    assertThat(model.index()).isEqualTo(2);
    workspace.close();
    assertThat(lessons()).isEmpty();
    assertThat(model.currentProperty().get()).isEmpty();
  }

  private void openAgain() {
    List<Path> paths = List.of(Fixture.SAMPLE);
    workspace.show(Fixture.ANALYZER.open(paths, Progress.NONE), paths);
  }

  @Test
  void ends_haveNoLessonBeyond() {
    model.begin();
    model.go(-1);
    assertThat(model.index()).isZero();
    model.begin(lessons().get(19));
    model.go(1);
    assertThat(model.index()).isEqualTo(19);
  }
}
