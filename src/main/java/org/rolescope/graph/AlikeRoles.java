package org.rolescope.graph;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Unresolved;

/**
 * Roles that a service cannot tell apart: of one account, with the same trust policy, where neither
 * it nor a resource control policy asks which of them is called. What a service may do with one of
 * them it may do with all. Whichever is left out here is decided by itself; that costs time and no
 * more.
 */
final class AlikeRoles {
  /** Keys that are the same for whichever role of one account a service calls (R108, R121). */
  private static final Set<String> IN_COMMON =
      AskedKeys.ofAccountsAnd(
          "aws:principalservicename", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths");

  /** The longest ARN of a role that is looked at here: none that IAM makes is longer. */
  private static final int LONGEST_ARN = 700;

  private final IamIndex index;
  private final Map<Policy, Boolean> trusts = new IdentityHashMap<>();
  private final Map<String, Boolean> accounts = new HashMap<>();

  AlikeRoles(IamIndex index) {
    this.index = index;
  }

  /**
   * What alike roles have in common for a service.
   *
   * @param service its name
   * @param home partition and account of the roles
   * @param trust the text of their trust policy
   */
  record Likeness(String service, String home, String trust) {}

  /** What a role is like for a service; empty if it is to be seen by itself. */
  Optional<Likeness> of(String service, Role role) {
    Optional<Policy> trust = role.trustPolicy();
    if (trust.isEmpty()
        || role.serviceLinked()
        || !isPlain(role.arn())
        || trusts.computeIfAbsent(trust.get(), AlikeRoles::tells)
        || accounts.computeIfAbsent(role.account(), this::controlsTell)) {
      return Optional.empty();
    }
    String home = role.arn().partition() + " " + role.account();
    return Optional.of(new Likeness(service, home, trust.get().json()));
  }

  private static boolean isPlain(Arn arn) {
    String text = arn.toString();
    return text.length() <= LONGEST_ARN
        && arn.region().isEmpty()
        && !arn.name().isEmpty()
        && !Unresolved.in(text);
  }

  private static boolean tells(Policy policy) {
    return policy.statements().stream().anyMatch(AlikeRoles::asks);
  }

  /** Whether resource control policies tell an account's roles apart. */
  private boolean controlsTell(String account) {
    return index.organization().stream()
        .flatMap(organization -> organization.attachedAlong(account).stream())
        .filter(control -> control.type() == ControlType.RESOURCE_CONTROL_POLICY)
        .anyMatch(AlikeRoles::tells);
  }

  private static boolean tells(ControlPolicy control) {
    return control.document().policy().stream()
        .flatMap(policy -> policy.statements().stream())
        .filter(statement -> RoleTargets.mayMeanAssuming(statement.action()))
        .anyMatch(statement -> !meansAll(statement.resource()) || asks(statement));
  }

  private static boolean meansAll(PatternElement resource) {
    return resource.sense() == PatternElement.Sense.LISTED
        && resource.patterns().equals(List.of("*"));
  }

  private static boolean asks(Statement statement) {
    return AskedKeys.beyond(IN_COMMON, statement);
  }
}
