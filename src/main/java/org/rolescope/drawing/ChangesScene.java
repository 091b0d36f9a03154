package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Difference;
import org.rolescope.question.Differences;

/**
 * What of the differences is drawn.
 *
 * @param blocks a role each
 * @param hiddenRoles how many roles are left out
 */
record ChangesScene(List<Block> blocks, int hiddenRoles) {
  /** Unfolds the roles that are left out. */
  static final String ROLES = "changed roles";

  private static final int MOST_ROLES = 12;
  private static final int MOST_CALLERS = 8;

  /**
   * A role and who gets in otherwise.
   *
   * @param hidden how many callers are left out
   */
  record Block(TrustNode role, List<Difference> ways, int hidden) {
    /** Unfolds the callers that are left out. */
    String fold() {
      return "callers of " + role.id();
    }

    int rows() {
      return ways.size() + (hidden > 0 ? 1 : 0);
    }
  }

  static ChangesScene of(Differences differences, Set<String> unfolded) {
    List<TrustNode> roles = differences.roles();
    int shown = unfolded.contains(ROLES) ? roles.size() : Math.min(roles.size(), MOST_ROLES);
    var byRole = differences.ways().stream().collect(Collectors.groupingBy(Difference::role));
    List<Block> blocks = new ArrayList<>();
    for (TrustNode role : roles.subList(0, shown)) {
      List<Difference> all = byRole.getOrDefault(role, List.of());
      Block whole = new Block(role, all, 0);
      // A line that unfolds takes as much room as the one that it would hide.
      boolean fits = all.size() <= MOST_CALLERS + 1 || unfolded.contains(whole.fold());
      blocks.add(
          fits ? whole : new Block(role, all.subList(0, MOST_CALLERS), all.size() - MOST_CALLERS));
    }
    return new ChangesScene(blocks, roles.size() - shown);
  }
}
