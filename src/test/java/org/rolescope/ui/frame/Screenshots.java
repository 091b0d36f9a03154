package org.rolescope.ui.frame;

import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.app.EarlierSample;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Makes the pictures of the window that the README shows: {@code mvn -Pscreenshots}. Not among the
 * tests. The sample, the clock and the looks are always the same, and so are the pictures.
 */
@ExtendWith(ApplicationExtension.class)
class Screenshots {
  private static final Path FOLDER = Path.of("src/docs");
  private static final Instant CLOCK = Instant.parse("2026-11-26T09:30:00Z");
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  private final Path earlier = folder();
  private @Nullable Stage window;

  private static Path folder() {
    try {
      return Files.createTempDirectory("rolescope");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Start
  void start(Stage stage) throws IOException {
    EarlierSample.in(earlier);
    MemoryPreferences preferences = new MemoryPreferences();
    preferences.put("theme", "LIGHT");
    preferences.putBoolean("reduced-motion", true);
    window = stage;
    Composition.open(
        stage,
        List.of(Fixture.SAMPLE),
        preferences,
        new ChosenPaths(Optional.of(earlier), Optional.empty()),
        () -> CLOCK);
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
  }

  @Test
  void map(FxRobot robot) throws Exception {
    select(robot, "deploy-prod");
    take("map");
  }

  @Test
  void simulate(FxRobot robot) throws Exception {
    select(robot, "deploy-prod");
    robot.type(KeyCode.T);
    select(robot, "dev-deployer");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    eventually(() -> text(robot, "#verdict-word").equals("Denied"));
    take("simulate");
  }

  /** The other customer of the vendor, guessed wrong. */
  @Test
  void lesson(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search", MouseButton.PRIMARY).write("Present the lessons");
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    eventually(() -> visible(robot, "#lesson"));
    while (!text(robot, ".lesson-title").equals("Can the other customer get in?")) {
      robot.interact(() -> ((Button) node(robot, "#lesson-next")).fire());
    }
    eventually(() -> visible(robot, "#verdict-covered"));
    robot.write("1").type(KeyCode.END);
    eventually(() -> text(robot, "#verdict-word").equals("Denied"));
    robot.moveTo(1, 1);
    take("lesson");
  }

  @Test
  void admins(FxRobot robot) throws Exception {
    eventually(() -> visible(robot, "#inspector-reach-IN"));
    robot.clickOn("#inspector-reach-IN");
    eventually(() -> text(robot, "#headline").contains("admin-like roles"));
    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.moveTo(1, 1);
    take("admins");
  }

  @Test
  void changes(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search", MouseButton.PRIMARY).write("Compare with earlier");
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#headline").contains("ways in are lost"));
    robot.moveTo(1, 1);
    take("changes");
  }

  private static void select(FxRobot robot, String name) throws Exception {
    eventually(() -> !text(robot, "#inspector-title").isEmpty() && !visible(robot, "#progress"));
    robot.clickOn("#search", MouseButton.PRIMARY).write(name);
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals(name));
    eventually(() -> node(robot, "#picture").isFocused());
    // Nothing is pointed at.
    robot.moveTo(1, 1);
  }

  /** Writes what is seen once it is the same twice, a moment apart: then nothing is being made. */
  private void take(String name) throws Exception {
    BufferedImage before = seen();
    BufferedImage now = before;
    int same = 0;
    while (same < 3) {
      WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
      now = seen();
      same = isSame(before, now) ? same + 1 : 0;
      before = now;
    }
    write(name, now);
  }

  private static void write(String name, BufferedImage picture) throws IOException {
    BufferedImage plain =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    plain.createGraphics().drawImage(picture, 0, 0, null);
    ImageIO.write(plain, "png", FOLDER.resolve(name + ".png").toFile());
  }

  private BufferedImage seen() {
    Stage stage = Objects.requireNonNull(window);
    return look(() -> SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
  }

  private static boolean isSame(BufferedImage one, BufferedImage other) {
    int width = one.getWidth();
    int height = one.getHeight();
    return other.getWidth() == width
        && other.getHeight() == height
        && Arrays.equals(
            one.getRGB(0, 0, width, height, null, 0, width),
            other.getRGB(0, 0, width, height, null, 0, width));
  }
}
