package org.rolescope.remedy;

import java.util.List;
import org.rolescope.graph.TrustGraph;
import org.rolescope.iam.IamIndex;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.Simulation;

/** Finds the smallest changes that flip a verdict. */
public final class Remedies {
  /** More are not shown. */
  public static final int MOST = 5;

  /** Every kind of change; of equally small ones the earlier is shown first. */
  static final List<RemedyKind> KINDS =
      List.of(
          new RequestRepairs(),
          new MeetConditions(),
          new ConditionChanges(),
          new NewerVersion(),
          new TrustStatements(),
          new NearStatements(),
          new IdentityStatements(),
          new GateStatements(),
          new ControlStatements(),
          new Exemptions(),
          new Detours(),
          new TrustShuts(),
          new StricterConditions(),
          new CallerShuts());

  private Remedies() {}

  /**
   * At most {@link #MOST} remedies, smallest first, those that widen more than asked last; of an
   * allowed call the least that shuts the door. Each was verified.
   */
  public static List<Remedy> of(
      Simulation simulation, IamIndex index, TrustGraph graph, AssumeRoleSimulator simulator) {
    Situation situation =
        Situation.of(new Trial(index, Whole.request(simulation)), simulation, simulator, true);
    RemedySearch search =
        simulation.decision() == Decision.ALLOWED
            ? RemedySearch.shutting(situation)
            : RemedySearch.opening(situation);
    return new RemedyList(situation, search.found()).shown();
  }
}
