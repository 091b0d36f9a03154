package org.rolescope.ui.frame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Theme;
import org.rolescope.question.Origin;
import org.rolescope.question.Reach;
import org.rolescope.ui.Words;
import org.rolescope.ui.answer.AnswerView;
import org.rolescope.ui.answer.ListAnswer;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.explain.SimulatorViewModel;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.Direction;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.help.HelpPages;
import org.rolescope.ui.help.HelpView;
import org.rolescope.ui.lesson.LessonsViewModel;
import org.rolescope.ui.live.LiveViewModel;
import org.rolescope.ui.load.OpenViewModel;
import org.rolescope.ui.load.ProblemsView;
import org.rolescope.ui.load.Recents;
import org.rolescope.ui.load.StartViewModel;
import org.rolescope.ui.look.PaneCycle;
import org.rolescope.ui.look.SheetView;
import org.rolescope.ui.look.Topic;
import org.rolescope.ui.paste.PasteViewModel;
import org.rolescope.ui.paths.PathsViewModel;
import org.rolescope.ui.saved.NameSheet;
import org.rolescope.ui.search.SearchView;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.theme.ThemeChoice;

/** Carries out the commands on one window. */
final class WindowActions implements Actions {
  private static final double ZOOM_STEP = 1.2;

  /** What data and pictures the commands act on. */
  record Models(
      Workspace workspace,
      OpenViewModel open,
      StartViewModel start,
      LiveViewModel live,
      PictureViewModel picture,
      ExportViewModel export,
      DrawerBarViewModel drawer,
      SimulatorViewModel simulator,
      PasteViewModel paste,
      FilterViewModel filter,
      Recents recents,
      Settings settings,
      Copies copies,
      PathsViewModel paths,
      LessonsViewModel lessons) {}

  /** What the commands show or focus. */
  record Views(
      Stage stage,
      Panes panes,
      PaneCycle cycle,
      SearchView search,
      ProblemsView problems,
      AnswerView answers,
      HelpView help,
      SheetView keys,
      SheetView about,
      NameSheet saving) {}

  private final Models models;
  private final ObservableValue<Theme> theme;
  private final Consumer<String> said;
  private final PathChooser chooser;
  private final Views views;
  private Runnable toInspector = () -> {};
  private Runnable takesOut = () -> {};
  private Runnable toCentre = () -> {};
  private HelpPages help = new HelpPages(List.of());

  /**
   * @param said gets a sentence about what was done where it cannot be seen
   */
  WindowActions(
      Models models,
      ObservableValue<Theme> theme,
      PathChooser chooser,
      Views views,
      Consumer<String> said) {
    this.models = models;
    this.chooser = chooser;
    this.theme = theme;
    this.views = views;
    this.said = said;
  }

  /** Says how the inspector gets the keys; it stands on the commands that are made of these. */
  void setToInspector(Runnable gives) {
    toInspector = gives;
  }

  /** Says how the inspector tells what to take out. */
  void setTakesOut(Runnable tells) {
    takesOut = tells;
  }

  /** Says what the window can do; help tells of it. */
  void setCommands(List<Command> commands) {
    help = new HelpPages(commands);
  }

  /** Says how the view in the middle gets the keys. */
  void setToCentre(Runnable gives) {
    toCentre = gives;
  }

  private String selected() {
    return models.workspace().selection().id();
  }

  private List<String> allSelected() {
    return models.workspace().selection().ids();
  }

  /** The node where the keyboard is in the picture, else what is selected. */
  private String here() {
    return models
        .picture()
        .cursorProperty()
        .get()
        .filter(at -> at.kind() == Hit.Kind.NODE)
        .map(Hit::id)
        .orElseGet(this::selected);
  }

  @Override
  public void openFiles() {
    models.open().open(chooser.filesToOpen());
  }

  @Override
  public void openFolder() {
    chooser.folderToOpen().ifPresent(folder -> models.open().open(List.of(folder)));
  }

  @Override
  public void live() {
    models.live().open();
  }

  @Override
  public void openSample() {
    models.start().openSample();
  }

