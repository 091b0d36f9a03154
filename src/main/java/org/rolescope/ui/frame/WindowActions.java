package org.rolescope.ui.frame;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.explain.SimulatorViewModel;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.load.OpenViewModel;
import org.rolescope.ui.load.ProblemsView;
import org.rolescope.ui.load.StartViewModel;
import org.rolescope.ui.look.SheetView;
import org.rolescope.ui.paste.PasteViewModel;
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
      SimulatorViewModel simulator,
      PasteViewModel paste) {}

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
  private final PathChooser chooser;
  private final Views views;

  WindowActions(Models models, ObjectProperty<Theme> theme, PathChooser chooser, Views views) {
    this.models = models;
    this.chooser = chooser;
    this.theme = theme;
    this.views = views;
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
  public void openSample() {
    models.start().openSample();
  }

  @Override
  public void reload() {
    models.open().reload();
  }

  @Override
  public void exportPicture() {
    chooser
        .fileToWrite(models.export().endings())
        .ifPresent(file -> models.export().export(file, theme.get()));
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
    models.picture().camera().fitAll();
  }

  @Override
  public void fitSelection() {
    models.picture().fitSelection();
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
  public void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    models.paste().paste(text == null ? "" : text);
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
    views.keys().open();
  }

  @Override
  public void showAbout() {
    views.about().open();
  }
}
