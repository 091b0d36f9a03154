package org.rolescope.ui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.theme.Theming;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The rows of the table as they are shown. */
@ExtendWith(ApplicationExtension.class)
class TrustTableViewTest {
  private final Workspace workspace = Fixture.workspace();
  private final TableViewModel model =
      new TableViewModel(
          Fixture.ANALYZER,
          new DirectTaskRunner(),
          workspace,
          new FilterViewModel(workspace, new DirectTaskRunner()),
          text -> {},
          failure -> {
            throw new AssertionError(failure);
          });
  private final VBox root = new VBox();

  @Start
  void start(Stage stage) {
    model.look(true);
    model.select(List.of(last()));
    TrustTableView view = new TrustTableView(model, id -> List.of(), () -> {}, new Label());
    // A stage that had another size before may keep it.
    VBox.setVgrow(view, Priority.ALWAYS);
    root.getChildren().add(view);
    Scene scene = new Scene(root, 900, 400);
    Theming.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private EdgeRow last() {
    return model.rows().get(model.rows().size() - 1);
  }

  @Test
  void whatIsSelectedElsewhere_isInViewWhenTheTableIsSeenFirst() throws Exception {
    eventually(() -> look(this::chosenAreInView));
  }

  @Test
  void rowsAboutWhatIsSelectedElsewhere_areMarked_untilSomethingElseIs() throws Exception {
    eventually(() -> look(this::chosenAreInView));
    look(
        () -> {
          workspace.selection().select(Fixture.DEPLOY_PROD);
          return true;
        });
    eventually(
        () ->
            !marked().isEmpty()
                && marked()
                    .equals(
                        rowsOf(
                            row ->
                                row.to().id().equals(Fixture.DEPLOY_PROD)
                                    || row.from().id().equals(Fixture.DEPLOY_PROD))));

    look(
        () -> {
          workspace.selection().select(Fixture.SHOP_PROD);
          return true;
        });
    eventually(
        () ->
            marked()
                .equals(
                    rowsOf(
                        row ->
                            row.to().account().equals(Fixture.SHOP_PROD)
                                || row.from().account().equals(Fixture.SHOP_PROD))));
  }

  @Test
  void severalRows_areSelectedTogether_hereAndElsewhere() throws Exception {
    eventually(() -> look(this::chosenAreInView));
    look(
        () -> {
          table().getSelectionModel().clearAndSelect(1);
          table().getSelectionModel().select(3);
          return true;
        });
    List<String> ids = List.of(id(1), id(3));
    assertThat(look(() -> workspace.selection().ids())).isEqualTo(ids);

    List<String> others = List.of(id(2), id(5));
    look(
        () -> {
          workspace.selection().selectAll(others);
          return true;
        });
    eventually(
        () -> look(() -> table().getSelectionModel().getSelectedIndices().equals(List.of(2, 5))));
    assertThat(look(() -> workspace.selection().ids())).isEqualTo(others);

    look(
        () -> {
          model.sortBy(Column.ROLE, false);
          model.wordsProperty().set("deploy");
          return true;
        });
    eventually(() -> look(() -> model.rows().size() < 60));
    assertThat(look(() -> workspace.selection().ids())).isEqualTo(others);
  }

  private TableView<?> table() {
    return (TableView<?>) root.lookup("#table");
  }

  private String id(int row) {
    return model.rows().get(row).edge().id();
  }

  @Test
  void account_standsOverItsNumber(FxRobot robot) throws Exception {
    look(
        () -> {
          model.wordsProperty().set("Acme acme-metrics");
          return true;
        });
    eventually(() -> look(() -> lines(robot)).contains("Acme Monitoring 666677778888"));
  }

  @Test
  void roleOfIdentityCenter_isCalledAsOnTheMap_andFoundByItsWholeName(FxRobot robot)
      throws Exception {
    look(
        () -> {
          model.wordsProperty().set("AWSReservedSSO_NwAdmin_ shop-prod");
          return true;
        });
    eventually(() -> look(() -> lines(robot)).contains("NwAdmin shop-prod"));
    assertThat(model.rows()).allMatch(row -> row.role().startsWith("AWSReservedSSO_NwAdmin_"));
  }

  @Test
  void reason_takesTwoLines_beforeItIsCut() throws Exception {
    look(
        () -> {
          model.wordsProperty().set("acme-metrics");
          return true;
        });
    eventually(() -> look(this::reasons).size() == 1);
    assertThat(look(this::reasons).get(0).replace("\u200a", ""))
        .isEqualTo(model.rows().get(0).brief());
    assertThat(look(() -> root.lookupAll(".why > .ikon").stream().filter(Node::isVisible).count()))
        .as("signs of what is open to outsiders")
        .isEqualTo(1);
  }

  /** As they are seen, cut or whole. */
  private List<String> reasons() {
    return root.lookupAll(".why > .text").stream()
        .map(text -> ((Text) text).getText().replace("\n", ""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static List<String> lines(FxRobot robot) {
    return robot.lookup(".edge-end-lines").queryAllAs(VBox.class).stream()
        .filter(Node::isVisible)
        .map(
            box ->
                box.getChildren().stream()
                    .map(line -> ((Label) line).getText())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void rowsAboutWhatIsSelected_aloud_saySo() throws Exception {
    look(
        () -> {
          workspace.selection().select(Fixture.SHOP_PROD);
          return true;
        });
    eventually(() -> !marked().isEmpty());
    // At once: rows come while the table grows to its height.
    assertThat(look(() -> aloud().equals(marked()))).isTrue();
  }

  private Set<Object> aloud() {
    return shown()
        .filter(row -> row.getAccessibleText().endsWith("about what is selected"))
        .map(IndexedCell::getItem)
        .collect(Collectors.toSet());
  }

  private Set<Object> marked() {
    return shown()
        .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("concerned")))
        .map(IndexedCell::getItem)
        .collect(Collectors.toSet());
  }

  /** Of those that are shown. */
  private Set<Object> rowsOf(Predicate<EdgeRow> wanted) {
    return shown().map(row -> (EdgeRow) row.getItem()).filter(wanted).collect(Collectors.toSet());
  }

  private Stream<IndexedCell<?>> shown() {
    return root.lookupAll(".table-row-cell").stream()
        .<IndexedCell<?>>map(node -> (IndexedCell<?>) node)
        .filter(row -> row.getItem() != null);
  }

  private boolean chosenAreInView() {
    return root.lookupAll(".table-row-cell").stream()
        .map(node -> (IndexedCell<?>) node)
        .anyMatch(row -> row.isVisible() && row.isSelected() && last().equals(row.getItem()));
  }

  @Test
  void signs_whenTheTableIsLookedAtAgain_areNotMadeAnew() throws Exception {
    eventually(() -> fillsItsView() && look(this::chosenAreInView));
    Set<Node> signs = look(this::signs);
    assertThat(signs).hasSizeGreaterThan(10);
    look(
        () -> {
          model.look(false);
          model.look(true);
          root.applyCss();
          root.layout();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(look(this::signs)).containsAll(signs);
  }

  private boolean fillsItsView() {
    Bounds table = root.lookup("#table").localToScene(root.lookup("#table").getLayoutBounds());
    return table.getMaxY() >= root.getScene().getHeight() - 1;
  }

  private Set<Node> signs() {
    return Set.copyOf(root.lookupAll(".table-cell .node-sign"));
  }
}
