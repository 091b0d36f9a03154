package org.rolescope.ui.look;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Builds something in portions, one a frame, so that the window can be used in between. What is
 * begun anew takes the place of what was not finished. All that is being built takes turns, so that
 * no frame has more than one portion.
 */
public final class Frames {
  private static final Turns TURNS = new Turns();

  private final Deque<Runnable> left = new ArrayDeque<>();

  /** Whether all others go first. */
  private boolean last;

  /** Begins with the next frame. */
  public void begin(List<Runnable> portions) {
    left.clear();
    left.addAll(portions);
    TURNS.join(this);
  }

  /** Begins with the frame after that: in the next is laid out what led to it. */
  public void beginLater(List<Runnable> portions) {
    List<Runnable> later = new ArrayList<>();
    later.add(() -> {});
    later.addAll(portions);
    begin(later);
  }

  /** Adds these to a pane, one a frame: together they are much to style. */
  public void add(List<? extends Node> parts, Pane pane) {
    begin(parts.stream().<Runnable>map(part -> () -> pane.getChildren().add(part)).toList());
  }

  /** Begins once nothing else is built, and goes on while nothing is. */
  public void beginLast(List<Runnable> portions) {
    last = true;
    begin(portions);
  }

  /** Does at once what is left. */
  public void finish() {
    List<Runnable> now = List.copyOf(left);
    left.clear();
    now.forEach(Runnable::run);
  }

  /** Whether all is there that is not built last. */
  public static boolean whole() {
    return TURNS.waiting.stream().allMatch(frames -> frames.last || frames.left.isEmpty());
  }

  /** Whose portion is next. */
  private static final class Turns extends AnimationTimer {
    private final Deque<Frames> waiting = new ArrayDeque<>();

    void join(Frames frames) {
      if (!waiting.contains(frames)) {
        waiting.add(frames);
      }
      start();
    }

    @Override
    public void handle(long now) {
      waiting.removeIf(frames -> frames.left.isEmpty());
      Frames next =
          waiting.stream().filter(frames -> !frames.last).findFirst().orElse(waiting.peek());
      if (next == null) {
        stop();
        return;
      }
      // It may begin anew in its portion, or another may; so it is in line again before.
      waiting.remove(next);
      waiting.add(next);
      next.left.remove().run();
    }
  }
}
