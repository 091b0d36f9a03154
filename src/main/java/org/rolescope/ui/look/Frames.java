package org.rolescope.ui.look;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * Builds something in portions, one a frame, so that the window can be used in between. What is
 * begun anew takes the place of what was not finished.
 */
public final class Frames extends AnimationTimer {
  private final Deque<Runnable> left = new ArrayDeque<>();

  /** Begins with the next frame. */
  public void begin(List<Runnable> portions) {
    left.clear();
    left.addAll(portions);
    start();
  }

  /** Does at once what is left. */
  public void finish() {
    stop();
    left.forEach(Runnable::run);
    left.clear();
  }

  @Override
  public void handle(long now) {
    Runnable portion = left.poll();
    if (portion == null) {
      stop();
    } else {
      portion.run();
    }
  }
}
