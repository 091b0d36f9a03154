package org.rolescope.ui.paths;

/** The simulator, as a hop of a way uses it. */
public interface HopCalls {
  /** Whether the simulator knows it as caller. */
  boolean mayCall(String id);

  /** Opens the simulator with a caller and a role. */
  void simulate(String caller, String role);
}