  @Override
  public void reload() {
    models.open().reload();
  }

  @Override
  public void compare() {
    chooser.folderToCompare().ifPresent(folder -> models.open().compare(List.of(folder)));
  }

  @Override
  public void plan() {
    models.open().plan(chooser.plansToOpen());
  }

  @Override
  public void nameAccounts() {
    chooser.listToOpen().ifPresent(models.open()::nameBy);
  }

  @Override
  public void forgetNames() {
    models.open().forgetNames();
  }

  @Override
  public void exportPicture() {
    models
        .export()
        .offer()
        .flatMap(chooser::fileToWrite)
        .ifPresent(
            file ->
                models
                    .export()
                    .export(file, theme.getValue(), models.settings().pngScaleProperty().get()));
  }

  @Override
  public void saveView() {
    views.saving().ask();
  }

  @Override
  public void closeData() {
    views.panes().simulatorProperty().set(false);
    views.panes().present(false);
    models.workspace().close();
  }

  @Override
  public void quit() {
    views.stage().close();
  }

  @Override
  public void toggleRecents() {
    models.recents().keptProperty().set(!models.recents().keptProperty().get());
  }

  @Override
  public void clearRecents() {
    models.recents().clear();
  }

  @Override
  public void undo() {
    tell("status.undone", models.filter().undo());
  }

  @Override
  public void redo() {
    tell("status.redone", models.filter().redo());
  }

  private void tell(String key, String words) {
    if (!words.isEmpty()) {
      said.accept(Words.of(key, words));
    }
  }

  @Override
  public void copyArn() {
    models.copies().arns(allSelected());
  }

  @Override
  public void copyName() {
    models.copies().names(allSelected());
  }

  @Override
  public void copySentence() {
    models.copies().sentences(allSelected());
  }

  @Override
  public void copyTrust() {
    models.copies().trust(selected());
  }

  @Override
  public void copyPicture() {
    PictureViewModel picture = models.picture();
    models
        .copies()
        .picture(picture.shown(), picture.camera().drawingProperty().get(), theme.getValue());
  }

  @Override
  public void hide() {
    models.filter().hideAll(allSelected());
  }

  @Override
  public void showHidden() {
    models.filter().showHidden();
  }

  @Override
  public void toggleDimming() {
    models.picture().dimmingProperty().set(!models.picture().dimmingProperty().get());
  }

  @Override
  public void toggleLegend() {
    views.panes().legendProperty().set(!views.panes().legendProperty().get());
  }

  @Override
  public void toggleMinimap() {
    views.panes().minimapProperty().set(!views.panes().minimapProperty().get());
  }

  @Override
  public void togglePresenting() {
    views.panes().present(!views.panes().presentingProperty().get());
  }

  @Override
  public void toggleTheme() {
    setTheme(
        switch (theme.getValue()) {
          case LIGHT -> ThemeChoice.DARK;
          case DARK -> ThemeChoice.LIGHT;
          case HIGH_CONTRAST -> ThemeChoice.HIGH_CONTRAST_DARK;
          case HIGH_CONTRAST_DARK -> ThemeChoice.HIGH_CONTRAST;
        });
  }

  @Override
  public void setTheme(ThemeChoice choice) {
    models.settings().themeProperty().set(choice);
  }

  @Override
  public void toggleStillness() {
    models.settings().stillnessProperty().set(!models.settings().stillnessProperty().get());
  }

  @Override
  public void setTextSize(int percent) {
    models.settings().textSizeProperty().set(percent);
  }

  @Override
  public void toggleRedaction() {
    models.settings().redactsProperty().set(!models.settings().redactsProperty().get());
  }

  @Override
  public void setPngScale(int scale) {
    models.settings().pngScaleProperty().set(scale);
  }

  @Override
  public void showPicture() {
    show(Tab.MAP);
  }

  @Override
  public void showMatrix() {
    show(Tab.MATRIX);
  }

  @Override
  public void showTable() {
    show(Tab.TABLE);
  }

