package org.rolescope.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.theme.Theming;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PictureViewTest {
  private final Workspace workspace = Fixture.workspace();
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final PictureViewModel picture =
      Fixture.picture(workspace, new FilterViewModel(workspace, runner));

  @Start
  void start(Stage stage) {
    PictureView.Asks asks =
        new PictureView.Asks() {
          @Override
          public boolean mayAsk(String caller, String role) {
            return false;
          }

          @Override
          public void ask(String caller, String role) {}
        };
    PictureView view =
        new PictureView(
            picture, runner, new SimpleObjectProperty<>(Theme.LIGHT), asks, id -> List.of());
    Scene scene = new Scene(view, 1000, 700);
    Theming.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void words_goWithThePointer_fromThingToThing(FxRobot robot) throws Exception {
    Point2D far = middle(robot, "111122223333");
    Point2D near = middle(robot, "222233334444");
    robot.moveTo(far);
    eventually(() -> words().contains("management"));

    // At once, with no ground between them.
    robot.interact(() -> robot.robotContext().getBaseRobot().moveMouse(near));
    eventually(() -> words().contains("security-audit"));

    assertThat(look(() -> tip().getAnchorX())).isCloseTo(near.getX(), within(30));
    assertThat(look(() -> tip().getAnchorY())).isCloseTo(near.getY(), within(30));
  }

  private static Offset<Double> within(double pixels) {
    return Offset.offset(pixels);
  }

  private Point2D middle(FxRobot robot, String account) {
    Node view = node(robot, "#picture");
    return look(
        () -> {
          Hit hit = new Hit(Hit.Kind.ACCOUNT, account);
          Rect place = picture.camera().onScreen(hit).orElseThrow();
          return view.localToScreen(place.centerX(), place.bottom() - 8);
        });
  }

  private static Tooltip tip() {
    return Window.getWindows().stream()
        .filter(Tooltip.class::isInstance)
        .map(Tooltip.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String words() {
    return Window.getWindows().stream().anyMatch(Tooltip.class::isInstance) ? tip().getText() : "";
  }
}
