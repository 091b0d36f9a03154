package org.rolescope.drawing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolescope.question.Effort;
import org.rolescope.question.Reach.Direction;
import org.rolescope.question.Reached;

/**
 * What one box of a blast radius, and one line of its list, stands for: of those who get in,
 * identity providers of several accounts that stand for the same source are one.
 *
 * @param all at least one; the first is the one that is drawn
 */
public record ReachedBox(List<Reached> all) {
  public ReachedBox {
    all = List.copyOf(all);
  }

  /** What is told of two that are one box. */
  private record Same(Object who, Effort effort, int hops) {}

  /** In the order of the first of each. O(reached). */
  public static List<ReachedBox> of(Direction direction, List<Reached> reached) {
    return reached.stream()
        .collect(
            Collectors.groupingBy(
                one -> new Same(who(direction, one), one.effort(), one.hops()),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(ReachedBox::new)
        .toList();
  }

  private static Object who(Direction direction, Reached one) {
    boolean source = direction == Direction.IN && one.node().isProvider();
    return source ? ProviderLook.of(one.node()) : one.node().id();
  }

  /** The one that is drawn. */
  public Reached first() {
    return all.get(0);
  }

  /** {@code in 50 accounts}; empty where it is in one, or in none. */
  public Optional<String> inSeveral() {
    return ProviderLook.inSeveral(all.stream().map(Reached::node).toList());
  }
}
