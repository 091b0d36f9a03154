package org.rolescope.ui.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** What was changed and can be taken back, in the order of the changes; the newest 200 are kept. */
public final class Edits {
  private static final int REMEMBERED = 200;

  /**
   * One change.
   *
   * @param words what was done: {@code Hide}
   * @param back returns to what was before it
   * @param again makes it again
   */
  private record Step(String words, Runnable back, Runnable again) {}

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final ReadOnlyIntegerWrapper made = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  /**
   * Remembers a change; what was undone cannot be redone any more.
   *
   * @param words what was done
   * @param back returns to what was before it, whole
   * @param again returns to what was after it, whole
   */
  public void add(String words, Runnable back, Runnable again) {
    done.push(new Step(words, back, again));
    if (done.size() > REMEMBERED) {
      done.removeLast();
    }
    undone.clear();
    update();
    made.set(made.get() + 1);
  }

  /** How many changes were made so far; taking back and making again do not count. */
  public ReadOnlyIntegerProperty madeProperty() {
    return made.getReadOnlyProperty();
  }

  /** Takes the newest change back. Says what it was; empty if there is none. */
  public String undo() {
    Step step = done.poll();
    if (step == null) {
      return "";
    }
    undone.push(step);
    step.back().run();
    update();
    return step.words();
  }

  /**
   * Makes the newest change again that was taken back. Says what it was; empty if there is none.
   */
  public String redo() {
    Step step = undone.poll();
    if (step == null) {
      return "";
    }
    done.push(step);
    step.again().run();
    update();
    return step.words();
  }

  /**
   * Takes all of them down; running what it gives brings them back, once the same is read again.
   */
  public Runnable keep() {
    List<Step> before = List.copyOf(done);
    List<Step> after = List.copyOf(undone);
    return () -> {
      clear();
      done.addAll(before);
      undone.addAll(after);
      update();
    };
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
