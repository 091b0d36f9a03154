package org.rolescope.ui.task;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * Looks up beside the window what a person means who is still writing. The newest text wins; who
 * chooses before it was found is answered then. To be used on the thread of the window.
 */
public final class Lookup {
  private static final Runnable NOTHING = () -> {};

  private final TaskRunner runner;
  private boolean looking;
  private Runnable then = NOTHING;

  public Lookup(TaskRunner runner) {
    this.runner = runner;
  }

  /**
   * Looks something else up, in place of what was looked up before.
   *
   * @param work runs on another thread
   * @param found gets what it gave, on the thread of the window
   */
  public <T> void look(Supplier<T> work, Consumer<T> found) {
    looking = true;
    then = NOTHING;
    runner.run(
        Lane.NAMES,
        Job.of(
            progress -> work.get(),
            answer -> {
              looking = false;
              found.accept(answer);
              then.run();
            },
            failure -> looking = false));
  }

  /** Looks nothing up any more. */
  public void forget() {
    if (looking) {
      runner.cancel(Lane.NAMES);
    }
    looking = false;
    then = NOTHING;
  }

  /** Does something with what is found: now, or once it is. */
  public void then(Runnable action) {
    if (looking) {
      then = action;
    } else {
      action.run();
    }
  }
}
