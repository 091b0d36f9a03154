package org.rolescope.ui.load;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.prefs.Preferences;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The list of known accounts by which accounts of others are named, whatever is opened: its path,
 * kept in the user's preferences.
 */
public final class KnownList {
  private static final String KEY = "known-accounts";

  private final Preferences store;
  private final ObjectProperty<Optional<Path>> path = new SimpleObjectProperty<>(Optional.empty());

  public KnownList(Preferences store) {
    this.store = store;
    path.set(stored(store.get(KEY, "")));
  }

  private static Optional<Path> stored(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException notHere) {
      // Kept by another system.
      return Optional.empty();
    }
  }

  /** Remembers this list; none forgets the one that was. */
  void remember(Optional<Path> list) {
    Optional<Path> absolute = list.map(given -> given.toAbsolutePath().normalize());
    absolute.ifPresentOrElse(found -> store.put(KEY, found.toString()), () -> store.remove(KEY));
    path.set(absolute);
  }

  /** Empty if there is none. */
  public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
    return path;
  }
}
