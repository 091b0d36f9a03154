package org.rolescope.ui.explain.remedy;

import java.util.List;
import org.rolescope.remedy.Remedy;
import org.rolescope.simulate.Decision;

/**
 * What was found for a call.
 *
 * @param state how far the search is
 * @param decision the verdict that the remedies would flip
 * @param remedies smallest first; empty unless the state is READY
 */
public record Found(State state, Decision decision, List<Remedy> remedies) {
  /** How far the search is. */
  public enum State {
    /** No call is asked. */
    NOTHING_ASKED,
    SEARCHING,
    READY
  }

  static final Found NOTHING = new Found(State.NOTHING_ASKED, Decision.UNDETERMINED, List.of());

  public Found {
    remedies = List.copyOf(remedies);
  }

  static Found searching(Decision decision) {
    return new Found(State.SEARCHING, decision, List.of());
  }

  static Found ready(Decision decision, List<Remedy> remedies) {
    return new Found(State.READY, decision, remedies);
  }
}
