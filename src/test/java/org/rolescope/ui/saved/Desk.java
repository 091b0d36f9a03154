package org.rolescope.ui.saved;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.rolescope.app.saved.SavedView;
import org.rolescope.app.saved.SavedView.Tab;
import org.rolescope.app.saved.SavedViewsFile;
import org.rolescope.drawing.Hit;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.EdgeTrait;
import org.rolescope.question.Effort;
import org.rolescope.question.Reach;
import org.rolescope.simulate.Brought;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.brought.BroughtViewModel;
import org.rolescope.ui.explain.call.Choices;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.Direction;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.graph.PictureViewModel.Mode;
import org.rolescope.ui.matrix.MatrixViewModel;
import org.rolescope.ui.paths.PathsViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.table.TableViewModel;
import org.rolescope.ui.task.DirectTaskRunner;

/** The models of a window that is open on some data, without the window. */
public final class Desk {
  static final String BREAK_GLASS = "arn:aws:iam::444455556666:role/break-glass-admin";
  static final String TOOLS = "333344445555";

  final Workspace workspace;
  final FilterViewModel filter;
  final PictureViewModel picture;
  final BroughtViewModel brought;
  final PathsViewModel paths;
  final MatrixViewModel matrix;
  final TableViewModel table;
  final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.MAP);
  final List<String> said = new ArrayList<>();
  final Showing showing;
  public final SavedViewsViewModel saved;

  /**
   * @param file keeps the views
   */
  public Desk(Workspace workspace, Path file) {
    this.workspace = workspace;
    DirectTaskRunner runner = new DirectTaskRunner();
    filter = new FilterViewModel(workspace, runner);
    picture = new PictureViewModel(Fixture.ANALYZER, runner, workspace, filter, Desk::failed);
    brought = new BroughtViewModel(Fixture.ANALYZER, runner, workspace, Desk::failed);
    paths =
        new PathsViewModel(
            Fixture.ANALYZER,
            runner,
            workspace,
            () -> new Choices(workspace.analysis().index(), workspace.analysis().graph()),
            made -> {},
            Desk::failed);
    matrix =
        new MatrixViewModel(Fixture.ANALYZER, runner, workspace, filter, made -> {}, Desk::failed);
    table =
        new TableViewModel(Fixture.ANALYZER, runner, workspace, filter, made -> {}, Desk::failed);
    tab.subscribe(
        now -> {
          paths.look(now == Tab.PATHS);
          matrix.look(now == Tab.MATRIX);
          table.look(now == Tab.TABLE);
        });
    showing =
        new Showing(workspace, filter, picture, brought, paths, matrix, table, tab::get, tab::set);
    saved =
        new SavedViewsViewModel(
            showing, new SavedViewsFile(file), runner, filter.edits(), said::add);
    picture.camera().resize(850, 620);
  }

  private static void failed(Exception failure) {
    throw new AssertionError(failure);
  }

  /** The view that is called so. */
  SavedView view(String name) {
    return saved.called(name).orElseThrow();
  }

  List<String> names() {
    return saved.views().stream().map(SavedView::name).toList();
  }

  String lastSaid() {
    return said.get(said.size() - 1);
  }

  /** Everything that a view can hold is other than at first. */
  void arrange() {
    filter.edges().get(2).shownProperty().set(false);
    filter.callers().get(2).shownProperty().set(false);
    filter.only().get(2).shownProperty().set(true);
    filter.hide("arn:aws:iam::444455556666:role/db-migrate");
    brought.take(
        Brought.NOTHING
            .with("aws:MultiFactorAuthPresent", List.of("true"))
            .without("aws:SourceIp"));
    picture.reaching().hopsProperty().set(2);
    picture.reaching().unknownProperty().set(false);
    picture.activate(Optional.of(new Hit(Hit.Kind.ACCOUNT, TOOLS)));
    workspace.selection().selectAll(List.of(Fixture.DEPLOY_PROD, Fixture.CI_RUNNER));
    nudge(Fixture.SHOP_PROD);
    nudge(TOOLS);
    picture.dimmingProperty().set(true);
    picture.camera().zoom(1.5);
    matrix.wordsProperty().set("shop-prod");
    table.wordsProperty().set("deploy");
    tab.set(Tab.MATRIX);
    openCell();
    tab.set(Tab.PATHS);
    paths.take(Fixture.CI_RUNNER, BREAK_GLASS);
    paths.countProperty().set(10);
    paths.hopsProperty().set(4);
    paths.effortsProperty().set(Set.of(Effort.NOW, Effort.UNKNOWN));
    paths.pin(paths.answerProperty().get().paths().get(0));
    paths.onlyPinnedProperty().set(true);
    workspace.selection().selectAll(List.of(Fixture.DEPLOY_PROD, Fixture.CI_RUNNER));
  }

  void nudge(String account) {
    picture
        .pins()
        .nudge(
            picture.camera().drawingProperty().get(),
            new Hit(Hit.Kind.ACCOUNT, account),
            Direction.DOWN);
  }

  private void openCell() {
    matrix.answerProperty().get().rows().stream()
        .flatMap(row -> row.cells().values().stream())
        .findFirst()
        .ifPresent(matrix::choose);
  }

  /** Does one thing after the other, as a person might. */
  void wander(Random random, int steps) {
    List<TrustNode> nodes = workspace.analysis().graph().nodes();
    for (int i = 0; i < steps; i++) {
      String node = nodes.get(random.nextInt(nodes.size())).id();
      String account = workspace.analysis().snapshot().accounts().get(random.nextInt(5)).id();
      switch (random.nextInt(15)) {
        case 0 -> workspace.selection().select(node);
        case 1 -> workspace.selection().selectAll(List.of(node, Fixture.DEPLOY_PROD));
        case 2 -> picture.activate(Optional.of(new Hit(Hit.Kind.ACCOUNT, account)));
        case 3 -> nudge(account);
        case 4 -> filter.hide(node);
        case 5 ->
            filter
                .only()
                .get(random.nextInt(EdgeTrait.values().length))
                .shownProperty()
                .set(random.nextBoolean());
        case 6 -> filter.edges().get(random.nextInt(4)).shownProperty().set(random.nextBoolean());
        case 7 ->
            brought.take(
                random.nextBoolean()
                    ? Brought.NOTHING.without("sts:ExternalId")
                    : Brought.NOTHING.with("aws:MultiFactorAuthPresent", List.of("true")));
        case 8 -> picture.focusOn(node);
        case 9 -> picture.blast(node, Reach.Direction.values()[random.nextInt(2)]);
        case 10 -> picture.show(Mode.MAP);
        case 11 -> picture.reaching().hopsProperty().set(1 + random.nextInt(4));
        case 12 -> picture.camera().zoom(random.nextBoolean() ? 1.2 : 1 / 1.2);
        case 13 -> tab.set(Tab.values()[random.nextInt(4)]);
        case 14 -> {
          if (tab.get() == Tab.PATHS) {
            paths.take(node, Fixture.DEPLOY_PROD);
          } else if (tab.get() == Tab.MATRIX) {
            openCell();
          } else {
            picture.camera().fitAll();
          }
        }
        default -> throw new AssertionError();
      }
    }
  }
}
