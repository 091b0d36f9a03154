package org.rolescope.ui.command;

/** The simulator, as other parts of the window use it. */
public interface Calls {
  /** Whether the simulator knows it as caller. */
  boolean mayCall(String id);

  /**
   * Opens the simulator with a caller and a role. One of them may be empty: then it is what is
   * marked or selected, if that fits.
   */
  void simulate(String caller, String role);
}
