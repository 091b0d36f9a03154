package org.rolescope.message;

/** How what AWS said and what the data say go together. */
public enum Agreement {
  /** Both refuse the call, at the same gate. */
  SAME_GATE,
  /** The data refuse the call; the message does not say by what. */
  REFUSED_TOO,
  /** The data refuse the call, but not at the gate that the message names. */
  OTHER_GATE,
  /** The data leave the call open. */
  OPEN,
  /** By the data the call would be allowed. */
  WOULD_ALLOW,
  /** The message does not carry enough to ask the data. */
  NOT_ASKED
}
