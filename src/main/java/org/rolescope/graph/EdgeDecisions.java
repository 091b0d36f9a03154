package org.rolescope.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rolescope.iam.Account;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Unresolved;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.EdgeVerdict;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Settling;

/** Decides edges by the law: one exists exactly when the trust gate in edge mode is not false. */
final class EdgeDecisions {
  private final IamIndex index;
  private final AssumeRoleSimulator simulator;
  private final AccountCallers callers;
  private final AlikeCallers alikeCallers;
  private final AlikeRoles alikeRoles;
  private final Map<Record, EdgeVerdict> allowedServices = new HashMap<>();
  private final Map<Policy, AskedArn> asked = new IdentityHashMap<>();
  private final Map<Role, Map<String, Boolean>> shutOut = new IdentityHashMap<>();
  private @Nullable Looked looked;
  private final BooleanSupplier stopped;

  /**
   * @param callers of the same data
   */
  EdgeDecisions(IamIndex index, AccountCallers callers, AssumeRoleSimulator simulator) {
    this(index, callers, simulator, () -> false);
  }

  /**
   * @param callers of the same data
   * @param stopped once true, whole edges are told as not decided, without a simulation
   */
  EdgeDecisions(
      IamIndex index,
      AccountCallers callers,
      AssumeRoleSimulator simulator,
      BooleanSupplier stopped) {
    this.stopped = stopped;
    this.index = index;
    this.simulator = simulator;
    this.callers = callers;
    this.alikeCallers = new AlikeCallers(index);
    this.alikeRoles = new AlikeRoles(index);
  }

  /** The edge from a candidate to the role; empty if the trust policy does not let it in. */
  Optional<TrustEdge> edge(Candidate candidate, Role role) {
    if (candidate.node().kind() == TrustNode.Kind.DELETED) {
      return Optional.of(nobody(candidate, role));
    }
    if (stopped.getAsBoolean()) {
      return Optional.of(notDecided(candidate, role));
    }
    Optional<TrustEdge> edge = edge(candidate.node(), candidate.action(), role);
    if (candidate.node().kind() != TrustNode.Kind.ACCOUNT) {
      return edge;
    }
    Optional<TrustEdge> account = edge.map(found -> account(found, candidate.node(), role));
    // Of an account only some were looked at when it was stopped; the best may have been among the
    // others.
    return stopped.getAsBoolean() ? Optional.of(notDecided(candidate, role)) : account;
  }

  private static TrustEdge notDecided(Candidate candidate, Role role) {
    return undecided(candidate, role, EdgeKind.CANNOT_KNOW, List.of(TrustEdge.NOT_DECIDED));
  }

  /** Nobody in the data: whom nobody has any more, or whom the source of the policy leaves open. */
  private static TrustEdge nobody(Candidate candidate, Role role) {
    List<OpenQuestion> open =
        Unresolved.facts(candidate.node().id()).stream()
            .map(unknown -> OpenQuestion.missing(unknown.fact()))
            .toList();
    return undecided(
        candidate, role, open.isEmpty() ? EdgeKind.NOBODY : EdgeKind.CANNOT_KNOW, open);
  }

  private static TrustEdge undecided(
      Candidate candidate, Role role, EdgeKind kind, List<OpenQuestion> open) {
    return new TrustEdge(
        id(candidate.node().id(), candidate.action(), role),
        candidate.node().id(),
        role.arn().toString(),
        candidate.action(),
        kind,
        open,
        List.of(),
        Set.of(),
        candidate.statements());
  }

  /** The edge of one caller, decided by one simulation, or as that of one who is alike. */
  Optional<TrustEdge> edge(TrustNode from, String action, Role role) {
    Optional<Record> like =
        simulator.brought().isNothing() && action.equals(AssumeRoleRequest.ASSUME_ROLE)
            ? likeness(from, role)
            : Optional.empty();
    Map<Record, EdgeVerdict> known =
        from.kind() == TrustNode.Kind.SERVICE ? allowedServices : look(role).allowed();
    EdgeVerdict allowed = like.map(known::get).orElse(null);
    if (allowed != null) {
      return Optional.of(edge(from, action, role, allowed));
    }
    Optional<EdgeVerdict> verdict = simulator.decideIfTrusted(request(from.id(), action, role));
    if (like.isPresent()
        && verdict.filter(found -> found.decision() == Decision.ALLOWED).isPresent()) {
      known.put(like.get(), verdict.get());
    }
    return verdict.map(found -> edge(from, action, role, found));
  }

  /** What calls that are decided alike have in common; empty for one to be decided by itself. */
  private Optional<Record> likeness(TrustNode from, Role role) {
    return switch (from.kind()) {
      case USER, ROLE ->
          index
              .entity(from.id())
              .flatMap(caller -> alikeCallers.of(caller, role, look(role)::isMeantBy));
      case SERVICE -> alikeRoles.of(from.id(), role).map(Record.class::cast);
      case ACCOUNT, ANYONE, SAML_PROVIDER, OIDC_PROVIDER, DELETED, SESSION, PERSON ->
          Optional.empty();
    };
  }

  private static AssumeRoleRequest request(String from, String action, Role role) {
    return new AssumeRoleRequest(
        action, from, role.arn().toString(), Options.NONE, Map.of(), Mode.EDGE);
  }

