package org.rolescope.ui.frame;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.prefs.Preferences;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Theme;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.RoleScopeApplication;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.SimulatorView;
import org.rolescope.ui.explain.SimulatorViewModel;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.filter.NothingLeftView;
import org.rolescope.ui.filter.SidePane;
import org.rolescope.ui.filter.SourcesViewModel;
import org.rolescope.ui.graph.HeadlineView;
import org.rolescope.ui.graph.HeadlineViewModel;
import org.rolescope.ui.graph.LegendView;
import org.rolescope.ui.graph.PictureView;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.inspect.InspectorView;
import org.rolescope.ui.inspect.InspectorViewModel;
import org.rolescope.ui.load.OpenViewModel;
import org.rolescope.ui.load.ProblemsView;
import org.rolescope.ui.load.ProblemsViewModel;
import org.rolescope.ui.load.ProgressView;
import org.rolescope.ui.load.Recents;
import org.rolescope.ui.load.RecognisedLink;
import org.rolescope.ui.load.RecognitionView;
import org.rolescope.ui.load.Sample;
import org.rolescope.ui.load.StartView;
import org.rolescope.ui.load.StartViewModel;
import org.rolescope.ui.paste.PasteView;
import org.rolescope.ui.paste.PasteViewModel;
import org.rolescope.ui.search.SearchView;
import org.rolescope.ui.search.SearchViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.FxTaskRunner;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.theme.Theming;

/** Puts one window together, by constructor: the only place that knows all its parts. */
public final class Composition {
  private static final String THEME = "theme";
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final TrustAnalyzer analyzer =
      new TrustAnalyzer(ForkJoinPool.commonPool(), Composition::now);
  private final TaskRunner runner;
  private final Workspace workspace = new Workspace();
  private final Panes panes = new Panes();
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final StatusViewModel status = new StatusViewModel(workspace);
  private final FilterViewModel filter = new FilterViewModel(workspace);
  private final DrawerBarViewModel drawer = new DrawerBarViewModel(workspace);
  private final PictureViewModel picture;
  private final SimulatorViewModel simulator;
  private final OpenViewModel open;
  private final StartViewModel start;
  private final ExportViewModel export;
  private final PasteViewModel paste;
  private final Preferences preferences;

  private Composition(TaskRunner runner, Preferences preferences) {
    this.runner = runner;
    this.preferences = preferences;
    boolean dark = preferences.get(THEME, "").equals(Theme.DARK.name());
    theme.set(dark ? Theme.DARK : Theme.LIGHT);
    Recents recents = new Recents(preferences);
    picture = new PictureViewModel(analyzer, runner, workspace, filter, this::failed);
    simulator =
        new SimulatorViewModel(analyzer, workspace.analysisProperty(), runner, this::failed);
    open =
        new OpenViewModel(
            analyzer, runner, workspace, recents, System::currentTimeMillis, this::failed);
    start = new StartViewModel(Sample.find(), open, recents, this::ask, this::copy);
    paste = new PasteViewModel(analyzer, workspace, runner, this::ask, this::failed);
    export = new ExportViewModel(analyzer, runner, picture, status.messageProperty()::set);
  }

  /** Shows a window on a stage and opens {@code paths} in it; none leave the start screen. */
  public static void open(Stage stage, List<Path> paths) {
    open(
        stage,
        paths,
        Preferences.userNodeForPackage(RoleScopeApplication.class),
        new DialogPathChooser(stage));
  }

  /**
   * The same.
   *
   * @param preferences keeps what is remembered between runs
   * @param chooser asks for files
   */
  static void open(Stage stage, List<Path> paths, Preferences preferences, PathChooser chooser) {
    FxTaskRunner runner = new FxTaskRunner();
    Composition window = new Composition(runner, preferences);
    window.show(stage, chooser);
    stage.setOnHiding(event -> runner.close());
    window.open.open(paths);
  }

