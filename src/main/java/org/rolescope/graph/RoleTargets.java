package org.rolescope.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.rolescope.policy.Glob;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Unresolved;

/**
 * Roles that statements about {@code sts:AssumeRole} may mean; all of them if that is not plain.
 *
 * @param names of single roles
 * @param patterns with wildcards
 */
record RoleTargets(boolean all, Set<String> names, List<Glob> patterns) {
  private static final String ASSUME_ROLE = "sts:assumerole";

  static final RoleTargets NONE = new RoleTargets(false, Set.of(), List.of());
  static final RoleTargets ALL = new RoleTargets(true, Set.of(), List.of());

  /** The roles that those of a policy's statements may mean that are asked for. */
  static RoleTargets of(Policy policy, Predicate<Statement> which) {
    Set<String> names = new LinkedHashSet<>();
    List<Glob> patterns = new ArrayList<>();
    for (Statement statement : policy.statements()) {
      if (statement.usable() && which.test(statement) && mayMeanAssuming(statement.action())) {
        if (notPlain(statement.resource())) {
          return ALL;
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
    return names.isEmpty() && patterns.isEmpty() ? NONE : new RoleTargets(false, names, patterns);
  }

  /** Whether a role may be among them; false is sure. */
  boolean covers(String role) {
    if (all || names.contains(role)) {
      return true;
    }
    for (Glob pattern : patterns) {
      if (pattern.matches(role)) {
        return true;
      }
    }
    return this != NONE && Unresolved.in(role);
  }

  /** Whether actions may be {@code sts:AssumeRole}; false is sure. */
  static boolean mayMeanAssuming(PatternElement action) {
    boolean listed = false;
    boolean open = false;
    for (String pattern : action.patterns()) {
      listed |= coversAssuming(pattern);
      open |= Unresolved.in(pattern);
    }
    return switch (action.sense()) {
      case LISTED -> listed || open;
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
