package org.rolescope.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.rolescope.ui.look.Frames;
import org.testfx.api.FxRobot;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What a test sees of a window. It always looks on the window's own thread: from another one the
 * window could change in the middle of the look.
 */
public final class Seen {
  private static final int PATIENCE_SECONDS = 120;

  private Seen() {}

  /**
   * Waits until what is seen is so.
   *
   * @param condition looked at on the window's thread, again and again; it must not act
   */
  public static void eventually(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS, TimeUnit.SECONDS, () -> look(() -> holds(condition)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** What is not there yet is looked for again. */
  private static boolean holds(Callable<Boolean> condition) throws Exception {
    try {
      return condition.call();
    } catch (EmptyNodeQueryException e) {
      return false;
    }
  }

  /** What the window answers on its own thread, once all is there that comes in portions. */
  public static <T> T look(Callable<T> question) {
    if (!Platform.isFxApplicationThread()) {
      try {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> ask(Frames::whole));
      } catch (TimeoutException e) {
        throw new IllegalStateException("something comes in portions without end", e);
      }
      return ask(question);
    }
    try {
      return question.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T ask(Callable<T> question) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(question));
  }

  /** Waits until all is there that comes in portions. */
  public static void whole() {
    look(() -> true);
  }

  /** The node of this selector; fails where there is none. */
  public static Node node(FxRobot robot, String query) {
    return look(() -> robot.lookup(query).<Node>query());
  }

  /**
   * The words of the label or button of this selector as they are read, without the places where
   * they may be broken; empty where there is none.
   */
  public static String text(FxRobot robot, String query) {
    return look(() -> robot.lookup(query).<Node>tryQuery().map(Seen::words).orElse(""));
  }

  /** Whether there is such a node and nothing around it is hidden. */
  public static boolean visible(FxRobot robot, String query) {
    return look(() -> robot.lookup(query).<Node>tryQuery().filter(Seen::shown).isPresent());
  }

  private static boolean shown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static String words(Node node) {
    return node instanceof Labeled labeled ? labeled.getText().replace("\u200a", "") : "";
  }
}
