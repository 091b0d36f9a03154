package org.rolescope.ui.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The way back and forward through places, as a browser has it; the newest 200 are kept. */
public final class Ways<T> {
  private static final int REMEMBERED = 200;

  private final Deque<T> past = new ArrayDeque<>();
  private final Deque<T> future = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

  /** Leaves a place for a new one; the way forward is forgotten. */
  public void leave(T place) {
    push(past, place);
    future.clear();
    update();
  }

  /** Leaves a place for the one before it; empty if there is none. */
  public Optional<T> back(T from) {
    return move(past, future, from);
  }

  /** Leaves a place for the one after it; empty if there is none. */
  public Optional<T> forward(T from) {
    return move(future, past, from);
  }

  private Optional<T> move(Deque<T> source, Deque<T> target, T from) {
    Optional<T> to = Optional.ofNullable(source.poll());
    if (to.isPresent()) {
      push(target, from);
    }
    update();
    return to;
  }

  private static <T> void push(Deque<T> places, T place) {
    places.push(place);
    if (places.size() > REMEMBERED) {
      places.removeLast();
    }
  }

  /**
   * Takes all of them down; running what it gives brings them back, once the same is read again.
   *
   * @param there says what is left of a place by then
   */
  public Runnable keep(UnaryOperator<T> there) {
    List<T> before = List.copyOf(past);
    List<T> after = List.copyOf(future);
    return () -> {
      clear();
      before.forEach(place -> past.add(there.apply(place)));
      after.forEach(place -> future.add(there.apply(place)));
      update();
    };
  }

  /** Forgets them all. */
  public void clear() {
    past.clear();
    future.clear();
    update();
  }

  private void update() {
    canGoBack.set(!past.isEmpty());
    canGoForward.set(!future.isEmpty());
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }
}
