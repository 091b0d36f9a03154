package org.rolescope.app;

import java.util.List;
import org.rolescope.base.Diagnostic;
import org.rolescope.graph.TrustGraph;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;

/**
 * All that is known of what was opened; replaced whole when something else is opened.
 *
 * @param snapshot as read
 * @param index look-ups over it
 * @param graph who can assume what
 * @param problems what was odd or missing in the input, files in order of their paths
 */
public record Analysis(
    IamSnapshot snapshot, IamIndex index, TrustGraph graph, List<Diagnostic> problems) {
  public Analysis {
    problems = List.copyOf(problems);
  }
}
