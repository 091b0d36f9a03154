package org.rolescope.ui.explain.remedy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.rolescope.remedy.Change;
import org.rolescope.remedy.Trial;

/** What is being tried, with the way back and forth. */
final class Attempts {
  private static final int REMEMBERED = 200;

  private final Deque<List<Attempt>> past = new ArrayDeque<>();
  private final Deque<List<Attempt>> future = new ArrayDeque<>();
  private List<Attempt> now = List.of();
  private String writing = "";

  List<Attempt> now() {
    return now;
  }

  boolean has(String title) {
    return now.stream().anyMatch(one -> one.title().equals(title));
  }

  /** Comes after all others, in the place of one of its name. */
  void add(Attempt attempt) {
    List<Attempt> more = without(attempt.title());
    more.add(attempt);
    become(more);
  }

  /** The same; what is written at a stretch is one step of the way back. */
  void write(Attempt attempt) {
    boolean goesOn = writing.equals(attempt.title());
    add(attempt);
    if (goesOn) {
      past.pop();
    }
    writing = attempt.title();
  }

  void remove(String title) {
    become(without(title));
  }

  private List<Attempt> without(String title) {
    return new ArrayList<>(now.stream().filter(one -> !one.title().equals(title)).toList());
  }

  /** Back to nothing tried; that, too, can be undone. */
  void reset() {
    become(List.of());
  }

  private void become(List<Attempt> next) {
    past.push(now);
    if (past.size() > REMEMBERED) {
      past.removeLast();
    }
    future.clear();
    writing = "";
    now = List.copyOf(next);
  }

  /**
   * Forgets what was tried: another call is asked.
   *
   * @param keepWritten whether what was written is tried of that call, too
   */
  void forget(boolean keepWritten) {
    past.clear();
    future.clear();
    writing = "";
    now = now.stream().filter(one -> keepWritten && one.written()).toList();
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  void undo() {
    writing = "";
    future.push(now);
    now = past.pop();
  }

  void redo() {
    past.push(now);
    now = future.pop();
  }

  /** Every change of what is tried, in order. */
  List<Change> changes() {
    return now.stream().flatMap(attempt -> attempt.changes().stream()).toList();
  }

  /** Those of them that a person wrote. */
  List<Change> written() {
    return now.stream()
        .filter(Attempt::written)
        .flatMap(attempt -> attempt.changes().stream())
        .toList();
  }

  /** Data and call with the changes made. */
  static Trial applied(Trial to, List<Change> changes) {
    Trial trial = to;
    for (Change change : changes) {
      trial = change.edit().apply(trial);
    }
    return trial;
  }
}
