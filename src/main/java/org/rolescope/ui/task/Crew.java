package org.rolescope.ui.task;

import java.util.concurrent.Executor;

/** Threads that mostly wait for somebody else's answers. */
public interface Crew extends Executor, AutoCloseable {
  /** Breaks off what they wait for. What was handed in and has not begun still begins. */
  void interrupt();

  /** Takes nothing more; the threads end with what they are at. */
  @Override
  void close();
}
