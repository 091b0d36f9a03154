package org.rolescope.question;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.PlannedChange;
import org.rolescope.policy.Arn;

/**
 * How many ways differ where a plan changes something: into and out of a role or user that it
 * makes, changes or deletes, and out of one to which it attaches a policy.
 */
public final class PlannedWays {
  private final Map<String, Map<Difference.Kind, Integer>> into = new HashMap<>();
  private final Map<String, Map<Difference.Kind, Integer>> outOf = new HashMap<>();

  /** O(ways). */
  public PlannedWays(Differences differences) {
    for (Difference way : differences.ways()) {
      count(into, way.role(), way.kind());
      count(outOf, way.caller(), way.kind());
    }
  }

  private static void count(
      Map<String, Map<Difference.Kind, Integer>> counts, TrustNode node, Difference.Kind kind) {
    counts
        .computeIfAbsent(Arn.withoutPath(node.id()), one -> new EnumMap<>(Difference.Kind.class))
        .merge(kind, 1, Integer::sum);
  }

  /** Of the kinds that occur, in their order; other changes of the plan may have a part in them. */
  public Map<Difference.Kind, Integer> of(PlannedChange change) {
    // What is attached by name does not say the path of its owner.
    String name = Arn.withoutPath(change.arn());
    Map<Difference.Kind, Integer> ways = new EnumMap<>(Difference.Kind.class);
    ways.putAll(outOf.getOrDefault(name, Map.of()));
    if (!change.was().isEmpty() && !before(change).equals(name)) {
      outOf
          .getOrDefault(before(change), Map.of())
          .forEach((kind, count) -> ways.merge(kind, count, Integer::sum));
    }
    if (!change.attached()) {
      into.getOrDefault(name, Map.of())
          .forEach((kind, count) -> ways.merge(kind, count, Integer::sum));
    }
    return ways;
  }

  /** The ARN that a user had, without its path. */
  private static String before(PlannedChange change) {
    return Arn.parse(change.arn())
        .map(
            arn ->
                new Arn(
                    arn.partition(),
                    arn.service(),
                    arn.region(),
                    arn.account(),
                    arn.type() + "/" + change.was()))
        .map(arn -> Arn.withoutPath(arn.toString()))
        .orElse("");
  }
}
