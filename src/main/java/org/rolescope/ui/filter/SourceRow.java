package org.rolescope.ui.filter;

import java.util.List;

/**
 * A line of the list of sources.
 *
 * @param id account id, or the id of a node of the organisation
 * @param label its name
 * @param depth how far to indent; 0 for the organisation
 * @param account whether it is an account, which can be selected
 * @param state whether it was read
 * @param roles number of roles
 * @param notes why the state is what it is, in words
 */
public record SourceRow(
    String id,
    String label,
    int depth,
    boolean account,
    State state,
    int roles,
    List<String> notes) {
  /** How well a source could be read. */
  public enum State {
    READ,
    /** Something is missing or odd. */
    WARNING,
    /** Only referred to: nothing of it was opened. */
    NOT_OPENED
  }

  public SourceRow {
    notes = List.copyOf(notes);
  }
}
