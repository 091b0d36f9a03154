package org.rolescope.ui.state;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The one thing that is selected, in every part of the window at once: the id of a node, an edge or
 * an account; empty for nothing.
 */
public final class Selection {
  private final ReadOnlyStringWrapper id = new ReadOnlyStringWrapper("");
  private final List<Runnable> leaving = new ArrayList<>();

  /** Selects something else. */
  public void select(String next) {
    if (!next.equals(id.get())) {
      leaving.forEach(Runnable::run);
      id.set(next);
    }
  }

  /** Selects nothing, without telling anybody before: other data are open. */
  public void clear() {
    id.set("");
  }

  /**
   * Does something whenever another thing is about to be selected, so that it can be remembered.
   */
  public void beforeLeaving(Runnable action) {
    leaving.add(action);
  }

  public String id() {
    return id.get();
  }

  public ReadOnlyStringProperty idProperty() {
    return id.getReadOnlyProperty();
  }
}
