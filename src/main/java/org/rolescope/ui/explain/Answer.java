package org.rolescope.ui.explain;

import java.util.List;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.Simulation;
import org.rolescope.ui.explain.call.Call;

/**
 * A decided call, ready to be shown.
 *
 * @param call what was decided: what was asked, with the changes that are tried
 * @param simulation the decision and its trace
 * @param explanation the same in words
 * @param hops every call on the way, in order, this one's among them; one for a direct call
 */
record Answer(Call call, Simulation simulation, Explanation explanation, List<Hop> hops) {
  /** One call on the way to the role. */
  record Hop(Simulation simulation, Explanation explanation) {
    List<Explanation.Row> rows() {
      return explanation.rows();
    }

    /** Index of the row that the verdict is about; 0 if none says so. */
    int decidingRow() {
      for (int i = 0; i < rows().size(); i++) {
        if (rows().get(i).deciding()) {
          return i;
        }
      }
      return 0;
    }
  }

  Answer {
    hops = List.copyOf(hops);
  }

  /** Index of the hop that the verdict is about. */
  int decidingHop() {
    for (int i = 0; i < hops.size(); i++) {
      if (hops.get(i).simulation().request().equals(simulation.request())) {
        return i;
      }
    }
    return hops.size() - 1;
  }
}
