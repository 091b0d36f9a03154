package org.rolescope.app;

import java.util.List;
import org.rolescope.base.Diagnostic;
import org.rolescope.graph.TrustGraph;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.simulate.Brought;

/**
 * All that is known of what was opened; replaced whole when something else is opened.
 *
 * @param snapshot as read
 * @param index look-ups over it
 * @param graph who can assume what
 * @param problems what was odd or missing in the input, files in order of their paths
 * @param brought what callers are told to have: {@code graph} is for such
 * @param open the graph of which nothing is told; {@code graph} itself where nothing is
 */
public record Analysis(
    IamSnapshot snapshot,
    IamIndex index,
    TrustGraph graph,
    List<Diagnostic> problems,
    Brought brought,
    TrustGraph open) {
  public Analysis {
    problems = List.copyOf(problems);
  }

  /** An analysis in which nothing is told of what callers have. */
  public Analysis(
      IamSnapshot snapshot, IamIndex index, TrustGraph graph, List<Diagnostic> problems) {
    this(snapshot, index, graph, problems, Brought.NOTHING, graph);
  }

  /** The same data with another graph of them. */
  public Analysis with(TrustGraph other) {
    return new Analysis(snapshot, index, other, problems, brought, open);
  }

  /** Whether this is about the same data, whatever is told of callers. */
  public boolean isOf(Analysis other) {
    return snapshot == other.snapshot;
  }
}
