package org.rolescope.ui.frame;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.prefs.Preferences;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.rolescope.app.Lesson;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.app.saved.SavedView;
import org.rolescope.base.SourceLocation;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Theme;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.RoleScopeApplication;
import org.rolescope.ui.Words;
import org.rolescope.ui.answer.AnswerView;
import org.rolescope.ui.answer.AnswerViewModel;
import org.rolescope.ui.brought.BroughtSection;
import org.rolescope.ui.brought.BroughtViewModel;
import org.rolescope.ui.explain.SimulatorView;
import org.rolescope.ui.explain.SimulatorViewModel;
import org.rolescope.ui.failure.FailureView;
import org.rolescope.ui.failure.FailureViewModel;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.filter.NothingLeftView;
import org.rolescope.ui.filter.SidePane;
import org.rolescope.ui.filter.SourcesViewModel;
import org.rolescope.ui.graph.Glide;
import org.rolescope.ui.graph.HeadlineView;
import org.rolescope.ui.graph.HeadlineViewModel;
import org.rolescope.ui.graph.LegendView;
import org.rolescope.ui.graph.MinimapView;
import org.rolescope.ui.graph.PictureView;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.help.HelpView;
import org.rolescope.ui.inspect.InspectorView;
import org.rolescope.ui.inspect.InspectorViewModel;
import org.rolescope.ui.inspect.Page;
import org.rolescope.ui.lesson.LessonBar;
import org.rolescope.ui.lesson.LessonPane;
import org.rolescope.ui.lesson.LessonsViewModel;
import org.rolescope.ui.lesson.Scores;
import org.rolescope.ui.live.LiveFolders;
import org.rolescope.ui.live.LiveView;
import org.rolescope.ui.live.LiveViewModel;
import org.rolescope.ui.load.KnownList;
import org.rolescope.ui.load.OpenViewModel;
import org.rolescope.ui.load.ProblemsView;
import org.rolescope.ui.load.ProblemsViewModel;
import org.rolescope.ui.load.ProgressView;
import org.rolescope.ui.load.Recents;
import org.rolescope.ui.load.RecognisedLink;
import org.rolescope.ui.load.RecognitionView;
import org.rolescope.ui.load.Sample;
import org.rolescope.ui.load.SourceSheet;
import org.rolescope.ui.load.StartView;
import org.rolescope.ui.load.StartViewModel;
import org.rolescope.ui.look.ControlRehearsal;
import org.rolescope.ui.look.Copying;
import org.rolescope.ui.look.PaneCycle;
import org.rolescope.ui.matrix.MatrixView;
import org.rolescope.ui.matrix.MatrixViewModel;
import org.rolescope.ui.paste.PasteView;
import org.rolescope.ui.paste.PasteViewModel;
import org.rolescope.ui.paths.PathsView;
import org.rolescope.ui.paths.PathsViewModel;
import org.rolescope.ui.saved.NameSheet;
import org.rolescope.ui.saved.SavedSection;
import org.rolescope.ui.saved.SavedViewsViewModel;
import org.rolescope.ui.saved.Showing;
import org.rolescope.ui.search.SearchView;
import org.rolescope.ui.search.SearchViewModel;
import org.rolescope.ui.source.SourceFiles;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.table.TableViewModel;
import org.rolescope.ui.table.TrustTableView;
import org.rolescope.ui.task.FxTaskRunner;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.theme.PopupStylesheet;
import org.rolescope.ui.theme.ScaledPane;
import org.rolescope.ui.theme.SystemLook;
import org.rolescope.ui.theme.Theming;

/** Puts one window together, by constructor: the only place that knows all its parts. */
public final class Composition {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  /** Room for what the desktop draws around a window. */
  private static final double BORDERS = 40;

  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Settings settings;
  private final Recents recents;
  private final KnownList known;
  private final Workspace workspace = new Workspace();
  private final Panes panes;
  private final ObjectProperty<SystemLook> system = new SimpleObjectProperty<>(SystemLook.PLAIN);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final StatusViewModel status = new StatusViewModel(workspace);
  private final FilterViewModel filter;
  private final DrawerBarViewModel drawer = new DrawerBarViewModel(workspace);
  private final FailureViewModel failures;
  private final Copies copies;
  private final HandingOn handing;
  private final PictureViewModel picture;
  private final SimulatorViewModel simulator;
  private final LessonsViewModel lessons;
  private final OpenViewModel open;
  private final StartViewModel start;
  private final LiveViewModel live;
  private final Shows shows;
  private final ExportViewModel export;
  private final PasteViewModel paste;
  private final PathsViewModel paths;
  private final BroughtViewModel brought;
  private final MatrixViewModel matrix;
  private final TableViewModel table;
  private final SavedViewsViewModel saved;

