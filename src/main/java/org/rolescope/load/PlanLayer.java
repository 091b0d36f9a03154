package org.rolescope.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.rolescope.base.SourceLocation;
import org.rolescope.load.intake.Plan;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.Arn;

/**
 * All things of one kind, before a plan and after it.
 *
 * @param <E> roles, users, groups, policies or identity providers
 */
final class PlanLayer<E> {
  private final Plan plan;
  private final Report report;
  private final Kind<E> kind;
  private final Map<String, String> moved = new HashMap<>();
  private final Map<String, E> before;
  private final Map<String, E> after;
  private final int known;

  /** How things of one kind are called, and how a plan changes one. */
  interface Kind<E> {
    String arn(E one);

    /**
     * The thing of the data as it will be.
     *
     * @param was as the plan tells it; empty if it is not there before
     * @param will likewise
     */
    E merged(E data, Optional<E> was, Optional<E> will);

    /** The same, which has nothing beside what the plan tells: it is new. */
    E whole(E one);
  }

  PlanLayer(Plan plan, Report report, Kind<E> kind, List<E> before, List<E> after) {
    this.plan = plan;
    this.report = report;
    this.kind = kind;
    plan.moved().forEach((was, is) -> moved.put(Arn.withoutPath(was), Arn.withoutPath(is)));
    this.before = byName(before, moved);
    this.after = byName(after, moved);
    this.known = this.before.size();
  }

  /** Lays all that the plan tells of this kind over the data. */
  PlanLayer<E> lay(List<E> was, List<E> will) {
    Map<String, E> wasByName = byName(was, moved);
    Map<String, E> willByName = byName(will, Map.of());
    Set<String> names = new LinkedHashSet<>(wasByName.keySet());
    names.addAll(willByName.keySet());
    for (String name : names) {
      lay(
          name,
          Optional.ofNullable(wasByName.get(name)),
          Optional.ofNullable(willByName.get(name)));
    }
    return this;
  }

  private void lay(String name, Optional<E> was, Optional<E> will) {
    Optional<E> managedBefore = managed(was, plan.before());
    Optional<E> managedAfter = managed(will, plan.after());
    Optional<E> data = Optional.ofNullable(after.get(name));
    boolean anew = managedAfter.filter(one -> plan.anew().contains(kind.arn(one))).isPresent();
    if (managedBefore.isPresent() && will.isEmpty()) {
      before.putIfAbsent(name, managedBefore.get());
      after.remove(name);
    } else if (data.isPresent() && !anew) {
      after.put(name, kind.merged(data.get(), was, will));
    } else if (managedBefore.isPresent() || managedAfter.isPresent()) {
      managedBefore.ifPresent(one -> before.putIfAbsent(name, one));
      boolean fresh = anew || managedBefore.isEmpty();
      managedAfter.ifPresent(one -> after.put(name, fresh ? kind.whole(one) : one));
    } else {
      lacks(kind.arn(will.or(() -> was).orElseThrow()));
    }
  }

  private Optional<E> managed(Optional<E> one, Plan.Side side) {
    return one.filter(told -> !side.others().contains(kind.arn(told)));
  }

  private void lacks(String other) {
    report.warning(
        "plan.other-owner",
        "the plan changes what is attached to `" + other + "`, which is not in the data",
        "for it this is left out",
        SourceLocation.NOWHERE);
  }

  /** Under the names that they will have. */
  private Map<String, E> byName(List<E> all, Map<String, String> renamed) {
    Map<String, E> byName = new LinkedHashMap<>();
    for (E one : all) {
      String name = Arn.withoutPath(kind.arn(one));
      byName.put(renamed.getOrDefault(name, name), one);
    }
    return byName;
  }

  /** Whether the plan tells of something that is there before, and the data lack. */
  boolean addsBefore() {
    return before.size() > known;
  }

  /** In the order of their ARNs. */
  List<E> before() {
    return sorted(before.values(), kind::arn);
  }

  /** In the order of their ARNs. */
  List<E> after() {
    return sorted(after.values(), kind::arn);
  }

  private static <E> List<E> sorted(Collection<E> all, Function<E, String> arn) {
    Map<String, E> sorted = new TreeMap<>();
    all.forEach(one -> sorted.put(arn.apply(one), one));
    return List.copyOf(sorted.values());
  }
}
