package org.rolescope.ui.explain.remedy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.rolescope.remedy.Change;
import org.rolescope.remedy.Remedy;
import org.rolescope.remedy.Trial;

/** The remedies that are being tried, with the way back and forth. */
final class Attempts {
  private static final int REMEMBERED = 200;

  private final Deque<List<Remedy>> past = new ArrayDeque<>();
  private final Deque<List<Remedy>> future = new ArrayDeque<>();
  private List<Remedy> now = List.of();

  List<Remedy> now() {
    return now;
  }

  void add(Remedy remedy) {
    List<Remedy> more = new ArrayList<>(now);
    more.add(remedy);
    become(more);
  }

  void remove(Remedy remedy) {
    List<Remedy> less = new ArrayList<>(now);
    less.remove(remedy);
    become(less);
  }

  /** Back to nothing tried; that, too, can be undone. */
  void reset() {
    become(List.of());
  }

  private void become(List<Remedy> next) {
    past.push(now);
    if (past.size() > REMEMBERED) {
      past.removeLast();
    }
    future.clear();
    now = List.copyOf(next);
  }

  /** Forgets everything: another call is asked. */
  void forget() {
    past.clear();
    future.clear();
    now = List.of();
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  void undo() {
    future.push(now);
    now = past.pop();
  }

  void redo() {
    past.push(now);
    now = future.pop();
  }

  /** Every change of what is tried, in order. */
  List<Change> changes() {
    return now.stream().flatMap(remedy -> remedy.changes().stream()).toList();
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
