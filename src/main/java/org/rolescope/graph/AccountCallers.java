package org.rolescope.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * trust in the whole account. Accounts are read when they are first asked for; not thread-safe.
 */
final class AccountCallers {
  private static final String ASSUME_ROLE = "sts:assumerole";

  private final IamIndex index;
  private final Map<String, Map<String, Candidate>> accounts = new HashMap<>();
  // By identity: equal documents are shared, and to compare them by value would read them whole.
  private final Map<PolicyDocument, Targets> documents = new IdentityHashMap<>();

  AccountCallers(IamIndex index) {
    this.index = index;
  }

  /** A user or role and the roles that its policies may be about. */
  private record Candidate(IamEntity entity, List<Targets> targets) {
    boolean mayAssume(String role) {
      return targets.stream().anyMatch(target -> target.covers(role));
    }
  }

  /** Roles that a document's Allow statements name; all of them if that is not plain. */
  private record Targets(boolean all, List<Glob> patterns) {
    static final Targets NONE = new Targets(false, List.of());
    static final Targets ALL = new Targets(true, List.of());

    boolean covers(String role) {
      return all
          || Unresolved.in(role)
          || patterns.stream().anyMatch(pattern -> pattern.matches(role));
    }
  }

  /** Those whose policies may allow the call for this role; more than do, never fewer. */
  List<IamEntity> of(String account, String role) {
    return accounts.computeIfAbsent(account, this::candidates).values().stream()
        .filter(candidate -> candidate.mayAssume(role))
        .map(Candidate::entity)
        .toList();
  }

  /** Whether a user's or role's policies may allow the call for this role; false is sure. */
  boolean mayAssume(IamEntity entity, String role) {
    Candidate candidate =
        accounts.computeIfAbsent(entity.account(), this::candidates).get(entity.arn().toString());
    return candidate != null && candidate.mayAssume(role);
  }

  private Map<String, Candidate> candidates(String account) {
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
        candidates.put(entity.arn().toString(), new Candidate(entity, targets));
      }
    }
    return candidates;
  }

  private static Targets targets(PolicyDocument document) {
    List<Glob> patterns = new ArrayList<>();
    for (Statement statement : document.policy().map(Policy::statements).orElse(List.of())) {
      if (allowsAssuming(statement)) {
        if (notPlain(statement.resource())) {
          return Targets.ALL;
        }
        statement.resource().patterns().forEach(pattern -> patterns.add(Glob.of(pattern)));
      }
    }
    return patterns.isEmpty() ? Targets.NONE : new Targets(false, patterns);
  }

  private static boolean allowsAssuming(Statement statement) {
    if (!statement.usable() || statement.effect() != Effect.ALLOW) {
      return false;
    }
    boolean listed =
        statement.action().patterns().stream()
            .anyMatch(pattern -> Glob.of(pattern.toLowerCase(Locale.ROOT)).matches(ASSUME_ROLE));
    return switch (statement.action().sense()) {
      case LISTED -> listed || statement.action().patterns().stream().anyMatch(Unresolved::in);
      case ALL_BUT -> !listed;
      case ABSENT -> false;
    };
  }

  /** Anything but a list of plain patterns is left to the simulator (R89, R103). */
  private static boolean notPlain(PatternElement resource) {
    return resource.sense() != PatternElement.Sense.LISTED
        || resource.patterns().stream()
            .anyMatch(pattern -> pattern.contains("${") || pattern.split(":", 6).length < 6);
  }
}
