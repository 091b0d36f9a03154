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
    /** Counted in files. */
    READ,
    /** Counted in roles whose trust policy was looked through for callers. */
    UNDERSTAND,
    /** Counted in edges that were decided. */
    EVALUATE,
    /** Counted in boxes that were placed. */
    LAY_OUT
  }

  /** {@code done} of {@code total} units of the stage are finished; total is 0 if not known. */
  void at(Stage stage, long done, long total);

  /** So many bytes of all files were read; beside {@link Stage#READ}, and more often. */
  default void bytes(long done, long total) {}

  /** True once the task should end early with what it has. */
  boolean cancelled();
}
