package org.rolescope.fetch;

import java.util.Map;

/**
 * Told how far reading from AWS has come, and asked whether it goes on. From any thread; what is
 * told of one account is told in order.
 */
public interface FetchProgress {
  /** Hears nothing and never cancels. */
  FetchProgress NONE =
      new FetchProgress() {
        @Override
        public void at(String account, String doing) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * What is done now.
   *
   * @param account its id, {@link Fetch#ORGANIZATION}, or empty before it is known whose the
   *     credentials are
   * @param doing {@code iam:ListRoles, 400 so far}
   */
  void at(String account, String doing);

  /**
   * These are read now.
   *
   * @param accounts their ids, in the order in which they begin, to what the organisation calls
   *     them; empty where it was not asked
   */
  default void begins(Map<String, String> accounts) {}

  /** One is over, well or not. */
  default void ended(AccountReport report) {}

  /**
   * Handed in before anything is asked.
   *
   * @param breakOff ends what is waited for at once; for who is {@link #cancelled()} already
   */
  default void breaksOffWith(Runnable breakOff) {}

  /** Whether to stop: what is whole by then stays. */
  boolean cancelled();
}
