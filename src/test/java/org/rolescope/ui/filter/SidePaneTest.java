package org.rolescope.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.look;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.EdgeKind;
import org.rolescope.question.EdgeTrait;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.Words;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.theme.Theming;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The pane at the left as it is shown. */
@ExtendWith(ApplicationExtension.class)
class SidePaneTest {
  private final Workspace workspace = Fixture.workspace();
  private final FilterViewModel filter = new FilterViewModel(workspace, new DirectTaskRunner());
  private final HBox root = new HBox();

  @Start
  void start(Stage stage) {
    root.getChildren()
        .add(
            new SidePane(
                new SourcesViewModel(workspace),
                filter,
                new SimpleBooleanProperty(true),
                new Region(),
                new Region(),
                new Region(),
                id -> List.of()));
    Scene scene = new Scene(root, 400, 600);
    Theming.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void filterThatLeavesNothing_isCalledForWhatIsDoneToIt() {
    NothingLeftView nothing = new NothingLeftView(filter);
    look(
        () -> {
          filter.only().stream()
              .filter(facet -> facet.kind() == EdgeTrait.UNCONDITIONAL)
              .forEach(facet -> facet.shownProperty().set(true));
          filter.edges().stream()
              .filter(facet -> facet.kind() == EdgeKind.ALLOWED)
              .forEach(facet -> facet.shownProperty().set(false));
          root.getChildren().add(nothing);
          root.applyCss();
          return true;
        });

    assertThat(
            look(
                () ->
                    nothing.lookupAll(".drop-each .button").stream()
                        .map(button -> ((Button) button).getText())
                        .toList()))
        .containsExactlyInAnyOrder(
            "Without the filter: No condition at all", "Show again: Allowed");
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 123, 12_345, 1_234_567})
  void namesOfFilters_areWhole_besideAnyNumber(int count) {
    look(
        () -> {
          filter.edges().forEach(facet -> facet.count(count, count));
          filter.callers().forEach(facet -> facet.count(count, count));
          filter.only().forEach(facet -> facet.count(count, count));
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(look(this::cut)).isEmpty();
    assertThat(look(() -> root.lookupAll(".facet-row > .label").size())).isGreaterThan(24);
  }

  @Test
  void kindOfWhichNoneIsLeft_isGrey_untilThereIsOneAgain() {
    Facet<EdgeKind> one = filter.edges().get(0);
    Facet<EdgeKind> other = filter.edges().get(1);

    assertThat(look(() -> colour(one, 0).equals(colour(other, 7)))).isFalse();
    assertThat(look(() -> colour(one, 1).equals(colour(other, 7)))).isTrue();
  }

  /** That of the words of a kind, of which so many of seven are left. */
  private Paint colour(Facet<EdgeKind> facet, int left) {
    facet.count(7, left);
    root.applyCss();
    return root.lookupAll(".facet-row > .side-label").stream()
        .map(Label.class::cast)
        .filter(label -> label.getText().equals(Words.each("edge", facet.kind())))
        .findFirst()
        .orElseThrow()
        .getTextFill();
  }

  private List<String> cut() {
    root.applyCss();
    root.layout();
    return root.lookupAll(".facet-row > .label").stream()
        .map(Label.class::cast)
        .filter(label -> !shown(label).equals(label.getText()) || label.getHeight() < words(label))
        .map(Label::getText)
        .toList();
  }

  private static double words(Label label) {
    return text(label).getLayoutBounds().getHeight();
  }

  private static String shown(Label label) {
    return text(label).getText();
  }

  private static Text text(Node label) {
    return (Text) Objects.requireNonNull(label.lookup(".text"));
  }
}
