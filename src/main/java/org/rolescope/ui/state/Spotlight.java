package org.rolescope.ui.state;

import java.util.Collection;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The arrows that a person points at in words, such as those of a statement: the picture lights
 * them as long as it lasts. Nothing is selected by it.
 */
public final class Spotlight {
  private final ReadOnlyObjectWrapper<Set<String>> edges = new ReadOnlyObjectWrapper<>(Set.of());

  /** Points at these edges, by id, and at no others; at nothing if there are none. */
  public void on(Collection<String> ids) {
    edges.set(Set.copyOf(ids));
  }

  /** Points at nothing. */
  public void off() {
    edges.set(Set.of());
  }

  /** Ids of the edges; empty while nothing is pointed at. */
  public ReadOnlyObjectProperty<Set<String>> edgesProperty() {
    return edges.getReadOnlyProperty();
  }
}