  private Composition(TaskRunner runner, Preferences preferences, Supplier<Instant> clock) {
    this.runner = runner;
    analyzer = new TrustAnalyzer(ForkJoinPool.commonPool(), clock);
    settings = new Settings(preferences);
    panes = new Panes(settings);
    filter = new FilterViewModel(workspace, runner);
    status.follow(filter);
    recents = new Recents(preferences);
    Scores scores = new Scores(preferences);
    known = new KnownList(preferences);
    failures =
        new FailureViewModel(
            ThisProgram.version(), ThisProgram.systems(), this::copy, this::failedAgain);
    theme.bind(
        Bindings.createObjectBinding(
            () -> settings.themeProperty().get().theme(system.get()),
            settings.themeProperty(),
            system));
    handing = new HandingOn(analyzer, runner, workspace, settings.redactsProperty(), this::asked);
    copies = new Copies(workspace, runner, handing, this::copyMade, this::copy, this::failed);
    picture = new PictureViewModel(analyzer, runner, workspace, filter, this::failed);
    picture.camera().glideWith(new Glide(still()));
    simulator = new SimulatorViewModel(analyzer, workspace.dataProperty(), runner, this::failed);
    open =
        new OpenViewModel(
            analyzer, runner, workspace, recents, known, System::currentTimeMillis, this::failed);
    lessons =
        new LessonsViewModel(
            runner,
            workspace,
            simulator,
            panes.presentingProperty(),
            scores,
            request -> bring(request.role()),
            status.messageProperty()::set);
    start =
        new StartViewModel(runner, Sample.find(), open, recents, scores, this::present, this::copy);
    live =
        new LiveViewModel(
            runner, LiveFolders.ofPerson()::fresh, this::openLive, this::copy, this::failed);
    paste = new PasteViewModel(analyzer, workspace, runner, this::ask, this::failed);
    paths =
        new PathsViewModel(
            analyzer, runner, workspace, simulator::choices, this::copyMade, this::failed);
    brought = new BroughtViewModel(analyzer, runner, workspace, this::failed);
    matrix = new MatrixViewModel(analyzer, runner, workspace, filter, this::copyMade, this::failed);
    table = new TableViewModel(analyzer, runner, workspace, filter, this::copyMade, this::failed);
    panes.tabProperty().subscribe(this::look);
    Showing showing =
        new Showing(
            workspace, filter, picture, brought, paths, matrix, table, this::tab, this::show);
    open.keepBy(showing::keep);
    saved =
        new SavedViewsViewModel(
            showing, settings.viewsFile(), runner, filter.edits(), status.messageProperty()::set);
    shows = new Shows(panes, picture, simulator, paths, matrix, table);
    export =
        new ExportViewModel(
            analyzer, runner, picture, handing, shows::now, status.messageProperty()::set);
  }

  private AssumeRoleRequest asked() {
    return simulator.asked();
  }

  /** What a tab shows is made while it is seen, and only then. */
  private void look(Tab tab) {
    paths.look(tab == Tab.PATHS);
    matrix.look(tab == Tab.MATRIX);
    table.look(tab == Tab.TABLE);
  }

  private SavedView.Tab tab() {
    return SavedView.Tab.valueOf(panes.tabProperty().get().name());
  }

  private void show(SavedView.Tab tab) {
    panes.simulatorProperty().set(false);
    panes.tabProperty().set(Tab.valueOf(tab.name()));
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
    open(stage, paths, preferences, chooser, Composition::now);
  }

