package org.rolescope.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamIndex.IdentityPolicies;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Unresolved;

/**
 * Per account, the users and roles whose own policies may allow {@code sts:AssumeRole}: who may use
 * trust in the whole account. Accounts are read when they are first asked for, and kept as long as
 * the data are; safe to use from several threads.
 */
final class AccountCallers {
  private final IamIndex index;
  private final Map<String, Callers> accounts = new ConcurrentHashMap<>();
  // By identity: equal policies are shared, and to compare them by value would read them whole.
  private final Map<Policy, RoleTargets> policies = new IdentityHashMap<>();

  AccountCallers(IamIndex index) {
    this.index = index;
  }

  /**
   * A user or role and the roles that its policies may be about.
   *
   * @param place among those of its account
   */
  private record Candidate(IamEntity entity, int place, List<RoleTargets> targets) {
    boolean mayAssume(Predicate<RoleTargets> covered) {
      for (RoleTargets target : targets) {
        if (covered.test(target)) {
          return true;
        }
      }
      return false;
    }

    boolean namesOnly() {
      return targets.stream().allMatch(target -> !target.all() && target.patterns().isEmpty());
    }
  }

  /**
   * Those of one account.
   *
   * @param byName who names a role in so many words
   * @param byPattern who may mean a role without naming it
   */
  private record Callers(
      Map<String, Candidate> byId, Map<String, List<Candidate>> byName, List<Candidate> byPattern) {
    static Callers of(Map<String, Candidate> byId) {
      Map<String, List<Candidate>> byName = new HashMap<>();
      List<Candidate> byPattern = new ArrayList<>();
      for (Candidate candidate : byId.values()) {
        if (candidate.namesOnly()) {
          candidate.targets().stream()
              .flatMap(target -> target.names().stream())
              .distinct()
              .forEach(
                  role -> byName.computeIfAbsent(role, any -> new ArrayList<>()).add(candidate));
        } else {
          byPattern.add(candidate);
        }
      }
      return new Callers(byId, byName, byPattern);
    }

    List<IamEntity> of(String role, Predicate<RoleTargets> covered) {
      if (Unresolved.in(role)) {
        return byId.values().stream().map(Candidate::entity).toList();
      }
      List<Candidate> found = new ArrayList<>(byName.getOrDefault(role, List.of()));
      for (Candidate candidate : byPattern) {
        if (candidate.mayAssume(covered)) {
          found.add(candidate);
        }
      }
      found.sort(Comparator.comparingInt(Candidate::place));
      return found.stream().map(Candidate::entity).toList();
    }
  }

  /** Whether these are of that data. */
  boolean areOf(IamIndex other) {
    return index == other;
  }

  /**
   * Those whose policies may allow the call for this role; more than do, never fewer.
   *
   * @param covered whether targets are about the role
   */
  List<IamEntity> of(String account, String role, Predicate<RoleTargets> covered) {
    return all(account).of(role, covered);
  }

  /** Of {@link #of} those whose policies name that role and nothing else. */
  List<IamEntity> naming(String account, String role) {
    List<Candidate> found = all(account).byName().getOrDefault(role, List.of());
    return found.isEmpty() ? List.of() : found.stream().map(Candidate::entity).toList();
  }

  /** Users and roles of an account whose policies may mean roles that they do not name. */
  List<IamEntity> byPattern(String account) {
    return all(account).byPattern().stream().map(Candidate::entity).toList();
  }

  private Callers all(String account) {
    return accounts.computeIfAbsent(account, this::callers);
  }

  /**
   * Whether a user's or role's policies may allow the call for a role; false is sure.
   *
   * @param covered whether targets are about the role
   */
  boolean mayAssume(IamEntity entity, Predicate<RoleTargets> covered) {
    Candidate candidate = all(entity.account()).byId().get(entity.arn().toString());
    return candidate != null && candidate.mayAssume(covered);
  }

  private synchronized Callers callers(String account) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (IamEntity entity : index.entities(account)) {
      IdentityPolicies own = index.identityPolicies(entity);
      List<RoleTargets> targets = new ArrayList<>();
      for (PolicyDocument document : own.documents()) {
        RoleTargets found = document.policy().map(this::targets).orElse(RoleTargets.NONE);
        if (found != RoleTargets.NONE) {
          targets.add(found);
        }
      }
      if (!own.missing().isEmpty()) {
        targets.add(RoleTargets.ALL);
      }
      if (!targets.isEmpty()) {
        candidates.put(entity.arn().toString(), new Candidate(entity, candidates.size(), targets));
      }
    }
    return Callers.of(candidates);
  }

  /** The roles that a policy's Allow statements mean. */
  private RoleTargets targets(Policy policy) {
    return policies.computeIfAbsent(
        policy, read -> RoleTargets.of(read, statement -> statement.effect() == Effect.ALLOW));
  }
}
