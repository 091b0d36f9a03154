package org.rolescope.ui.explain;

import java.util.List;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.Simulation;

/**
 * A decided call, ready to be shown.
 *
 * @param call what was asked
 * @param simulation the decision and its trace
 * @param explanation the same in words
 */
record Answer(Call call, Simulation simulation, Explanation explanation) {
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
