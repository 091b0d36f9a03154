package org.rolescope.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamIndex.IdentityPolicies;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Glob;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Unresolved;

/**
 * Per account, the users and roles whose own policies may allow {@code sts:AssumeRole}: who may use
 * trust in the whole account. Accounts are read when they are first asked for, and kept as long as
 * the data are; safe to use from several threads.
 */
final class AccountCallers {
  private static final String ASSUME_ROLE = "sts:assumerole";

  private final IamIndex index;
  private final Map<String, Callers> accounts = new ConcurrentHashMap<>();
  // By identity: equal documents are shared, and to compare them by value would read them whole.
  private final Map<PolicyDocument, Targets> documents = new IdentityHashMap<>();

  AccountCallers(IamIndex index) {
    this.index = index;
  }

  /**
   * A user or role and the roles that its policies may be about.
   *
   * @param place among those of its account
   */
  private record Candidate(IamEntity entity, int place, List<Targets> targets) {
    boolean mayAssume(Predicate<Targets> covered) {
      for (Targets target : targets) {
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

    List<IamEntity> of(String role, Predicate<Targets> covered) {
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

  /**
   * Roles that a document's Allow statements name; all of them if that is not plain.
   *
   * @param names of single roles
   * @param patterns with wildcards
   */
  record Targets(boolean all, Set<String> names, List<Glob> patterns) {
    static final Targets NONE = new Targets(false, Set.of(), List.of());
    static final Targets ALL = new Targets(true, Set.of(), List.of());

    boolean covers(String role) {
      if (all || names.contains(role)) {
        return true;
      }
      for (Glob pattern : patterns) {
        if (pattern.matches(role)) {
          return true;
        }
      }
      return Unresolved.in(role);
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
  List<IamEntity> of(String account, String role, Predicate<Targets> covered) {
    return accounts.computeIfAbsent(account, this::callers).of(role, covered);
  }

  /**
   * Whether a user's or role's policies may allow the call for a role; false is sure.
   *
   * @param covered whether targets are about the role
   */
  boolean mayAssume(IamEntity entity, Predicate<Targets> covered) {
    Candidate candidate =
        accounts
            .computeIfAbsent(entity.account(), this::callers)
            .byId()
            .get(entity.arn().toString());
    return candidate != null && candidate.mayAssume(covered);
  }

  private synchronized Callers callers(String account) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (IamEntity entity : index.entities(account)) {
      IdentityPolicies policies = index.identityPolicies(entity);
      List<Targets> targets = new ArrayList<>();
      for (PolicyDocument document : policies.documents()) {
        Targets found = documents.computeIfAbsent(document, AccountCallers::targets);
        if (found != Targets.NONE) {
          targets.add(found);
        }
      }
      if (!policies.missing().isEmpty()) {
        targets.add(Targets.ALL);
      }
      if (!targets.isEmpty()) {
        candidates.put(entity.arn().toString(), new Candidate(entity, candidates.size(), targets));
      }
    }
    return Callers.of(candidates);
  }

  private static Targets targets(PolicyDocument document) {
    Set<String> names = new LinkedHashSet<>();
    List<Glob> patterns = new ArrayList<>();
    for (Statement statement : document.policy().map(Policy::statements).orElse(List.of())) {
      if (allowsAssuming(statement)) {
        if (notPlain(statement.resource())) {
          return Targets.ALL;
        }
        for (String pattern : statement.resource().patterns()) {
          if (Glob.hasWildcard(pattern)) {
            patterns.add(Glob.of(pattern));
          } else {
            names.add(pattern);
          }
        }
      }
    }
    return names.isEmpty() && patterns.isEmpty()
        ? Targets.NONE
        : new Targets(false, names, patterns);
  }

  private static boolean allowsAssuming(Statement statement) {
    if (!statement.usable() || statement.effect() != Effect.ALLOW) {
      return false;
    }
    boolean listed =
        statement.action().patterns().stream().anyMatch(AccountCallers::coversAssuming);
    return switch (statement.action().sense()) {
      case LISTED -> listed || statement.action().patterns().stream().anyMatch(Unresolved::in);
      case ALL_BUT -> !listed;
      case ABSENT -> false;
    };
  }

  private static boolean coversAssuming(String pattern) {
    return Glob.mayBegin(pattern, ASSUME_ROLE.charAt(0))
        && Glob.of(pattern.toLowerCase(Locale.ROOT)).matches(ASSUME_ROLE);
  }

  /** Anything but a list of plain patterns is left to the simulator (R89, R103). */
  private static boolean notPlain(PatternElement resource) {
    return resource.sense() != PatternElement.Sense.LISTED
        || resource.patterns().stream()
            .anyMatch(pattern -> pattern.contains("${") || pattern.split(":", 6).length < 6);
  }
}
