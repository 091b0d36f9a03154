package org.rolescope.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What is selected, in every part of the window at once: the id of a node, an edge or an account;
 * empty for nothing. Several can be gathered one by one; the first of them then stands for all
 * where one alone can be marked.
 */
public final class Selection {
  private final ReadOnlyObjectWrapper<List<String>> ids = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper id = new ReadOnlyStringWrapper("");
  private final List<Runnable> leaving = new ArrayList<>();
  private boolean gathering;

  /** Selects something else, and that alone. */
  public void select(String next) {
    selectAll(next.isEmpty() ? List.of() : List.of(next));
  }

  /** Selects these and no others. */
  public void selectAll(List<String> next) {
    select(next, next.size() > 1);
  }

  /** Selects two that are the ends of one thing: moving on selects another. */
  public void selectEnds(String from, String to) {
    select(List.of(from, to), false);
  }

  private void select(List<String> next, boolean more) {
    if (!next.equals(ids.get()) || more != gathering) {
      leaving.forEach(Runnable::run);
      set(next, more);
    }
  }

  /** Whether they are the ends of one thing. */
  public boolean isOfEnds() {
    return !gathering && ids.get().size() > 1;
  }

  /** Adds this to what is selected, or takes it out. */
  public void toggle(String one) {
    List<String> next = new ArrayList<>(ids.get());
    boolean pinned = !gathering && next.equals(List.of(one));
    if (!pinned && !next.remove(one)) {
      next.add(one);
    }
    set(next, !next.isEmpty());
  }

  private void set(List<String> next, boolean more) {
    gathering = more;
    ids.set(List.copyOf(next));
    id.set(id());
  }

  /** Selects nothing, without telling anybody before: other data are open. */
  public void clear() {
    set(List.of(), false);
  }

  /**
   * Does something whenever another thing is about to be selected, so that it can be remembered.
   */
  public void beforeLeaving(Runnable action) {
    leaving.add(action);
  }

  /** Whether things are gathered one by one: moving on then selects nothing. */
  public boolean gathering() {
    return gathering;
  }

  /** The first of them; empty for nothing. */
  public String id() {
    return ids.get().isEmpty() ? "" : ids.get().get(0);
  }

  public ReadOnlyStringProperty idProperty() {
    return id.getReadOnlyProperty();
  }

  /** All of them, in the order in which they were selected. */
  public List<String> ids() {
    return ids.get();
  }

  /**
   * What all that is selected has in common.
   *
   * @param of what one of them has; empty for none
   * @return empty where nothing is selected, and where they differ
   */
  public String common(UnaryOperator<String> of) {
    List<String> all = ids.get().stream().map(of).distinct().toList();
    return all.size() == 1 ? all.get(0) : "";
  }

  public ReadOnlyObjectProperty<List<String>> idsProperty() {
    return ids.getReadOnlyProperty();
  }
}
