package org.rolescope.question;

/** What lies between two states of data. */
public enum Cause {
  /** Time: the earlier one was read before. */
  TIME,
  /** An edit of a scratch copy. */
  EDIT,
  /** Plans that are not applied yet. */
  PLAN
}
