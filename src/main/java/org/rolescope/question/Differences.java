package org.rolescope.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.graph.TrustNode;

/**
 * Who gets in otherwise than before.
 *
 * @param ways into the roles that are known before and after, by role, then lost, gained, changed,
 *     then by caller; trust in an account or in anyone is opened
 * @param farther who lost or gained every way into one of these roles, by more calls than one: by
 *     role, then lost, gained, then by hops, then by caller; told of the first {@link
 *     #MOST_FARTHER_ROLES} of them, and if everything was read before and after
 * @param adminsLost who could become an admin-like role in a few calls, and cannot any more, by id;
 *     told of if everything was read before and after
 * @param adminsGained who can, and could not; likewise
 * @param outsidersLost roles that outsiders could become in a few calls, and cannot any more, by
 *     id; told of if everything was read before and after
 * @param outsidersGained roles that they can become, and could not; likewise
 * @param notKnown roles of which it is known only before or only after whom they trust; they are
 *     left out; by id
 * @param readOnce ids of accounts that were read before or after only, in order: their roles and
 *     callers are left out; {@link #IDENTITY_CENTER}, likewise; {@link #ORGANIZATION}: what only
 *     its policies stop, or what is not known for want of it, is left out
 * @param listedOnce ids of accounts of which all users and all roles are known before or after
 *     only, in order: who is known once only is left out
 */
public record Differences(
    List<Difference> ways,
    List<Farther> farther,
    List<TrustNode> adminsLost,
    List<TrustNode> adminsGained,
    List<TrustNode> outsidersLost,
    List<TrustNode> outsidersGained,
    List<TrustNode> notKnown,
    List<String> readOnce,
    List<String> listedOnce) {
  /** Stands among the accounts where its assignments were read before or after only. */
  public static final String IDENTITY_CENTER = "Identity Center";

  /** Stands there where its tree, or its policies, were read before or after only. */
  public static final String ORGANIZATION = "the organisation";

  /** Of so many roles it is told who lost or gained farther ways. */
  public static final int MOST_FARTHER_ROLES = 20;

  /** Nothing was compared. */
  public static final Differences NONE =
      new Differences(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of());

  public Differences {
    ways = List.copyOf(ways);
    farther = List.copyOf(farther);
    adminsLost = List.copyOf(adminsLost);
    adminsGained = List.copyOf(adminsGained);
    outsidersLost = List.copyOf(outsidersLost);
    outsidersGained = List.copyOf(outsidersGained);
    notKnown = List.copyOf(notKnown);
    readOnce = List.copyOf(readOnce);
    listedOnce = List.copyOf(listedOnce);
  }

  /** Those of one kind, in order. */
  public List<Difference> of(Difference.Kind kind) {
    return ways.stream().filter(way -> way.kind() == kind).toList();
  }

  /** The same, and of the ways only those of some kinds. */
  public Differences only(Set<Difference.Kind> kinds) {
    return new Differences(
        ways.stream().filter(way -> kinds.contains(way.kind())).toList(),
        farther.stream().filter(way -> kinds.contains(way.kind())).toList(),
        adminsLost,
        adminsGained,
        outsidersLost,
        outsidersGained,
        notKnown,
        readOnce,
        listedOnce);
  }

  /** Whether nothing had to be left out. */
  public boolean complete() {
    return notKnown.isEmpty() && readOnce.isEmpty() && listedOnce.isEmpty();
  }

  /** The ways by the role that somebody enters otherwise, in order. */
  public Map<TrustNode, List<Difference>> byRole() {
    return ways.stream()
        .collect(Collectors.groupingBy(Difference::role, LinkedHashMap::new, Collectors.toList()));
  }

  /** Who lost or gained every way into that role by several calls. */
  public List<Farther> farther(TrustNode role) {
    return farther.stream().filter(way -> way.role().equals(role)).toList();
  }

  /** These roles, in order. */
  public List<TrustNode> roles() {
    return List.copyOf(byRole().keySet());
  }
}
