package org.rolescope.ui.state;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The one thing that is selected, in every part of the window at once: the id of a node, an edge or
 * an account; empty for nothing. Remembers the way back.
 */
public final class Selection {
  private static final int REMEMBERED = 200;

  private final ReadOnlyStringWrapper id = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
  private final Deque<String> past = new ArrayDeque<>();
  private final Deque<String> future = new ArrayDeque<>();

  /** Selects something else; the way forward is forgotten. */
  public void select(String next) {
    if (next.equals(id.get())) {
      return;
    }
    past.push(id.get());
    if (past.size() > REMEMBERED) {
      past.removeLast();
    }
    future.clear();
    move(next);
  }

  public void back() {
    if (!past.isEmpty()) {
      future.push(id.get());
      move(past.pop());
    }
  }

  public void forward() {
    if (!future.isEmpty()) {
      past.push(id.get());
      move(future.pop());
    }
  }

  /** Selects nothing and forgets every way: other data are open. */
  public void clear() {
    past.clear();
    future.clear();
    move("");
  }

  private void move(String to) {
    id.set(to);
    canGoBack.set(!past.isEmpty());
    canGoForward.set(!future.isEmpty());
  }

  public String id() {
    return id.get();
  }

  public ReadOnlyStringProperty idProperty() {
    return id.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }
}
