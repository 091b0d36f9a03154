package org.rolescope.ui.load;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was opened last: paths only, kept in the user's preferences, newest first. */
public final class Recents {
  private static final int KEPT = 5;
  private static final String KEY = "recent.";
  private static final String KEPT_KEY = "recents.kept";

  private final Preferences store;
  private final ObservableList<Path> paths = FXCollections.observableArrayList();
  private final BooleanProperty kept = new SimpleBooleanProperty();

  public Recents(Preferences store) {
    this.store = store;
    kept.set(store.getBoolean(KEPT_KEY, true));
    for (int i = 0; i < KEPT; i++) {
      take(store.get(KEY + i, ""));
    }
    kept.addListener(
        (property, before, now) -> {
          store.putBoolean(KEPT_KEY, now);
          if (!now) {
            clear();
          }
        });
  }

  private void take(String stored) {
    try {
      Path path = Path.of(stored);
      if (!stored.isEmpty() && Files.exists(path)) {
        paths.add(path);
      }
    } catch (InvalidPathException notHere) {
      // Kept by another system; nothing to offer here.
    }
  }

  /** Puts what was opened first. Several paths at once are not kept: one row is one path. */
  void add(List<Path> opened) {
    if (opened.size() != 1 || !kept.get()) {
      return;
    }
    List<Path> next = new ArrayList<>(paths);
    Path newest = opened.get(0).toAbsolutePath().normalize();
    next.remove(newest);
    next.add(0, newest);
    paths.setAll(next.subList(0, Math.min(KEPT, next.size())));
    write();
  }

  /** Forgets them all. */
  public void clear() {
    paths.clear();
    write();
  }

  private void write() {
    for (int i = 0; i < KEPT; i++) {
      if (i < paths.size()) {
        store.put(KEY + i, paths.get(i).toString());
      } else {
        store.remove(KEY + i);
      }
    }
    try {
      store.flush();
    } catch (BackingStoreException notKept) {
      // The list is a convenience: without a place to keep it, it lasts until the window closes.
    }
  }

  /** Whether what is opened is remembered; once it is not, what was remembered is forgotten. */
  public BooleanProperty keptProperty() {
    return kept;
  }

  /** Newest first; only what is still there. */
  public ObservableList<Path> paths() {
    return paths;
  }
}
