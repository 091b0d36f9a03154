package org.rolescope.ui.frame;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.SimulatorViewModel;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.load.OpenViewModel;
import org.rolescope.ui.load.ProblemsView;
import org.rolescope.ui.load.StartViewModel;
import org.rolescope.ui.search.SearchView;
import org.rolescope.ui.state.Workspace;

/** Carries out the commands on one window. */
final class WindowActions implements Actions {
  private static final double ZOOM_STEP = 1.2;

  /** What data and pictures the commands act on. */
  record Models(
      Workspace workspace,
      OpenViewModel open,
      StartViewModel start,
      PictureViewModel picture,
      ExportViewModel export,
      DrawerBarViewModel drawer,
      SimulatorViewModel simulator) {}

  /** What the commands show or focus. */
  record Views(
      Stage stage,
      Panes panes,
      SearchView search,
      ProblemsView problems,
      SheetView keys,
      SheetView about) {}

  private final Models models;
  private final ObjectProperty<Theme> theme;
  private final Views views;

  WindowActions(Models models, ObjectProperty<Theme> theme, Views views) {
    this.models = models;
    this.theme = theme;
    this.views = views;
  }

  @Override
  public void openFiles() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of("open.files"));
    List<File> files = chooser.showOpenMultipleDialog(views.stage());
    if (files != null) {
      models.open().open(files.stream().map(File::toPath).toList());
    }
  }

  @Override
  public void openFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Words.of("open.folder"));
    File folder = chooser.showDialog(views.stage());
    if (folder != null) {
      models.open().open(List.of(folder.toPath()));
    }
  }

  @Override
  public void openSample() {
    models.start().openSample();
  }

  @Override
  public void exportPicture() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of("export.title"));
    chooser.setInitialFileName(Words.of("export.name"));
    for (String format : models.export().formats()) {
      chooser
          .getExtensionFilters()
          .add(
              new FileChooser.ExtensionFilter(
                  Words.of("export.format", format.toUpperCase(Locale.ROOT)), "*." + format));
    }
    File file = chooser.showSaveDialog(views.stage());
    if (file != null) {
      String ending = chooser.getSelectedExtensionFilter().getExtensions().get(0).substring(1);
      boolean named =
          models.export().formats().stream().anyMatch(f -> file.getName().endsWith("." + f));
      models
          .export()
          .export(Path.of(named ? file.getPath() : file.getPath() + ending), theme.get());
    }
  }

  @Override
  public void closeData() {
    views.panes().simulatorProperty().set(false);
    models.workspace().close();
  }

  @Override
  public void quit() {
    views.stage().close();
  }

  @Override
  public void toggleTheme() {
    theme.set(
        switch (theme.get()) {
          case LIGHT -> Theme.DARK;
          case DARK -> Theme.LIGHT;
        });
  }

  @Override
  public void showPicture() {
    views.panes().simulatorProperty().set(false);
  }

  @Override
  public void showMap() {
    views.panes().simulatorProperty().set(false);
    models.picture().show(PictureViewModel.Mode.MAP);
  }

  @Override
  public void showFocus() {
    views.panes().simulatorProperty().set(false);
    models.picture().show(PictureViewModel.Mode.FOCUS);
  }

  @Override
  public void fit() {
    models.picture().fitAll();
  }

  @Override
  public void fitSelection() {
    models.picture().fitSelection();
  }

  @Override
  public void zoomIn() {
    models.picture().zoom(ZOOM_STEP);
  }

  @Override
  public void zoomOut() {
    models.picture().zoom(1 / ZOOM_STEP);
  }

  @Override
  public void zoomToActualSize() {
    models.picture().zoomToActualSize();
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
      models.simulator().ask(caller, target);
    }
    views.panes().simulatorProperty().set(true);
  }

  @Override
  public void search() {
    if (models.workspace().openProperty().get()) {
      views.search().focusField();
    }
  }

  @Override
  public void back() {
    models.workspace().selection().back();
  }

  @Override
  public void forward() {
    models.workspace().selection().forward();
  }

  @Override
  public void showProblems() {
    views.problems().open();
  }

  @Override
  public void showKeys() {
    views.keys().setVisible(true);
  }

  @Override
  public void showAbout() {
    views.about().setVisible(true);
  }
}
