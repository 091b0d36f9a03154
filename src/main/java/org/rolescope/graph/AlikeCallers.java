package org.rolescope.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamIndex.IdentityPolicies;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Unresolved;

/**
 * Callers that no policy can tell apart: users, or roles, of one account with the same policies,
 * where nothing that the call is held against asks who of them it is. What is allowed to one of
 * them is allowed to all, and it need not be decided of each. Whoever is left out here is decided
 * by itself; that costs time and no more.
 */
final class AlikeCallers {
  /** Keys whose values all users, or all roles, of one account have in common (R108). */
  private static final Set<String> IN_COMMON =
      AskedKeys.ofAccountsAnd(
          "aws:principaltype", "aws:viaawsservice", "aws:multifactorauthpresent", "sts:externalid");

  private final IamIndex index;
  private final Map<IamEntity, Optional<Kin>> callers = new IdentityHashMap<>();
  private final Map<Policy, RoleTargets> documents = new IdentityHashMap<>();
  private final Map<String, List<RoleTargets>> accounts = new HashMap<>();

  AlikeCallers(IamIndex index) {
    this.index = index;
  }

  /**
   * What alike callers have in common.
   *
   * @param policies the texts of their identity policies
   * @param boundary the text of the permissions boundary
   */
  record Likeness(
      String account,
      boolean user,
      boolean serviceLinked,
      List<String> policies,
      Optional<String> boundary) {}

  /**
   * A caller and the roles for which it may be told apart from those who are like it.
   *
   * @param apart by policies of its own, or of its organisation
   */
  private record Kin(Likeness likeness, List<RoleTargets> apart) {}

  /**
   * What a user or role that calls for the role is like; empty if it is to be seen by itself.
   *
   * @param covered whether targets are about the role
   */
  Optional<Likeness> of(IamEntity caller, Role role, Predicate<RoleTargets> covered) {
    Optional<Policy> trust = role.trustPolicy();
    if (trust.isEmpty()
        || covered.test(apart(trust.get()))
        || account(role.account()).stream().anyMatch(covered)) {
      return Optional.empty();
    }
    return callers
        .computeIfAbsent(caller, this::kin)
        .filter(kin -> kin.apart().stream().noneMatch(covered))
        .map(Kin::likeness);
  }

  private Optional<Kin> kin(IamEntity caller) {
    IdentityPolicies identity = index.identityPolicies(caller);
    Optional<Optional<String>> arn = caller.boundary().toOptional();
    Optional<Policy> boundary =
        arn.flatMap(known -> known).flatMap(index::managedDocument).flatMap(PolicyDocument::policy);
    boolean known =
        arn.isPresent()
            && arn.get().isPresent() == boundary.isPresent()
            && !Unresolved.in(caller.arn().toString());
    if (!known) {
      return Optional.empty();
    }
    // What lacks of them may only allow more.
    List<Policy> own =
        identity.documents().stream().flatMap(document -> document.policy().stream()).toList();
    List<RoleTargets> apart = new ArrayList<>(account(caller.account()));
    own.forEach(policy -> add(apart(policy), apart));
    boundary.ifPresent(policy -> add(apart(policy), apart));
    return Optional.of(
        new Kin(
            new Likeness(
                caller.account(),
                !(caller instanceof Role),
                caller instanceof Role role && role.serviceLinked(),
                own.stream().map(Policy::json).toList(),
                boundary.map(Policy::json)),
            List.copyOf(apart)));
  }

  /** By which policies of the organisation users and roles are told apart in an account's calls. */
  private List<RoleTargets> account(String account) {
    return accounts.computeIfAbsent(account, this::controls);
  }

  private List<RoleTargets> controls(String account) {
    List<RoleTargets> found = new ArrayList<>();
    index.organization().stream()
        .flatMap(organization -> organization.attachedAlong(account).stream())
        // One that cannot be read leaves every call open.
        .flatMap(control -> control.document().policy().stream())
        .forEach(read -> add(apart(read), found));
    return List.copyOf(found);
  }

  private static void add(RoleTargets targets, List<RoleTargets> to) {
    if (targets != RoleTargets.NONE && !to.contains(targets)) {
      to.add(targets);
    }
  }

  /** The roles for which a policy may tell callers apart. */
  private RoleTargets apart(Policy policy) {
    return documents.computeIfAbsent(policy, read -> RoleTargets.of(read, AlikeCallers::tells));
  }

  private static boolean tells(Statement statement) {
    return statement.principal() instanceof PrincipalElement.NotPrincipals
        || !statement.principal().entries().stream().allMatch(AlikeCallers::meansAll)
        || AskedKeys.beyond(IN_COMMON, statement)
        || statement.resource().patterns().stream().anyMatch(text -> text.contains("${"));
  }

  /** Users and roles of one account are all meant by such an entry, or none of them is. */
  private static boolean meansAll(PrincipalPattern entry) {
    return entry instanceof PrincipalPattern.Everyone
        || entry instanceof PrincipalPattern.AccountRoot
        || entry instanceof PrincipalPattern.Service
        || entry instanceof PrincipalPattern.Federated;
  }
}
