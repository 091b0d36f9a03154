package org.rolescope.iam;

import java.util.List;

/**
 * How a user signs in, as a credential report tells it, which may be four hours old.
 *
 * @param password whether the user has one for the console
 * @param mfa whether the user has an MFA device
 * @param keys the access keys that are active, two at most: they never expire
 */
public record Credentials(boolean password, boolean mfa, List<AccessKey> keys) {
  /**
   * An active access key. Neither its id nor its secret is in a report.
   *
   * @param rotated when it was made or last rotated, ISO 8601 as read; empty if not told
   * @param used when it was last used, ISO 8601 as read; empty if never or not told
   */
  public record AccessKey(String rotated, String used) {}

  public Credentials {
    keys = List.copyOf(keys);
  }

  /** Whether the user has a key that never expires. */
  public boolean longLived() {
    return !keys.isEmpty();
  }
}
