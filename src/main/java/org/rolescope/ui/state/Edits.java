package org.rolescope.ui.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What was changed and can be taken back, as whole states; the newest 200 are kept. */
public final class Edits<T> {
  private static final int REMEMBERED = 200;

  /**
   * One change.
   *
   * @param words what was done: {@code Hide deploy-prod}
   */
  public record Step<T>(String words, T before, T after) {}

  private final Deque<Step<T>> done = new ArrayDeque<>();
  private final Deque<Step<T>> undone = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  /** Remembers a change; what was undone cannot be redone any more. */
  public void add(String words, T before, T after) {
    done.push(new Step<>(words, before, after));
    if (done.size() > REMEMBERED) {
      done.removeLast();
    }
    undone.clear();
    update();
  }

  /** Takes the newest change back; the caller returns to what was before it. */
  public Optional<Step<T>> undo() {
    return move(done, undone);
  }

  /** Makes a change again that was taken back. */
  public Optional<Step<T>> redo() {
    return move(undone, done);
  }

  private Optional<Step<T>> move(Deque<Step<T>> from, Deque<Step<T>> to) {
    Optional<Step<T>> step = Optional.ofNullable(from.poll());
    step.ifPresent(to::push);
    update();
    return step;
  }

  /** Forgets them all. */
  public void clear() {
    done.clear();
    undone.clear();
    update();
  }

  private void update() {
    canUndo.set(!done.isEmpty());
    canRedo.set(!undone.isEmpty());
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }
}
