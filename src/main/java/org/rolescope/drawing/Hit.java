package org.rolescope.drawing;

/**
 * What a shape stands for, so that a click on it can be answered.
 *
 * @param kind node, edge, bundle of edges between accounts, account box, or fold line
 * @param id node id, edge id, {@code from account>to account}, account id, or fold id
 */
public record Hit(Kind kind, String id) {
  /** What can be hit. */
  public enum Kind {
    NODE,
    EDGE,
    BUNDLE,
    ACCOUNT,
    FOLD
  }
}
