package org.rolescope.base;

/** Told how far a long task has come, and asked whether it should go on. Called from any thread. */
public interface Progress {
  /** Hears nothing and never cancels. */
  Progress NONE =
      new Progress() {
        @Override
        public void at(Stage stage, long done, long total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /** The stages of the way from files to a picture, in order. */
  enum Stage {
    READ,
    UNDERSTAND,
    EVALUATE,
    LAY_OUT
  }

  /** {@code done} of {@code total} units of the stage are finished; total is 0 if not known. */
  void at(Stage stage, long done, long total);

  /** True once the result is no longer wanted; the task then returns early with what it has. */
  boolean cancelled();
}
