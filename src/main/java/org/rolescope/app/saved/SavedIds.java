package org.rolescope.app.saved;

import org.rolescope.app.Analysis;
import org.rolescope.graph.CenterPeople;
import org.rolescope.question.Origin;

/** Which of the ids that a view names, or that were shown before, are in the data. */
public final class SavedIds {
  private SavedIds() {}

  /** Whether there is something of this id: a node, an arrow, an account, a person, a unit. */
  public static boolean has(Analysis analysis, String id) {
    return Origin.isOfMany(id)
        || analysis.graph().node(id).isPresent()
        || analysis.graph().edge(id).isPresent()
        || analysis.index().account(id).isPresent()
        || analysis.index().entity(id).isPresent()
        || isInOrganization(analysis, id)
        || new CenterPeople(analysis.index()).node(id).isPresent();
  }

  private static boolean isInOrganization(Analysis analysis, String id) {
    return analysis
        .snapshot()
        .organization()
        .filter(
            all -> all.id().equals(id) || all.nodes().stream().anyMatch(in -> in.id().equals(id)))
        .isPresent();
  }
}
