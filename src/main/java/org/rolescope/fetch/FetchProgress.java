package org.rolescope.fetch;

/** Told how far reading from AWS has come, and asked whether it goes on. From any thread. */
public interface FetchProgress {
  /** Hears nothing and never cancels. */
  FetchProgress NONE =
      new FetchProgress() {
        @Override
        public void at(String doing, int done, int total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * {@code done} of {@code total} accounts are finished.
   *
   * @param doing what is done now: {@code 111122223333: iam:ListRoles, 400 so far}
   */
  void at(String doing, int done, int total);

  boolean cancelled();
}