  @Override
  public void showPaths() {
    String target = models.drawer().target();
    models.paths().offer(models.drawer().callerFor(models.drawer().begin(), target), target);
    show(Tab.PATHS);
  }

  @Override
  public void showPathsBetween() {
    String target = models.drawer().target();
    models.paths().take(models.drawer().callerFor(models.drawer().begin(), target), target);
    show(Tab.PATHS);
  }

  /** Gives the keys to the view, too. */
  private void show(Tab tab) {
    views.panes().simulatorProperty().set(false);
    views.panes().tabProperty().set(tab);
    toCentre.run();
  }

  @Override
  public void showMap() {
    show(Tab.MAP);
    models.picture().show(PictureViewModel.Mode.MAP);
  }

  @Override
  public void showFocus() {
    show(Tab.MAP);
    // In the focus the keyboard goes to other nodes without selecting them.
    models
        .picture()
        .cursorProperty()
        .get()
        .filter(at -> at.kind() == Hit.Kind.NODE)
        .ifPresentOrElse(
            at -> models.picture().focusOn(at.id()),
            () -> models.picture().show(PictureViewModel.Mode.FOCUS));
  }

  @Override
  public void showBlast(Reach.Direction direction) {
    show(Tab.MAP);
    models.picture().blast(here(), direction);
  }

  @Override
  public void showAdmins() {
    show(Tab.MAP);
    models.picture().blast(Origin.ADMIN_ROLES, Reach.Direction.IN);
  }

  @Override
  public void showOutsiders() {
    show(Tab.MAP);
    models.picture().blast(Origin.OUTSIDERS, Reach.Direction.OUT);
  }

  @Override
  public void showChanges() {
    if (models.workspace().comparison().isEmpty()) {
      models.open().comparing().show();
      return;
    }
    show(Tab.MAP);
    models.picture().show(PictureViewModel.Mode.CHANGES);
  }

  @Override
  public void takeOut() {
    views.panes().inspectorProperty().set(true);
    takesOut.run();
  }

  @Override
  public void changeHops(int by) {
    models.picture().reaching().changeHops(by);
  }

  @Override
  public void fit() {
    models.picture().camera().goToAll();
  }

  @Override
  public void fitSelection() {
    models.picture().fitSelection();
  }

  @Override
  public void addToSelection() {
    models.picture().gather();
  }

  @Override
  public void zoomIn() {
    models.picture().camera().zoom(ZOOM_STEP);
  }

  @Override
  public void zoomOut() {
    models.picture().camera().zoom(1 / ZOOM_STEP);
  }

  @Override
  public void zoomToActualSize() {
    models.picture().camera().zoomToActualSize();
  }

  @Override
  public void expand(boolean open) {
    models.picture().expand(open);
  }

  @Override
  public void foldAll() {
    models.picture().unfolding().foldAll();
  }

  @Override
  public void nudge(Direction direction) {
    PictureViewModel picture = models.picture();
    picture
        .cursorProperty()
        .get()
        .ifPresent(
            at -> picture.pins().nudge(picture.camera().drawingProperty().get(), at, direction));
  }

  @Override
  public void release() {
    models.picture().pins().release(allSelected());
  }

  @Override
  public void releaseAll() {
    models.picture().pins().releaseAll();
  }

  @Override
  public void move(Direction direction) {
    models.picture().move(direction);
  }

  @Override
  public void moveAlong(int by) {
    models.picture().moveAlong(by);
  }

  @Override
  public void inspect() {
    models.picture().cursorProperty().get().ifPresent(this::inspect);
  }

  @Override
  public void inspectSelection() {
    views.panes().inspectorProperty().set(true);
    toInspector.run();
  }

  private void inspect(Hit at) {
    if (!models.workspace().selection().gathering()) {
      models.picture().click(Optional.of(at));
    }
    if (at.kind() != Hit.Kind.FOLD) {
      views.panes().inspectorProperty().set(true);
      toInspector.run();
    }
  }

  @Override
  public void stepBack() {
    if (views.panes().presentingProperty().get()) {
      views.panes().present(false);
    } else {
      models.picture().stepBack();
    }
  }

