package org.rolescope.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Progress;
import org.rolescope.base.Workers;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Seen;
import org.rolescope.ui.search.SearchView;
import org.rolescope.ui.search.SearchViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Crew;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.theme.Theming;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The sheet and the stages, by mouse and by keyboard; the work is done when the test says so. */
@ExtendWith(ApplicationExtension.class)
class OpeningViewTest {
  private static final Path ACCOUNT = Fixture.SAMPLE.resolve("444455556666.json");
  private static final Path ORGANIZATION = Fixture.SAMPLE.resolve("organization.json");

  private final HeldRunner runner = new HeldRunner();
  private final Workspace workspace = new Workspace();
  private final OpenViewModel open =
      new OpenViewModel(
          Fixture.ANALYZER,
          runner,
          workspace,
          new Recents(new MemoryPreferences()),
          new KnownList(new MemoryPreferences()),
          () -> 0,
          failure -> {
            throw new AssertionError(failure);
          });

  private int presses;

  @Start
  void start(Stage stage) {
    Button below = new Button("below");
    below.setId("below");
    below.setOnAction(event -> presses++);
    StackPane.setAlignment(below, Pos.TOP_LEFT);
    // The keys would come here if nobody said where they were.
    Button other = new Button("other");
    StackPane.setAlignment(other, Pos.TOP_RIGHT);
    SearchView search =
        new SearchView(
            new SearchViewModel(
                workspace, new DirectTaskRunner(), open.stages().readingProperty()));
    StackPane.setAlignment(search, Pos.TOP_CENTER);
    search.setMaxSize(400, 40);
    StackPane root =
        new StackPane(
            other, below, search, new RecognitionView(open.sheet()), new ProgressView(open));
    Scene scene = new Scene(root, 1200, 780);
    Theming.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private void offer(FxRobot robot, Path... paths) {
    robot.interact(() -> open.open(List.of(paths)));
    robot.interact(runner::finish);
  }

  private int roles() {
    return workspace.analysis().snapshot().roles().size();
  }

  @Test
  void keyboard_marksALine_leavesItOut_andOpens(FxRobot robot) {
    offer(robot, ACCOUNT, ORGANIZATION);
    assertThat(text(robot, "#sheet-open")).isEqualTo("Open 2");
    ListView<?> list = robot.lookup("#sheet-files").query();
    robot.interact(list::requestFocus);
    robot.type(KeyCode.DOWN, KeyCode.DOWN).type(KeyCode.SPACE);
    assertThat(text(robot, "#sheet-summary")).isEqualTo("1 file · 1 account · 46 roles");
    robot.type(KeyCode.ENTER);
    robot.interact(runner::finishAll);
    assertThat(roles()).isEqualTo(46);
    assertThat(workspace.analysis().snapshot().organization()).isEmpty();
    assertThat(shown(robot, "#sheet")).isFalse();
  }

  @Test
  void keysStayInTheSheet_whateverAsksForThemUnderIt(FxRobot robot) {
    offer(robot, ACCOUNT, ORGANIZATION);
    robot.interact(() -> robot.lookup("#below").query().requestFocus());
    assertThat(robot.lookup("#sheet-open").query().isFocused()).isTrue();
  }

  @Test
  void tab_goesRoundInTheSheet(FxRobot robot) {
    offer(robot, ACCOUNT, ORGANIZATION);
    List<String> round = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      robot.type(KeyCode.TAB);
      round.add(robot.window(0).getScene().getFocusOwner().getId());
    }
    assertThat(round).containsExactly("sheet-all", "sheet-files", "sheet-cancel", "sheet-open");
    robot.type(KeyCode.TAB);
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    assertThat(robot.lookup("#sheet-open").query().isFocused()).isTrue();
  }

  @Test
  void namesOfTheColumns_standOverThem_besideAScrollBarToo(FxRobot robot, @TempDir Path folder)
      throws IOException {
    for (int i = 0; i < 40; i++) {
      Files.copy(ORGANIZATION, folder.resolve("organization-" + i + ".json"));
    }
    offer(robot, folder, ACCOUNT);
    layOut(robot);

    ListView<?> list = robot.lookup("#sheet-files").queryListView();
    assertThat(list.getItems().size() * list.getFixedCellSize()).isGreaterThan(list.getHeight());
    assertThat(ends(robot, ".sheet-heading")).isEqualTo(ends(robot, "#sheet-files .list-cell"));
  }

  /** Twice: what the lines are as wide as is known once they are there. */
  private static void layOut(FxRobot robot) {
    for (int i = 0; i < 2; i++) {
      robot.interact(
          () -> {
            robot.window(0).getScene().getRoot().applyCss();
            robot.window(0).getScene().getRoot().layout();
          });
    }
  }

  /** Where the columns of a row end, in whole pixels of the window. */
  private static List<Long> ends(FxRobot robot, String row) {
    Node node = robot.lookup(row).query();
    Node line = node instanceof ListCell<?> cell ? cell.getGraphic() : node;
    return ((HBox) line)
        .getChildren().stream()
            .map(part -> Math.round(part.localToScene(part.getLayoutBounds()).getMaxX()))
            .toList();
  }

  @Test
  void escape_opensNothing(FxRobot robot) {
    offer(robot, ACCOUNT, ORGANIZATION);
    robot.type(KeyCode.ESCAPE);
    assertThat(shown(robot, "#sheet")).isFalse();
    assertThat(workspace.openProperty().get()).isFalse();
  }

