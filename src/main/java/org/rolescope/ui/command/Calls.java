package org.rolescope.ui.command;

import java.util.Optional;
import org.rolescope.question.Reach.Direction;

/** What is asked about calls, as other parts of the window ask it. */
public interface Calls {
  /** Whether the simulator knows it as caller. */
  boolean mayCall(String id);

  /**
   * Opens the simulator with a caller and a role. One of them may be empty: then it is what is
   * marked or selected, if that fits.
   */
  void simulate(String caller, String role);

  /** The same, with the trust policy of the role open to be written. */
  void editTrust(String caller, String role);

  /** Two that are selected together: one that can call, and a role. */
  record Ends(String caller, String role) {}

  /** Who calls and what is called of two that are selected together; empty for all else. */
  Optional<Ends> ends();

  /** Shows the ways from the one to the other. */
  void ways(Ends ends);

  /** Opens the simulator as it was left, with what is tried in it. */
  void editOn();

  /** Whether it can become anything, or anybody can become it, as far as its kind goes. */
  boolean mayReach(String id, Direction direction);

  /** Shows all that it can become, or all who can become it, call after call. */
  void reach(String id, Direction direction);
}
