package org.rolescope.message;

/** What a text turned out to be. */
public enum PastedKind {
  /** An error message of STS about taking on a role. */
  STS_ERROR,
  /** A refusal, but of a call that takes on no role. */
  OTHER_REFUSAL,
  /** A policy document. */
  POLICY,
  /** A log entry of an event that did not fail. */
  EVENT,
  /** An ARN and nothing else. */
  ARN,
  /** The unique id of a user or role, or of a session of it, and nothing else. */
  UNIQUE_ID,
  /** The id of an access key, which no export holds. */
  ACCESS_KEY_ID,
  /** Only the part that AWS encoded (R133). */
  ENCODED,
  /** Something else. */
  OTHER,
  /** Nothing but blanks. */
  NOTHING
}
