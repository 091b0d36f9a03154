package org.rolescope.fetch;

import java.util.List;

/**
 * What came of one account, or of the organisation.
 *
 * @param account its id; {@code organization} for the organisation
 * @param name its name or alias; empty if it is not known
 * @param state how it ended
 * @param roles roles that were read; 0 where nothing was
 * @param lacks what was not read, and why
 */
public record AccountReport(String account, String name, State state, int roles, List<Lack> lacks) {
  /** How it ended. */
  public enum State {
    READ,
    /** Its files were there already. */
    KEPT,
    /** Some of it was not read. */
    PARTLY,
    FAILED,
    /** Not begun, or broken off, because everything was cancelled. */
    CANCELLED
  }

  public AccountReport {
    lacks = List.copyOf(lacks);
  }
}
