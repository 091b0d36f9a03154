package org.rolescope.remedy;

import java.util.List;
import org.rolescope.simulate.Simulation;

/**
 * A smallest set of changes that flips a verdict; leaving one of them out would not.
 *
 * @param title what to do, in a few words: {@code Tag the role dev-deployer}
 * @param effect what happens then: {@code The Deny stops matching; the SCP is unchanged.}
 * @param changes in the order in which they are made
 * @param ways what else changes with it
 * @param after the call decided with the changes made
 */
public record Remedy(
    String title, String effect, List<Change> changes, Ways ways, Simulation after) {
  public Remedy {
    changes = List.copyOf(changes);
  }
}