  @Test
  void mouse_adds_andReplaces(FxRobot robot) {
    offer(robot, ACCOUNT);
    robot.interact(runner::finishAll);
    robot.interact(open::laidOut);
    assertThat(roles()).isEqualTo(46);

    offer(robot, Fixture.SAMPLE.resolve("111122223333.json"));
    robot.clickOn("#sheet-open");
    robot.interact(runner::finishAll);
    robot.interact(open::laidOut);
    assertThat(roles()).isEqualTo(68);

    offer(robot, ORGANIZATION);
    robot.clickOn("#sheet-replace");
    robot.interact(runner::finishAll);
    assertThat(roles()).isZero();
    assertThat(workspace.analysis().snapshot().organization()).isPresent();
  }

  @Test
  void windowCanBeUsedBesideTheCard_onceOnlyThePictureIsMissing(FxRobot robot) {
    robot.interact(() -> open.open(List.of(ACCOUNT)));
    robot.clickOn("#below");
    assertThat(presses).isZero();
    robot.interact(runner::finishAll);
    assertThat(shown(robot, "#progress")).isTrue();
    robot.clickOn("#below");
    assertThat(presses).isEqualTo(1);
    robot.clickOn("#progress-cancel");
    assertThat(shown(robot, "#progress")).isFalse();
  }

  @Test
  void keysGoBackToWhereTheyWere_whenOpeningIsOver(FxRobot robot) {
    Node below = robot.lookup("#below").query();
    robot.interact(below::requestFocus);
    robot.interact(() -> open.open(List.of(ACCOUNT)));
    assertThat(below.isFocused()).isFalse();
    robot.interact(runner::finishAll);
    robot.interact(open::laidOut);
    assertThat(below.isFocused()).isTrue();
  }

  @Test
  void searchTypedWhileReading_isAnsweredOnceTheNamesAreThere(FxRobot robot) {
    robot.clickOn("#search");
    robot.interact(() -> open.open(List.of(ACCOUNT)));
    robot.write("deploy-prod");
    assertThat(text(robot, "#search-nothing"))
        .isEqualTo("Data are being opened: names are found then");
    robot.type(KeyCode.ENTER);
    assertThat(workspace.selection().id()).isEmpty();

    robot.interact(runner::finishAll);
    assertThat(workspace.selection().id()).isEqualTo(Fixture.DEPLOY_PROD);
  }

  @Test
  void owner_isTypedWhereTheSheetAsksForIt(FxRobot robot) throws IOException {
    Path file = Files.createTempDirectory("rolescope").resolve("web.json");
    Files.copy(Fixture.SAMPLE.resolve("ec2-s3-readonly/trust-policy.json"), file);
    offer(robot, file);
    String role = "arn:aws:iam::444455556666:role/web";
    robot.clickOn("#sheet-owner").write(role, 0).type(KeyCode.ENTER);
    robot.interact(runner::finishAll);
    assertThat(workspace.analysis().index().role(role)).isPresent();
  }

  @Test
  void escapeWhileReading_stops_andTheSheetShowsWhatWasRead(FxRobot robot) {
    robot.interact(() -> open.open(List.of(Fixture.SAMPLE)));
    assertThat(shown(robot, "#progress")).isTrue();
    runner.whenReadFiles(4, () -> robot.type(KeyCode.ESCAPE));
    robot.interact(() -> open.stages().tick());
    runner.work();
    robot.interact(runner::deliver);
    assertThat(shown(robot, "#progress")).isFalse();
    assertThat(open.sheet().stoppedProperty().get()).startsWith("Stopped: 4 of 23 files read.");
    robot.type(KeyCode.ENTER);
    robot.interact(runner::finishAll);
    assertThat(roles()).isPositive();
  }

  private static String text(FxRobot robot, String query) {
    return Seen.text(robot, query);
  }

  private static boolean shown(FxRobot robot, String query) {
    return Seen.node(robot, query).isVisible();
  }

  /** Keeps the newest job until it is told to do it. */
  private static final class HeldRunner implements TaskRunner, Progress {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private Runnable work = () -> {};
    private Runnable delivery = () -> {};
    private boolean waiting;
    private long files;
    private Runnable then = () -> {};

    @Override
    public <T> void run(Lane lane, Job<T> job) {
      stopped.set(false);
      waiting = true;
      work =
          () -> {
            try {
              T result = job.work().run(this);
              delivery = () -> job.done().accept(result);
            } catch (Exception e) {
              delivery = () -> job.failed().accept(e);
            }
          };
    }

    void whenReadFiles(long count, Runnable action) {
      files = count;
      then = action;
    }

    void work() {
      work.run();
    }

    void deliver() {
      waiting = false;
      delivery.run();
    }

    void finish() {
      work();
      deliver();
    }

    void finishAll() {
      while (waiting) {
        finish();
      }
    }

    @Override
    public void at(Stage stage, long done, long total) {
      if (stage == Stage.READ && done == files) {
        then.run();
      }
    }

    @Override
    public boolean cancelled() {
      return stopped.get();
    }

    @Override
    public void stop(Lane lane) {
      stopped.set(true);
    }

    @Override
    public void cancel(Lane lane) {}

    @Override
    public Crew crew(int size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Workers workers() {
      return Workers.ONE;
    }

    @Override
    public void later(Runnable action) {
      action.run();
    }

    @Override
    public void close() {}
  }
}