  /**
   * The same.
   *
   * @param clock the time of a call where nothing is said of it
   */
  static void open(
      Stage stage,
      List<Path> paths,
      Preferences preferences,
      PathChooser chooser,
      Supplier<Instant> clock) {
    Theming.begin();
    FxTaskRunner runner = new FxTaskRunner();
    Composition window = new Composition(runner, preferences, clock);
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> runner.later(() -> window.failures.report(failure)));
    window.show(stage, chooser);
    stage.setOnHiding(
        event -> {
          window.live.cancel();
          runner.close();
          Thread.setDefaultUncaughtExceptionHandler(before);
        });
    window.open.open(paths);
  }

  /** What was read live is seen at once, unless something else is open. */
  private void openLive(Path folder) {
    if (workspace.openProperty().get()) {
      open.open(List.of(folder));
    } else {
      open.open(List.of(folder), () -> {});
    }
    status.messageProperty().set(Words.of("live.written", folder));
  }

  /** In whole seconds, as AWS has it in a call. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private void failed(Exception failure) {
    open.laidOut();
    failures.report(failure);
  }

  private void failedAgain() {
    status.messageProperty().set(Words.of("status.failed"));
  }

  private void copy(String text) {
    Copying.text(text);
    status.messageProperty().set(Words.of("status.copied"));
  }

  private void copyMade(Function<Redacted, String> made) {
    handing.made(
        made,
        text -> {
          if (!text.isEmpty()) {
            Copying.put(text);
            status.messageProperty().set(Words.of("status.copied"));
          }
        },
        this::failed);
  }

  private void copy(Image image) {
    Copying.image(image);
    status.messageProperty().set(Words.of("status.copied"));
  }

  private void ask(AssumeRoleRequest request) {
    bring(request.role());
    simulator.ask(request);
  }

  private void ask(String caller, String role) {
    bring(role);
    simulator.ask(caller, role);
  }

  /** Brings the simulator to sight, and selects the role that is asked for. */
  private void bring(String role) {
    workspace.selection().select(role);
    panes.simulatorProperty().set(true);
  }

  private void present(Lesson lesson) {
    lessons.begin(lesson);
    panes.present(true);
  }

  /** Whether nothing should move. */
  private ObservableValue<Boolean> still() {
    return settings
        .stillnessProperty()
        .flatMap(still -> system.map(look -> still || look.stillness()));
  }

  /** Whether a lesson is presented. */
  private ObservableValue<Boolean> taught() {
    return panes
        .presentingProperty()
        .flatMap(
            is ->
                panes
                    .simulatorProperty()
                    .flatMap(
                        also ->
                            lessons
                                .currentProperty()
                                .map(lesson -> is && also && lesson.isPresent())));
  }

  private void show(Stage stage, PathChooser chooser) {
    Copying.through(stage, text -> handing.text(text, Copying::put, this::failed));
    picture
        .camera()
        .drawingProperty()
        .subscribe(
            drawing -> {
              if (drawing != Drawing.EMPTY) {
                open.laidOut();
              }
            });
    picture.modeProperty().subscribe(panes::giveWay);
    SearchViewModel found = new SearchViewModel(workspace, runner, open.stages().readingProperty());
    SearchView search = new SearchView(found);
    SourceSheet source = new SourceSheet();
    SourceFiles files = new SourceFiles(runner, analyzer::text);
    ProblemsView problems =
        new ProblemsView(new ProblemsViewModel(workspace, files, this::copy), source);
    AnswerView answers =
        new AnswerView(
            new AnswerViewModel(analyzer, runner, workspace, this::copyMade, this::failed));
    KeysView keys = new KeysView();
    AboutView about = new AboutView();
    HelpView help = new HelpView();
    NameSheet saving = NameSheet.saving(saved);
    NameSheet renaming = NameSheet.renaming(saved);
    PaneCycle cycle = new PaneCycle();
    WindowActions actions =
        new WindowActions(
            new WindowActions.Models(
                workspace, open, start, live, picture, export, drawer, simulator, paste, filter,
                recents, settings, copies, paths, lessons),
            theme,
            chooser,
            new WindowActions.Views(
                stage, panes, cycle, search, problems, answers, help, keys, about, saving),
            status.messageProperty()::set);
    Commands commands =
        new Commands(
            actions,
            CommandState.of(
                workspace,
                shows,
                filter,
                start.hasSample(),
                known,
                open.comparing(),
                lessons,
                simulator.coveredProperty()),
            CommandState.switches(recents, picture, panes, settings));
    found.setCommands(commands.all());
    keys.setCommands(commands.all());
    actions.setCommands(commands.all());
    FrameView.Middle middle =
        middle(
            commands,
            actions,
            renaming,
            at ->
                files.read(
                    at,
                    excerpt -> source.show(at.label(), excerpt),
                    () ->
                        status.messageProperty().set(Words.of("problems.unreadable", at.label()))));
    FrameView frame =
        new FrameView(
            new FrameView.Bars(
                new MenuView(commands.all()),
                new ToolbarView(commands, actions, search),
                new DrawerBarView(drawer, actions::simulate),
                new StatusView(
                    status,
                    actions,
                    new RecognisedLink(open),
                    live.asksAws(),
                    settings.redactsProperty()),
                new PresentBar(
                    new BreadcrumbView(
                        new BreadcrumbViewModel(workspace, picture, onMap(), actions::showPicture)),
                    new LessonBar(lessons),
                    taught(),
                    actions::togglePresenting)),
            middle,
            panes,
            workspace.openProperty(),
            List.of(
                new PasteView(paste),
                problems,
                answers,
                source,
                keys,
                about,
                saving,
                renaming,
                new RecognitionView(open.sheet()),
                new LiveView(live, chooser::folderToWrite),
                new ProgressView(open),
                new FailureView(failures),
                help));
    open.comparing().setShown(actions::showChanges);
    simulator.setCompare(open.comparing()::edited);
    actions.setToInspector(middle.inspector()::focusTab);
    actions.setTakesOut(middle.inspector()::takeOut);
    actions.setToCentre(middle.centre()::focusPicture);
    middle.inspector().setOnLeave(middle.centre()::focusPicture);
    cycle.add(search, middle.side());
    cycle.add(new PaneCycle.Pane(middle.centre(), middle.centre()::enter));
    cycle.add(middle.inspector());
    frame.acceptDrops(open::open);
    frame.widthProperty().subscribe(width -> panes.fit(width.doubleValue()));
    frame.heightProperty().subscribe(height -> panes.fitHeight(height.doubleValue()));
    stage(stage, frame, commands);
    middle.centre().prepare(runner::later);
    search.setOnLeft(
        () -> {
          if (workspace.openProperty().get()) {
            middle.centre().enter();
          } else {
            frame.requestFocus();
          }
        });
    found.setUncover(
        () -> {
          if (panes.simulatorProperty().get()) {
            panes.simulatorProperty().set(false);
            middle.centre().focusPicture();
          }
        });
    found.setLessons(() -> lessons.lessonsProperty().get().all(), this::present);
    found.setViews(
        saved.views(),
        view -> {
          saved.show(view);
          middle.centre().focusPicture();
        });
    // Nothing is marked at first; once there is a picture, the keys are its.
    frame.requestFocus();
    workspace
        .openProperty()
        .subscribe(
            is ->
                runner.later(
                    () -> {
                      if (!is) {
                        frame.requestFocus();
                      } else if (!search.isFocusWithin()) {
                        middle.centre().focusPicture();
                      }
                    }));
    // Not sooner: it has many parts, and the window is seen before they are needed.
    runner.later(
        () -> {
          ControlRehearsal.begin();
          simulator(frame, cycle, middle.centre());
          cycle.add(frame.drawerBar(), middle.start(), frame.status(), frame.presentBar());
        });
  }

  private void simulator(FrameView frame, PaneCycle cycle, CentreView centre) {
    SimulatorView view =
        new SimulatorView(
            simulator,
            panes.presentingProperty(),
            taught(),
            taught().flatMap(is -> lessons.everyGateProperty().map(all -> is && !all)),
            still(),
            () -> {
              // Presented, it stays: what is left is the presenting.
              if (panes.presentingProperty().get()) {
                panes.present(false);
              } else {
                panes.simulatorProperty().set(false);
                centre.focusPicture();
              }
            });
    LessonPane lesson = new LessonPane(lessons);
    lessons.setEnter(view::enter);
    frame.setSimulator(view, lesson, taught());
    cycle.add(lesson);
    cycle.add(view.panes().toArray(PaneCycle.Pane[]::new));
    panes
        .simulatorProperty()
        .subscribe(
            is -> {
              if (is) {
                runner.later(view::enter);
              }
            });
  }

  private void stage(Stage stage, FrameView frame, Commands commands) {
    FullScreen whole = new FullScreen(stage, panes);
    ObservableValue<Double> factor = whole.factor(settings.textSizeProperty());
    // Not larger than the screen, which may be smaller than the pictures the window was drawn to.
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            new ScaledPane(frame, factor),
            Math.min(WIDTH, screen.getWidth() - BORDERS),
            Math.min(HEIGHT, screen.getHeight() - BORDERS));
    theme.subscribe(
        now -> {
          frame.rest();
          Theming.apply(scene, now);
        });
    // Not the factor: what is presented is a picture, and its menus stay as they are.
    PopupStylesheet.follow(
        stage, theme, settings.textSizeProperty().map(percent -> percent / 100.0));
    new WindowKeys(
            commands.all(),
            open.stages().readingProperty(),
            command -> status.messageProperty().set(Words.of("progress.not-yet", command.words())))
        .on(scene);
    new KeysShown().on(scene);
    whole.on(scene);
    status.titleProperty().subscribe(stage::setTitle);
    StageIcons.on(stage, runner);
    stage.setScene(scene);
    stage.setWidth(scene.getWidth());
    stage.setHeight(scene.getHeight());
    new StagePlace(settings, stage).restoreAndRemember();
    new SystemFollowing(runner, system::set).on(stage);
    double width = stage.getWidth();
    double height = stage.getHeight();
    stage.show();
    // Not sooner: some desktops would open the window in its least size. Some open it smaller than
    // that, whatever was asked for, until they are asked once more.
    runner.later(
        () -> {
          if (stage.getWidth() < LEAST_WIDTH || stage.getHeight() < LEAST_HEIGHT) {
            stage.setWidth(width);
            stage.setHeight(height);
          }
          stage.setMinWidth(LEAST_WIDTH);
          stage.setMinHeight(LEAST_HEIGHT);
        });
  }

  /** Whether filters count for what is shown: ways are looked for in everything that is open. */
  private ObservableValue<Boolean> filtering() {
    return panes
        .tabProperty()
        .flatMap(
            tab ->
                picture
                    .modeProperty()
                    .map(mode -> tab != Tab.PATHS && (tab != Tab.MAP || mode.filtered())));
  }

  /** Whether the pictures are what is looked at: elsewhere there is no blast radius to tell of. */
  private ObservableValue<Boolean> onMap() {
    return panes.tabProperty().map(tab -> tab == Tab.MAP);
  }

  private FrameView.Middle middle(
      Commands commands, Actions actions, NameSheet renaming, Consumer<SourceLocation> opens) {
    ThingWindow things =
        new ThingWindow(workspace, panes, drawer, simulator, paths, picture, commands);
    ThingMenus menus = new ThingMenus(workspace, picture, filter, copies, theme, things);
    InspectorViewModel inspected =
        new InspectorViewModel(
            analyzer,
            runner,
            workspace,
            picture
                .answerProperty()
                .flatMap(found -> onMap().map(on -> on ? found : Optional.empty())),
            picture
                .changesProperty()
                .flatMap(found -> onMap().map(on -> on ? found : Optional.empty())),
            filter,
            this::copy,
            this::copyMade,
            opens);
    InspectorView inspector = new InspectorView(inspected, menus, things);
    things.setInspector(inspector);
    PictureView view = new PictureView(picture, runner, theme, asks(), menus);
    view.setCommands(commands.all());
    ObservableValue<String> answer = inspected.pageProperty().map(Composition::answer);
    Pane pathsForm = new StackPane();
    pathsForm.visibleProperty().bind(panes.tabProperty().map(tab -> tab == Tab.PATHS));
    pathsForm.managedProperty().bind(pathsForm.visibleProperty());
    CentreView centre =
        new CentreView(
            picture,
            commands,
            panes.tabProperty(),
            panes.presentingProperty(),
            new CentreView.Parts(
                new BreadcrumbView(
                    new BreadcrumbViewModel(workspace, picture, onMap(), actions::showPicture)),
                new HeadlineView(
                    new HeadlineViewModel(workspace, picture, panes.presentingProperty(), answer)),
                view,
                new NothingLeftView(filter),
                new LegendView(picture, runner, theme, panes.legendProperty()),
                new MinimapView(picture.camera(), runner, theme, panes.minimapProperty()),
                Map.of(
                    Tab.MATRIX, () -> matrix(menus, actions),
                    Tab.TABLE, () -> table(menus, actions),
                    Tab.PATHS, () -> paths(menus, things, pathsForm))),
            status.messageProperty()::set);
    return new FrameView.Middle(
        new StartView(
            start, actions::openFolder, actions::live, actions::paste, actions::openLessons),
        new SidePane(
            new SourcesViewModel(workspace),
            filter,
            filtering(),
            pathsForm,
            new BroughtSection(brought),
            new SavedSection(saved, actions::saveView, centre::focusPicture, renaming::ask),
            menus),
        centre,
        inspector);
  }

  private static String answer(Page page) {
    String sentence = page.answer().sentence();
    return sentence.isEmpty() ? "" : Words.of("headline.of", page.heading().title(), sentence);
  }

  private CentreView.View matrix(ThingMenus menus, Actions actions) {
    MatrixView view =
        new MatrixView(
            matrix,
            menus,
            actions::showPicture,
            actions::inspectSelection,
            new NothingLeftView(filter));
    return new CentreView.View(view, view.cells());
  }

  private CentreView.View table(ThingMenus menus, Actions actions) {
    TrustTableView view =
        new TrustTableView(table, menus, actions::inspectSelection, new NothingLeftView(filter));
    return new CentreView.View(view, view.rows());
  }

  private CentreView.View paths(ThingMenus menus, ThingWindow things, Pane form) {
    PathsView view = new PathsView(paths, menus, things, form, panes.sideProperty());
    return new CentreView.View(view, view.keys());
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
    };
  }
}