  /** In whole seconds, as AWS has it in a call. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private void failed(Exception failure) {
    open.laidOut();
    status.messageProperty().set(Words.of("status.failed", failure.toString()));
  }

  private void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    status.messageProperty().set(Words.of("status.copied"));
  }

  private void ask(AssumeRoleRequest request) {
    workspace.selection().select(request.role());
    simulator.ask(request);
    panes.simulatorProperty().set(true);
  }

  private void ask(String caller, String role) {
    workspace.selection().select(role);
    simulator.ask(caller, role);
    panes.simulatorProperty().set(true);
  }

  private void show(Stage stage, PathChooser chooser) {
    picture
        .camera()
        .drawingProperty()
        .subscribe(
            drawing -> {
              if (drawing != Drawing.EMPTY) {
                open.laidOut();
              }
            });
    picture.modeProperty().subscribe(mode -> panes.giveWay(mode == PictureViewModel.Mode.FOCUS));
    SearchView search = new SearchView(new SearchViewModel(workspace));
    ProblemsView problems = new ProblemsView(new ProblemsViewModel(workspace, this::copy));
    KeysView keys = new KeysView();
    AboutView about = new AboutView();
    WindowActions actions =
        new WindowActions(
            new WindowActions.Models(
                workspace, open, start, picture, export, drawer, simulator, paste),
            theme,
            chooser,
            new WindowActions.Views(stage, panes, search, problems, keys, about));
    FrameView.Middle middle = middle(actions);
    FrameView frame =
        new FrameView(
            bars(actions, search),
            middle,
            panes,
            workspace.openProperty(),
            List.of(
                new PasteView(paste),
                problems,
                keys,
                about,
                new RecognitionView(open.sheet()),
                new ProgressView(open)));
    frame.acceptDrops(open::open);
    // Not larger than the screen, which may be smaller than the pictures the window was drawn to.
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(frame, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    theme.subscribe(
        now -> {
          Theming.apply(scene, now);
          preferences.put(THEME, now.name());
        });
    keys(scene, actions);
    status.titleProperty().subscribe(stage::setTitle);
    search.setOnChosen(middle.centre()::focusPicture);
    stage.setMinWidth(960);
    stage.setMinHeight(600);
    icons(stage);
    stage.setScene(scene);
    stage.show();
    // Nothing is marked at first; once there is a picture, the keys are its.
    frame.requestFocus();
    workspace
        .openProperty()
        .subscribe(is -> runner.later(is ? middle.centre()::focusPicture : frame::requestFocus));
  }

  private FrameView.Bars bars(Actions actions, Node search) {
    return new FrameView.Bars(
        new MenuView(actions, workspace.openProperty(), start.hasSample()),
        new ToolbarView(actions, workspace.selection(), search, workspace.openProperty()),
        new DrawerBarView(drawer, actions::simulate),
        new StatusView(status, actions, new RecognisedLink(open)));
  }

  private FrameView.Middle middle(Actions actions) {
    CentreView centre =
        new CentreView(
            picture,
            actions,
            new CentreView.Parts(
                new BreadcrumbView(new BreadcrumbViewModel(workspace)),
                new HeadlineView(new HeadlineViewModel(workspace, picture)),
                new PictureView(picture, runner, theme, asks()),
                new NothingLeftView(filter),
                new LegendView(picture, runner, theme)));
    return new FrameView.Middle(
        new StartView(start, actions::openFolder),
        new SidePane(new SourcesViewModel(workspace), filter),
        centre,
        new InspectorView(new InspectorViewModel(analyzer, runner, workspace, this::copy)),
        new SimulatorView(simulator, () -> panes.simulatorProperty().set(false)));
  }

  private PictureView.Asks asks() {
    return new PictureView.Asks() {
      @Override
      public boolean mayAsk(String caller, String role) {
        return drawer.mayAsk(caller, role);
      }

      @Override
      public void ask(String caller, String role) {
        Composition.this.ask(drawer.callerFor(caller, role), role);
      }

      @Override
      public void markCaller(String id) {
        drawer.markCaller(id);
      }

      @Override
      public void markTarget(String id) {
        drawer.markTarget(id);
      }
    };
  }

  private static void keys(Scene scene, Actions actions) {
    scene
        .getAccelerators()
        .put(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), actions::search);
    scene.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if (event.getCharacter().equals("?")) {
            actions.showKeys();
          }
        });
  }

  private static void icons(Stage stage) {
    for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
      InputStream icon =
          Composition.class.getResourceAsStream("/org/rolescope/icons/rolescope-" + size + ".png");
      if (icon != null) {
        stage.getIcons().add(new Image(icon));
      }
    }
  }
}
