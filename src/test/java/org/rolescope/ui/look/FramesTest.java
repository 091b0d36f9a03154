package org.rolescope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Which portion is built in which frame. */
@ExtendWith(ApplicationExtension.class)
class FramesTest {
  private final List<String> built = new ArrayList<>();
  private final Frames one = new Frames();
  private final Frames other = new Frames();
  private int frame;

  @Start
  void start(Stage stage) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        frame++;
      }
    }.start();
    stage.show();
  }

  @Test
  void thoseThatBuildAtTheSameTime_takeTurns(FxRobot robot) throws Exception {
    List<Integer> frames = new ArrayList<>();
    robot.interact(
        () -> {
          one.begin(List.of(() -> build("a1", frames), () -> build("a2", frames)));
          other.beginLater(List.of(() -> build("b1", frames), () -> build("b2", frames)));
        });
    eventually(() -> built.size() == 4);

    assertThat(look(() -> List.copyOf(built))).containsExactly("a1", "a2", "b1", "b2");
    assertThat(look(() -> List.copyOf(frames))).doesNotHaveDuplicates();
  }

  @Test
  void whatIsBegunAnew_takesThePlaceOfWhatIsLeft_andTheRestIsThereAtOnceIfAsked(FxRobot robot) {
    List<Integer> frames = new ArrayList<>();
    robot.interact(
        () -> {
          one.begin(List.of(() -> build("old", frames)));
          one.begin(List.of(() -> build("new 1", frames), () -> build("new 2", frames)));
          one.finish();
        });

    assertThat(look(() -> List.copyOf(built))).containsExactly("new 1", "new 2");
  }

  @Test
  void portionThatBeginsAnew_waitsForTheOthers(FxRobot robot) throws Exception {
    List<Integer> frames = new ArrayList<>();
    robot.interact(
        () -> {
          one.begin(List.of(() -> one.begin(List.of(() -> build("again", frames)))));
          other.begin(List.of(() -> build("other", frames)));
        });
    eventually(() -> built.size() == 2);

    assertThat(look(() -> List.copyOf(built))).containsExactly("other", "again");
  }

  private void build(String portion, List<Integer> frames) {
    built.add(portion);
    frames.add(frame);
  }
}
