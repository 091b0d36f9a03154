package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

  /** As many rows as are read in a small window. */
  private static final int MOST_ROWS = 12;

  /** Callers of one role beside others; of one alone the rows are all its own. */
  private static final int MOST_CALLERS = 3;

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

  /**
   * Of roles that are alike those come first that somebody gains a way into.
   *
   * @param first the roles that come first, whatever their order is
   */
  static ChangesScene of(
      Differences differences, Predicate<TrustNode> first, Set<String> unfolded) {
    Map<TrustNode, List<Difference>> byRole = differences.byRole();
    List<TrustNode> roles =
        byRole.keySet().stream()
            .sorted(
                Comparator.comparing((TrustNode role) -> !first.test(role))
                    .thenComparing(role -> !gains(byRole.getOrDefault(role, List.of()))))
            .toList();
    int most = roles.size() == 1 ? MOST_ROWS : MOST_CALLERS;
    List<Block> blocks = new ArrayList<>();
    int rows = 0;
    for (TrustNode role : roles) {
      Block block = block(role, byRole.getOrDefault(role, List.of()), most, unfolded);
      if (rows > 0 && rows + block.rows() > MOST_ROWS && !unfolded.contains(ROLES)) {
        break;
      }
      blocks.add(block);
      rows += block.rows();
    }
    return new ChangesScene(blocks, roles.size() - blocks.size());
  }

  private static boolean gains(List<Difference> ways) {
    return ways.stream().anyMatch(way -> way.kind() == Difference.Kind.GAINED);
  }

  private static Block block(TrustNode role, List<Difference> all, int most, Set<String> unfolded) {
    Block whole = new Block(role, all, 0);
    // A line that unfolds takes as much room as the one that it would hide.
    boolean fits = all.size() <= most + 1 || unfolded.contains(whole.fold());
    return fits ? whole : new Block(role, all.subList(0, most), all.size() - most);
  }
}
