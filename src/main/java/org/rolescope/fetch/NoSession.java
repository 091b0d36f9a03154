package org.rolescope.fetch;

import software.amazon.awssdk.core.exception.SdkException;

/** No session of a profile's role was begun; the lack says why, and what helps. */
final class NoSession extends SdkException {
  private static final long serialVersionUID = 1L;

  private final transient Lack lack;

  NoSession(Lack lack) {
    super(SdkException.builder().message(lack.why()));
    this.lack = lack;
  }

  Lack lack() {
    return lack;
  }
}
