package org.rolescope.ui.load;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What was opened last: paths and how much was there, kept in the user's preferences, newest first.
 */
public final class Recents {
  private static final int KEPT = 5;
  private static final String KEY = "recent.";
  private static final String HOLDS_KEY = "recent.holds.";
  private static final String KEPT_KEY = "recents.kept";

  private final Preferences store;
  private final ObservableList<Recent> all = FXCollections.observableArrayList();
  private final BooleanProperty kept = new SimpleBooleanProperty();

  public Recents(Preferences store) {
    this.store = store;
    kept.set(store.getBoolean(KEPT_KEY, true));
    for (int i = 0; i < KEPT; i++) {
      take(store.get(KEY + i, ""), store.get(HOLDS_KEY + i, ""));
    }
    kept.addListener(
        (property, before, now) -> {
          store.putBoolean(KEPT_KEY, now);
          if (!now) {
            clear();
          }
        });
  }

  private void take(String stored, String holds) {
    try {
      Path path = Path.of(stored);
      if (!stored.isEmpty() && Files.exists(path)) {
        all.add(new Recent(path, Recent.Holds.of(holds)));
      }
    } catch (InvalidPathException notHere) {
      // Kept by another system; nothing to offer here.
    }
  }

  /**
   * Puts what was opened first. Several paths at once are not kept: one row is one path.
   *
   * @param holds what was in it
   */
  void add(List<Path> opened, Recent.Holds holds) {
    if (opened.size() != 1 || !kept.get()) {
      return;
    }
    List<Recent> next = new ArrayList<>(all);
    Path newest = opened.get(0).toAbsolutePath().normalize();
    next.removeIf(recent -> recent.path().equals(newest));
    next.add(0, new Recent(newest, Optional.of(holds)));
    all.setAll(next.subList(0, Math.min(KEPT, next.size())));
    write();
  }

  /** Forgets them all. */
  public void clear() {
    all.clear();
    write();
  }

  private void write() {
    for (int i = 0; i < KEPT; i++) {
      if (i < all.size()) {
        store.put(KEY + i, all.get(i).path().toString());
        store.put(HOLDS_KEY + i, all.get(i).holds().map(Recent.Holds::stored).orElse(""));
      } else {
        store.remove(KEY + i);
        store.remove(HOLDS_KEY + i);
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
  public ObservableList<Recent> all() {
    return all;
  }
}