  @Override
  public void nextPane(boolean forward) {
    views.cycle().go(forward);
  }

  @Override
  public void markCaller() {
    models.drawer().markCaller(here());
  }

  @Override
  public void markTarget() {
    models.drawer().markTarget(here());
  }

  @Override
  public void toggleSidePane() {
    views.panes().sideProperty().set(!views.panes().sideProperty().get());
  }

  @Override
  public void toggleInspector() {
    views.panes().inspectorProperty().set(!views.panes().inspectorProperty().get());
  }

  @Override
  public void widenInspector() {
    views.panes().inspectorProperty().set(true);
    views.panes().toggleInspectorWidth();
  }

  @Override
  public void simulate() {
    if (!models.workspace().openProperty().get()) {
      return;
    }
    if (views.panes().simulatorProperty().get()) {
      models.simulator().run();
      return;
    }
    String caller = models.drawer().caller();
    String target = models.drawer().target();
    if (!caller.isEmpty() || !target.isEmpty()) {
      models.simulator().ask(models.drawer().callerFor(caller, target), target);
    }
    views.panes().simulatorProperty().set(true);
  }

  @Override
  public void editTrust() {
    DrawerBarViewModel drawer = models.drawer();
    String role = drawer.trusting();
    String caller = drawer.caller().equals(role) ? "" : drawer.caller();
    boolean told = !caller.isEmpty() || !role.isEmpty();
    if (!told && models.workspace().selection().ids().size() > 1) {
      // Else the policy of a call before would be opened, which is none of theirs.
      said.accept(drawer.sentenceProperty().get());
      return;
    }
    if (!views.panes().simulatorProperty().get() && told) {
      models.simulator().ask(drawer.callerFor(caller, role), role);
    }
    views.panes().simulatorProperty().set(true);
    models.simulator().editTrust();
  }

  @Override
  public void openLessons() {
    chooser.lessonsToOpen().map(WindowActions::home).ifPresent(this::openLessons);
  }

  private void openLessons(Path home) {
    Runnable begin = () -> models.lessons().beginOnceRead(() -> views.panes().present(true));
    models.lessons().find(home, () -> models.open().open(List.of(home), begin));
  }

  /** The folder of a file of lessons; a zip holds its own. */
  private static Path home(Path chosen) {
    Path folder = chosen.getParent();
    boolean lines = chosen.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
    return folder != null && lines && Files.isRegularFile(chosen) ? folder : chosen;
  }

  @Override
  public void presentLessons() {
    models.lessons().begin();
    views.panes().present(true);
  }

  @Override
  public void handOutLessons(boolean answers) {
    models
        .export()
        .offerLessons(answers)
        .flatMap(chooser::fileToWrite)
        .ifPresent(
            file ->
                models
                    .export()
                    .handOut(
                        file,
                        models.workspace().dataProperty().get(),
                        models.lessons().lessonsProperty().get().all(),
                        answers));
  }

  @Override
  public void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    models.paste().paste(text == null ? "" : text);
  }

  @Override
  public void search() {
    views.panes().searchingProperty().set(views.panes().presentingProperty().get());
    views.search().focusField();
  }

  @Override
  public void back() {
    models.picture().steps().back();
  }

  @Override
  public void forward() {
    models.picture().steps().forward();
  }

  @Override
  public void showProblems() {
    views.problems().open();
  }

  @Override
  public void ask(ListAnswer.Question question) {
    views.answers().open(question);
  }

  @Override
  public void showKeys() {
    views.keys().open();
  }

  @Override
  public void showHelp() {
    PictureViewModel picture = models.picture();
    boolean open = models.workspace().openProperty().get();
    views
        .help()
        .toggle(
            views.stage().getScene().getFocusOwner(),
            open ? Topic.WINDOW : Topic.START,
            help,
            () ->
                help.ofPicture(
                    models.workspace().analysis(),
                    picture.cursorProperty().get(),
                    picture.cursorProperty().get().map(picture.camera()::wordsOf).orElse("")));
  }

  @Override
  public void showAbout() {
    views.about().open();
  }
}