  private static TrustEdge edge(TrustNode from, String action, Role role, EdgeVerdict verdict) {
    return new TrustEdge(
        id(from.id(), action, role),
        from.id(),
        role.arn().toString(),
        action,
        kind(verdict.decision()),
        verdict.open(),
        verdict.met(),
        verdict.blockedBy(),
        verdict.statements());
  }

  static String id(String from, String action, Role role) {
    return TrustEdge.id(from, action, role.arn().toString());
  }

  private static EdgeKind kind(Decision decision) {
    return switch (decision) {
      case ALLOWED -> EdgeKind.ALLOWED;
      case CONDITIONAL -> EdgeKind.ALLOWED_IF;
      case UNDETERMINED -> EdgeKind.CANNOT_KNOW;
      case REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> EdgeKind.DENIED;
    };
  }

  /** An account's edge is as good as the best of those inside whose policies allow the call. */
  private TrustEdge account(TrustEdge whole, TrustNode account, Role role) {
    Optional<Account> loaded = index.account(account.account()).filter(Account::loaded);
    if (whole.kind() == EdgeKind.DENIED || loaded.isEmpty()) {
      return whole;
    }
    List<IamEntity> inside = callers(account.account(), role);
    Optional<TrustEdge> best = best(trustedCallers(account.account(), role), role);
    if (best.filter(edge -> edge.kind().letsIn()).isEmpty()
        && !(loaded.get().has(Listing.USERS) && loaded.get().has(Listing.ROLES))) {
      String list = "full list of users and roles of account " + loaded.get().label();
      return whole.decided(
          EdgeKind.CANNOT_KNOW,
          List.of(OpenQuestion.missing(list, Settling.accountDetails(account.account()))),
          whole.met(),
          Set.of());
    }
    // Where somebody has the permission and the trust's conditions fit nobody, they stop it.
    PolicyType stop = inside.isEmpty() ? PolicyType.IDENTITY : PolicyType.TRUST;
    return best.map(edge -> whole.decided(edge.kind(), edge.open(), edge.met(), edge.blockedBy()))
        .orElseGet(() -> whole.decided(EdgeKind.DENIED, List.of(), whole.met(), Set.of(stop)));
  }

  /** The best edge of those inside; the search ends at the first that is allowed. */
  private Optional<TrustEdge> best(List<IamEntity> inside, Role role) {
    Optional<TrustEdge> best = Optional.empty();
    for (IamEntity entity : inside) {
      if (stopped.getAsBoolean()) {
        return best;
      }
      Optional<TrustEdge> own = edge(Candidate.entity(entity), AssumeRoleRequest.ASSUME_ROLE, role);
      if (own.isPresent() && (best.isEmpty() || own.get().kind().betterThan(best.get().kind()))) {
        best = own;
      }
      if (best.filter(edge -> edge.kind() == EdgeKind.ALLOWED).isPresent()) {
        return best;
      }
    }
    return best;
  }

  /**
   * Users and roles of an account that may use trust in the whole account or, if {@code direct}, in
   * everyone: that names the principals of the role's own account directly (R62.3).
   */
  List<IamEntity> insiders(String account, Role role, boolean direct) {
    boolean mayCall = direct && account.equals(role.account());
    List<IamEntity> inside = mayCall ? trusted(account, role) : trustedCallers(account, role);
    return direct && !inside.isEmpty() && shutsOut(account, role) ? List.of() : inside;
  }

  /** Users and roles of an account, without those whose ARN the role's trust policy turns away. */
  private List<IamEntity> trusted(String account, Role role) {
    return look(role).asked().inside(account, index);
  }

  private List<IamEntity> trustedCallers(String account, Role role) {
    Looked looking = look(role);
    if (looking.asked().nothing()) {
      return callers(account, role);
    }
    List<IamEntity> found = new ArrayList<>();
    for (IamEntity entity : trusted(account, role)) {
      if (callers.mayAssume(entity, looking::isMeantBy)) {
        found.add(entity);
      }
    }
    return found;
  }

  /** Whether a user or role is among {@link #insiders}. */
  boolean isInsider(IamEntity entity, Role role, boolean direct) {
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

  private Looked look(Role role) {
    Looked last = looked;
    if (last == null || last.role() != role) {
      last = new Looked(role, asked(role), new IdentityHashMap<>(), new HashMap<>());
      looked = last;
    }
    return last;
  }

  private AskedArn asked(Role role) {
    return role.trust()
        .toOptional()
        .flatMap(PolicyDocument::policy)
        .map(trust -> asked.computeIfAbsent(trust, any -> AskedArn.by(role)))
        .orElseGet(() -> AskedArn.by(role));
  }

  /**
   * The one role that is looked at: most questions go role by role.
   *
   * @param covered whether targets are about it: one policy of many accounts is looked at once
   * @param allowed what was decided of callers, by what they are like
   */
  private record Looked(
      Role role,
      AskedArn asked,
      Map<RoleTargets, Boolean> covered,
      Map<Record, EdgeVerdict> allowed) {
    boolean isMeantBy(RoleTargets targets) {
      return covered.computeIfAbsent(targets, any -> targets.covers(role.arn().toString()));
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
                  request(whole.toString(), AssumeRoleRequest.ASSUME_ROLE, role));
        });
  }

  private static boolean isPlain(Role role) {
    return role.trust().toOptional().flatMap(PolicyDocument::policy).stream()
        .flatMap(policy -> policy.statements().stream())
        .map(Statement::principal)
        .allMatch(
            principal ->
                principal instanceof PrincipalElement.Principals
                    && principal.entries().stream().allMatch(EdgeDecisions::isPlain));
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
