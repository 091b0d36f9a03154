package org.rolescope.ui.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.rolescope.app.saved.SavedViewsFile;
import org.rolescope.drawing.Handout;
import org.rolescope.ui.theme.ThemeChoice;

/** What is remembered between runs: looks, panes, and where the window was. */
final class Settings {
  private static final String WINDOW = "window";

  private final Preferences store;
  private final ObjectProperty<ThemeChoice> theme;
  private final ObjectProperty<Integer> textSize;
  private final ObjectProperty<Integer> pngScale;
  private final BooleanProperty side;
  private final BooleanProperty inspector;
  private final BooleanProperty legend;
  private final BooleanProperty minimap;
  private final BooleanProperty stillness;
  private final BooleanProperty redacts;
  private final DoubleProperty inspectorWidth;

  Settings(Preferences store) {
    this.store = store;
    theme = new SimpleObjectProperty<>(theme(store.get("theme", "")));
    theme.subscribe(now -> store.put("theme", now.name()));
    int size = store.getInt("text-size", 100);
    textSize = new SimpleObjectProperty<>(Commands.TEXT_SIZES.contains(size) ? size : 100);
    textSize.subscribe(now -> store.putInt("text-size", now));
    int scale = store.getInt("png-scale", 2);
    pngScale = new SimpleObjectProperty<>(Math.min(Math.max(scale, 1), Handout.MOST_SCALE));
    pngScale.subscribe(now -> store.putInt("png-scale", now));
    side = flag("pane.side", true);
    inspector = flag("pane.inspector", true);
    legend = flag("pane.legend", true);
    minimap = flag("pane.minimap", true);
    redacts = flag("redact", false);
    stillness = flag("reduced-motion", false);
    inspectorWidth = new SimpleDoubleProperty(store.getDouble("pane.inspector.width", 0));
    inspectorWidth.subscribe(now -> store.putDouble("pane.inspector.width", now.doubleValue()));
  }

  private BooleanProperty flag(String key, boolean atFirst) {
    BooleanProperty flag = new SimpleBooleanProperty(store.getBoolean(key, atFirst));
    flag.subscribe(now -> store.putBoolean(key, now));
    return flag;
  }

  private static ThemeChoice theme(String stored) {
    return List.of(ThemeChoice.values()).stream()
        .filter(choice -> choice.name().equals(stored))
        .findFirst()
        .orElse(ThemeChoice.SYSTEM);
  }

  /** Where the window was when it was closed last; empty at the first time. */
  Optional<WindowPlace> place() {
    return WindowPlace.parse(store.get(WINDOW, ""));
  }

  void rememberPlace(WindowPlace place) {
    store.put(WINDOW, place.text());
  }

  ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }

  /** Where views are kept: in a person's folder, unless the preferences name another file. */
  SavedViewsFile viewsFile() {
    String named = store.get("views-file", "");
    return named.isEmpty() ? SavedViewsFile.ofPerson() : new SavedViewsFile(Path.of(named));
  }

  /** In percent. */
  ObjectProperty<Integer> textSizeProperty() {
    return textSize;
  }

  /** Pixels to a unit of pictures that are written as PNG. */
  ObjectProperty<Integer> pngScaleProperty() {
    return pngScale;
  }

  /** Whether nothing should move, whatever the system says. */
  BooleanProperty stillnessProperty() {
    return stillness;
  }

  /** Whether what is exported and copied is under pseudonyms. */
  BooleanProperty redactsProperty() {
    return redacts;
  }

  BooleanProperty sideProperty() {
    return side;
  }

  BooleanProperty inspectorProperty() {
    return inspector;
  }

  BooleanProperty legendProperty() {
    return legend;
  }

  /** The overview in the corner of the picture. */
  BooleanProperty minimapProperty() {
    return minimap;
  }

  /** In logical pixels; 0 at the first time. */
  DoubleProperty inspectorWidthProperty() {
    return inspectorWidth;
  }
}
