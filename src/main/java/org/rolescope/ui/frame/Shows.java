package org.rolescope.ui.frame;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.rolescope.ui.explain.SimulatorViewModel;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.matrix.MatrixViewModel;
import org.rolescope.ui.paths.PathsViewModel;
import org.rolescope.ui.table.TableViewModel;

/** Knows what the middle of the window shows. */
record Shows(
    Panes panes,
    PictureViewModel picture,
    SimulatorViewModel simulator,
    PathsViewModel paths,
    MatrixViewModel matrix,
    TableViewModel table) {
  /** Whether it is a picture. */
  ObservableValue<Boolean> pictured() {
    return panes
        .tabProperty()
        .flatMap(tab -> panes.simulatorProperty().map(called -> tab == Tab.MAP && !called));
  }

  /** As it can be written to a file now. */
  Exportable now() {
    if (panes.simulatorProperty().get()) {
      return Exportable.answer("call", simulator.sheet());
    }
    return switch (panes.tabProperty().get()) {
      case MAP -> Exportable.picture(picture.modeProperty().get().name().toLowerCase(Locale.ROOT));
      case PATHS -> Exportable.answer("paths", paths.sheet());
      case MATRIX -> Exportable.answer("matrix", matrix.sheet());
      case TABLE -> Exportable.answer("table", table.sheet());
    };
  }
}
