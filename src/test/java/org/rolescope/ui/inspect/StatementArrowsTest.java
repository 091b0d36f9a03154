package org.rolescope.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Theme;
import org.rolescope.drawing.Viewport;
import org.rolescope.graph.TrustEdge;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.PictureView;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.theme.Theming;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A statement and its arrows point at each other, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
class StatementArrowsTest {
  private final Workspace workspace = Fixture.workspace();
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final PictureViewModel picture =
      Fixture.picture(workspace, new FilterViewModel(workspace, runner));

  @Start
  void start(Stage stage) {
    PictureView view =
        new PictureView(
            picture,
            runner,
            new SimpleObjectProperty<>(Theme.LIGHT),
            new PictureView.Asks() {
              @Override
              public boolean mayAsk(String caller, String role) {
                return false;
              }

              @Override
              public void ask(String caller, String role) {}
            },
            id -> List.of());
    InspectorView inspector =
        new InspectorView(
            new InspectorViewModel(
                Fixture.ANALYZER,
                runner,
                workspace,
                new SimpleObjectProperty<>(Optional.empty()),
                new SimpleObjectProperty<>(Optional.empty()),
                new FilterViewModel(workspace, new DirectTaskRunner()),
                text -> {},
                made -> {},
                at -> {}),
            id -> List.of(),
            new RecordedCalls());
    view.setPrefSize(780, 800);
    inspector.setPrefSize(500, 800);
    picture.focusOn(Fixture.DEPLOY_PROD);
    inspector.showTrust();
    Scene scene = new Scene(new HBox(view, inspector), 1280, 800);
    Theming.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
  }

  @Test
  void statement_underThePointer_lightsItsArrows_andTheyGoOutWithIt(FxRobot robot)
      throws Exception {
    robot.moveTo(look(() -> robot.lookup(".statement-title").<Button>query()));
    eventually(() -> lit().equals(idsOf("CiRunner")));

    robot.moveTo("#picture");
    eventually(() -> lit().isEmpty());
  }

  @Test
  void caret_inTheJson_lightsTheArrows_andEnterSelectsThem(FxRobot robot) throws Exception {
    focusPolicy(robot);
    for (int i = 0; i < 4; i++) {
      robot.type(KeyCode.DOWN);
    }
    eventually(() -> lit().equals(idsOf("CiRunner")));

    robot.type(KeyCode.ENTER);
    eventually(() -> Set.copyOf(workspace.selection().ids()).equals(idsOf("CiRunner")));
    eventually(() -> policyName(robot).contains("are marked"));
  }

  @Test
  void arrow_thatIsClicked_hasItsStatementMarkedAndInSight(FxRobot robot) throws Exception {
    TrustEdge edge =
        workspace.analysis().graph().into(Fixture.DEPLOY_PROD).stream()
            .filter(each -> each.from().endsWith("user/alice"))
            .findFirst()
            .orElseThrow();

    // The page comes to the statement by itself, whichever tab was shown.
    robot.interact(() -> ((ToggleButton) node(robot, "#inspector-SUMMARY")).fire());
    robot.clickOn(look(() -> onScreen(node(robot, "#picture"), edge)));
    eventually(() -> workspace.selection().ids().equals(List.of(edge.id())));

    eventually(() -> policyName(robot).contains("are marked"));
    eventually(() -> !robot.lookup(".line-number.in-statement").queryAll().isEmpty());
    Bounds pane = look(() -> bounds(node(robot, "#policy")));
    assertThat(
            look(
                () ->
                    robot.lookup(".line-number.in-statement").queryAll().stream()
                        .anyMatch(number -> pane.contains(bounds(number)))))
        .isTrue();
    // Not by colour alone: a bar stands at its left.
    assertThat(
            look(() ->
                    robot.lookup(".line-number.in-statement").<javafx.scene.layout.Region>query())
                .getBorder()
                .getStrokes()
                .get(0)
                .getWidths()
                .getLeft())
        .isEqualTo(3);
  }

  private static String policyName(FxRobot robot) {
    return look(
        () ->
            robot
                .lookup("#policy .code-area")
                .<Node>tryQuery()
                .map(area -> String.valueOf(area.getAccessibleText()))
                .orElse(""));
  }

  private static void focusPolicy(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup("#policy .code-area").<Node>query().requestFocus());
    eventually(() -> robot.lookup("#policy .code-area").<Node>query().isFocused());
  }

  private Set<String> lit() {
    return workspace.spotlight().edgesProperty().get();
  }

  private Set<String> idsOf(String statement) {
    return Set.copyOf(
        Pages.of(
                workspace.analysis(),
                Outsiders.NOT_YET,
                role -> List.of(),
                edge -> List.of(),
                Fixture.DEPLOY_PROD)
            .trust()
            .orElseThrow()
            .statements()
            .stream()
            .filter(card -> card.title().equals(statement))
            .findFirst()
            .orElseThrow()
            .arrows());
  }

  private Point2D onScreen(Node view, TrustEdge edge) {
    Point middle =
        picture
            .camera()
            .drawingProperty()
            .get()
            .lineOf(new Hit(Hit.Kind.EDGE, edge.id()))
            .orElseThrow()
            .at(0.06);
    Viewport seen = picture.camera().viewportProperty().get();
    return view.localToScreen(
        (middle.x() - seen.x()) * seen.scale(), (middle.y() - seen.y()) * seen.scale());
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
