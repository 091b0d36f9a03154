package org.rolescope.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.MatrixGroup;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The grid in a room that is narrower than its columns. */
@ExtendWith(ApplicationExtension.class)
class MatrixGridTest {
  private final Workspace workspace = Fixture.workspace();
  private final MatrixViewModel model =
      new MatrixViewModel(
          Fixture.ANALYZER,
          new DirectTaskRunner(),
          workspace,
          new FilterViewModel(workspace, new DirectTaskRunner()),
          text -> {},
          failure -> {
            throw new AssertionError(failure);
          });

  private static final String ZEROS = "000000000000";

  private @Nullable MatrixGrid grid;

  @Start
  void start(Stage stage) {
    workspace.selection().select(Fixture.SHOP_PROD);
    model.look(true);
    grid = new MatrixGrid(model, id -> List.of(), () -> true);
    grid.setRoom(400);
    // A test before may have left the stage larger.
    grid.setMinSize(500, 400);
    grid.setMaxSize(500, 400);
    stage.setScene(new Scene(new StackPane(grid), 500, 400));
    stage.show();
  }

  @Test
  void selectedAccount_leavesTheFirstColumnInSight_thoughItWasSelectedBeforeThereWasAnyRoom()
      throws Exception {
    ScrollBar across = look(this::across);
    eventually(across::isVisible);
    assertThat(across.getValue()).isZero();
  }

  @Test
  void outsiders_areSeenFirst_whereNotAllColumnsAre_andAsTheyWereWhereAllAre(FxRobot robot)
      throws Exception {
    eventually(() -> columns().startsWith("Anyone"));
    robot.interact(() -> Objects.requireNonNull(grid).setMinWidth(1000));
    eventually(() -> columns().startsWith("management"));
    robot.interact(() -> Objects.requireNonNull(grid).setMinWidth(500));
    eventually(() -> columns().startsWith("Anyone"));
  }

  /** What is selected has no cell: its row or column is marked, and no cell as if it were it. */
  @Test
  void selection_marksItsRowOrColumn_andTheKeysAreAtNoUnrelatedCell(FxRobot robot)
      throws Exception {
    robot.interact(() -> Objects.requireNonNull(grid).requestFocus());
    robot.interact(() -> workspace.selection().select("666677778888"));
    eventually(() -> marked().equals(List.of("Acme Monitoring")) && !ringed());
    robot.interact(() -> workspace.selection().select(github()));
    eventually(() -> marked().equals(List.of("GitHub Actions")) && !ringed());
    robot.interact(
        () ->
            workspace
                .selection()
                .select("arn:aws:iam::" + Fixture.SHOP_PROD + ":role/deploy-prod"));
    eventually(() -> marked().equals(List.of("shop-prod")) && !ringed());
    robot.interact(() -> Objects.requireNonNull(grid).go(new At(3, 0)));
    eventually(this::ringed);
    assertThat(marked()).containsExactly("shop-prod");
    robot.interact(() -> Objects.requireNonNull(grid).go(new At(0, At.HEADS)));
    eventually(() -> !ringed());
    assertThat(marked()).containsExactly("shop-prod");
  }

  private String github() {
    return workspace.analysis().graph().nodes().stream()
        .filter(TrustNode::isProvider)
        .map(TrustNode::id)
        .filter(id -> id.contains("githubusercontent"))
        .findFirst()
        .orElseThrow();
  }

  private boolean ringed() {
    return Objects.requireNonNull(grid).lookup(".matrix-ring.focus").isVisible();
  }

  /** The heads that are marked. */
  private List<String> marked() {
    return labels(".matrix-name, .matrix-account")
        .filter(
            label ->
                label
                    .getParent()
                    .getPseudoClassStates()
                    .contains(PseudoClass.getPseudoClass("here")))
        .map(Label::getText)
        .toList();
  }

  /** Names of the columns that are seen, from the left. */
  private String columns() {
    return labels(".matrix-name")
        .sorted(Comparator.comparingDouble(label -> label.getParent().getLayoutX()))
        .map(Label::getText)
        .collect(Collectors.joining(", "));
  }

  private Stream<Label> labels(String selector) {
    return Stream.of(selector.split(", "))
        .flatMap(one -> Objects.requireNonNull(grid).lookupAll(one).stream())
        .map(Label.class::cast);
  }

  /** Digits are wider than most letters; no account has a wider number than this. */
  @Test
  void numberOfAnAccountWithoutAName_isWholeBesideItsRow() {
    MatrixGroup account = new MatrixGroup(ZEROS, ZEROS, MatrixGroup.Kind.ACCOUNT);
    MatrixAnswer answer =
        new MatrixAnswer(
            List.of(account),
            List.of(new MatrixRow(account, Map.of(), 0, 0)),
            Map.of(),
            Optional.empty(),
            Map.of());
    double needed =
        look(
            () -> {
              Text number = new Text(ZEROS);
              // As the style sheet has the heads of rows, with their padding.
              number.setFont(Font.font("Inter SemiBold", 12.5));
              return number.getLayoutBounds().getWidth() + 8 + 14;
            });

    assertThat(GridPlaces.of(answer, 700, 480, false, (text, width) -> false).left())
        .isGreaterThanOrEqualTo(needed);
  }

  private ScrollBar across() {
    return Objects.requireNonNull(grid).lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
        .findFirst()
        .orElseThrow();
  }
}
