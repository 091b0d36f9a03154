package org.rolescope.ui.task;

import org.rolescope.base.Workers;

/**
 * Runs work beside the window: one lane per kind of work, in which the newest job wins and an older
 * one is cancelled through its Progress and never heard of again.
 */
public interface TaskRunner {
  /** The kinds of work. Jobs of different lanes run side by side. */
  enum Lane {
    ICONS,
    START,
    OPEN,
    COMPARE,
    PROFILES,
    FETCH,
    BROUGHT,
    FILTER,
    DRAW,
    PAINT,
    MATRIX,
    TABLE,
    BEYOND,
    PATHS,
    CUT,
    CONTAIN,
    ANSWER,
    LESSONS,
    LEGEND,
    MINIMAP,
    SEARCH,
    NAMES,
    INSPECT,
    PAGE,
    SEVERAL,
    COMERS,
    FINDINGS,
    EVIDENCE,
    CHOICES,
    SIMULATE,
    REMEDY,
    PASTE,
    SOURCE,
    LOOK,
    EXPORT,
    COPY,
    VIEWS
  }

  /** Starts a job; its results are delivered on the thread of the window. */
  <T> void run(Lane lane, Job<T> job);

  /** Cancels what runs in a lane; nothing is delivered for it any more. */
  void cancel(Lane lane);

  /** Asks what runs in a lane to end early; what it has by then is delivered. */
  void stop(Lane lane);

  /** Does something on the thread of the window, after what it is doing now. */
  void later(Runnable action);

  /**
   * Threads for a job that waits for many answers at a time.
   *
   * @param size how many, at least 1
   */
  Crew crew(int size);

  /** All cores, for the pieces of a job; a thread of the window must not wait for them. */
  Workers workers();

  /** Cancels everything and ends the threads; nothing that is asked for afterwards is done. */
  void close();
}
