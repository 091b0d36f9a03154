package org.rolescope.remedy;

import java.util.List;

/** A kind of change that can flip a verdict. */
interface RemedyKind {
  /**
   * Ways past one obstacle, nearest first; each is a list of changes that belong together. They
   * need not work: what does not is dropped when it is tried.
   */
  default List<List<Proposal>> opening(Obstacle obstacle) {
    return List.of();
  }

  /** Changes that may shut the door of an allowed call, least first. */
  default List<List<Proposal>> shutting(Situation situation) {
    return List.of();
  }
}
