package org.rolescope.graph;

/** What an assume edge says. */
public enum EdgeKind {
  ALLOWED,
  ALLOWED_IF,
  /** Trusted, but another gate stops it. */
  DENIED,
  CANNOT_KNOW
}
