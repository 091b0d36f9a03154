package org.rolescope.fetch;

/** Somebody does not want to wait any longer. */
final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1;
}
