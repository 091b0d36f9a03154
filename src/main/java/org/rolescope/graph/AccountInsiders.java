package org.rolescope.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Unresolved;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleSimulator;

/**
 * The users and roles of accounts that may use trust in their whole account, or in anyone: nobody
 * is left out that can, and most are that cannot. For one question; not thread-safe.
 */
final class AccountInsiders {
  /** Roles first, as the index has them. */
  private static final Comparator<IamEntity> ORDER =
      Comparator.comparing((IamEntity entity) -> entity instanceof User)
          .thenComparing(entity -> entity.arn().toString());

  private final IamIndex index;
  private final AccountCallers callers;
  private final AssumeRoleSimulator simulator;
  private final Map<Policy, AskedArn> asked = new IdentityHashMap<>();
  private final Map<Role, Map<String, Boolean>> shutOut = new IdentityHashMap<>();
  private @Nullable Looked looked;

  /**
   * @param callers of the same data
   */
  AccountInsiders(IamIndex index, AccountCallers callers, AssumeRoleSimulator simulator) {
    this.index = index;
    this.callers = callers;
    this.simulator = simulator;
  }

  /**
   * Users and roles of an account that may use trust in the whole account or, if {@code direct}, in
   * everyone: that names the principals of the role's own account directly (R62.3).
   */
  List<IamEntity> of(String account, Role role, boolean direct) {
    List<IamEntity> inside =
        direct && account.equals(role.account())
            ? look(role).asked().among(index.entities(account))
            : trustedCallers(account, role);
    return direct && !inside.isEmpty() && shutsOut(account, role) ? List.of() : inside;
  }

  /** Those of {@link #callers} whose ARN the role's trust policy does not turn away. */
  private List<IamEntity> trustedCallers(String account, Role role) {
    AskedArn asked = look(role).asked();
    String arn = role.arn().toString();
    if (asked.nothing() || Unresolved.in(arn)) {
      return asked.among(callers(account, role));
    }
    // Who passes is the same for all roles with that policy; of each account mostly nobody does.
    List<IamEntity> named = callers.naming(account, arn);
    List<IamEntity> found =
        named.isEmpty() ? new ArrayList<>(0) : new ArrayList<>(asked.among(named));
    for (IamEntity entity : asked.among(account, callers::byPattern)) {
      if (callers.mayAssume(entity, meaning(role))) {
        found.add(entity);
      }
    }
    found.sort(ORDER);
    return found;
  }

  /** Whether a user or role is among {@link #of}. */
  boolean isAmong(IamEntity entity, Role role, boolean direct) {
    boolean mayCall =
        direct && entity.account().equals(role.account())
            || callers.mayAssume(entity, look(role)::isMeantBy);
    return mayCall
        && look(role).asked().mayLetIn(entity)
        && !(direct && shutsOut(entity.account(), role));
  }

  /** Users and roles of an account whose own policies may allow the call. */
  List<IamEntity> callers(String account, Role role) {
    return callers.of(account, role.arn().toString(), look(role)::isMeantBy);
  }

  /** Whether policies are about the role. */
  Predicate<RoleTargets> meaning(Role role) {
    return look(role)::isMeantBy;
  }

  private Looked look(Role role) {
    Looked last = looked;
    if (last == null || last.role() != role) {
      last = new Looked(role, asked(role), new IdentityHashMap<>());
      looked = last;
    }
    return last;
  }

  private AskedArn asked(Role role) {
    return role.trustPolicy()
        .map(trust -> asked.computeIfAbsent(trust, any -> AskedArn.by(role)))
        .orElseGet(() -> AskedArn.by(role));
  }

  /**
   * The one role that is looked at: most questions go role by role.
   *
   * @param covered whether targets are about it: one policy of many accounts is looked at once
   */
  private record Looked(Role role, AskedArn asked, Map<RoleTargets, Boolean> covered) {
    boolean isMeantBy(RoleTargets targets) {
      Boolean known = covered.get(targets);
      if (known == null) {
        known = targets.covers(role.arn().toString());
        covered.put(targets, known);
      }
      return known;
    }
  }

  /**
   * Whether trust in everyone is limited so that nobody of an account gets in: what a condition
   * says of an account, or of its organisation, is asked once for all in it. True is sure. Only of
   * trust policies without entries that an account as a whole is not compared with.
   */
  private boolean shutsOut(String account, Role role) {
    if (!simulator.brought().isNothing()) {
      return false;
    }
    Map<String, Boolean> ofRole = shutOut.computeIfAbsent(role, any -> new HashMap<>());
    return ofRole.computeIfAbsent(
        account,
        any -> {
          String partition = index.account(account).map(Account::partition).orElse("");
          Arn whole = new Arn(partition, "iam", "", account, "root");
          return !partition.isEmpty()
              && isPlain(role)
              && !simulator.mayBeTrusted(
                  EdgeDecisions.request(whole.toString(), AssumeRoleRequest.ASSUME_ROLE, role));
        });
  }

  private static boolean isPlain(Role role) {
    return role.trustPolicy().stream()
        .flatMap(policy -> policy.statements().stream())
        .map(Statement::principal)
        .allMatch(
            principal ->
                principal instanceof PrincipalElement.Principals
                    && principal.entries().stream().allMatch(AccountInsiders::isPlain));
  }

  /** Users and roles that are named have edges of their own. */
  private static boolean isPlain(PrincipalPattern entry) {
    return entry instanceof PrincipalPattern.Everyone
        || entry instanceof PrincipalPattern.AccountRoot
        || entry instanceof PrincipalPattern.IamArn
        || entry instanceof PrincipalPattern.Service
        || entry instanceof PrincipalPattern.Federated;
  }
}
