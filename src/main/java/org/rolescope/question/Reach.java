package org.rolescope.question;

import java.util.List;
import org.rolescope.graph.TrustNode;

/**
 * Everything within some hops of a principal, by effort and then by hops; or everybody who is
 * within some hops of a role.
 *
 * @param origin in the middle
 * @param direction of the ways
 * @param hops at most so many
 * @param most efforts greater than this are left out
 * @param onlyAdmins whether those that may not do everything in their account are left out; ways
 *     lead through them all the same
 * @param reached by effort, then hops, then id; the origin itself is not among them
 * @param leftOut of {@link Direction#IN} who is trusted or named on these ways for nothing, by role
 */
public record Reach(
    Origin origin,
    Direction direction,
    int hops,
    Effort most,
    boolean onlyAdmins,
    List<Reached> reached,
    List<LeftOut> leftOut) {
  /** Which way is looked. */
  public enum Direction {
    /** What the origin can become. */
    OUT,
    /** Who can become the origin. */
    IN
  }

  public Reach {
    reached = List.copyOf(reached);
    leftOut = List.copyOf(leftOut);
  }

  /** One of which nobody is left out. */
  public Reach(
      Origin origin,
      Direction direction,
      int hops,
      Effort most,
      boolean onlyAdmins,
      List<Reached> reached) {
    this(origin, direction, hops, most, onlyAdmins, reached, List.of());
  }

  /** The same, and nobody but those that may do everything in their account. */
  public Reach ofAdmins() {
    return new Reach(
        origin,
        direction,
        hops,
        most,
        true,
        reached.stream().filter(Reached::adminLike).toList(),
        leftOut);
  }

  /** Those of one effort, in order. */
  public List<Reached> with(Effort effort) {
    return reached.stream().filter(one -> one.effort() == effort).toList();
  }

  /** Who is one hop nearer to the origin on the way of one that is reached. */
  public TrustNode nearer(Reached one) {
    List<Hop> hops = one.way().hops();
    return direction == Direction.OUT
        ? hops.get(hops.size() - 1).step().from()
        : hops.get(0).step().to();
  }

  /** How many of them may do everything in their account. */
  public int admins() {
    return (int) reached.stream().filter(Reached::adminLike).count();
  }
}
