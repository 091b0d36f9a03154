package org.rolescope.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolescope.graph.TrustInsiders.Insider;
import org.rolescope.iam.IamIndex;
import org.rolescope.simulate.AssumeRoleSimulator;

/** Everybody whom a role trusts: those it names, and those inside the accounts that it names. */
public final class RoleCallers {
  private RoleCallers() {}

  /**
   * First whom the trust policy names, best first; then, account by account, the users and roles
   * that may use the trust in the whole account or in anyone, best first. Nobody stands twice.
   * Empty for an unknown id.
   */
  public static List<TrustLine> of(
      String role, TrustGraph graph, IamIndex index, AssumeRoleSimulator simulator) {
    List<TrustLine> lines = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (TrustEdge edge : graph.into(role)) {
      lines.add(TrustLine.of(graph, edge));
      named.add(edge.id());
    }
    for (TrustLine direct : List.copyOf(lines)) {
      for (Insider insider : TrustInsiders.trusted(direct.edge(), graph, index, simulator)) {
        if (named.add(insider.edge().id())) {
          lines.add(
              new TrustLine(
                  insider.told(), direct.to(), insider.edge(), Optional.of(direct.from())));
        }
      }
    }
    return List.copyOf(lines);
  }
}
