package org.rolescope.graph;

import java.util.HashMap;
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
import org.rolescope.iam.Role;
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
  private final AccountInsiders insiders;
  private final AlikeCallers alikeCallers;
  private final AlikeRoles alikeRoles;
  private final Map<Record, EdgeVerdict> allowedServices = new HashMap<>();
  private final Map<Record, EdgeVerdict> allowedCallers = new HashMap<>();
  private @Nullable Role called;
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
    this.insiders = new AccountInsiders(index, callers, simulator);
    this.alikeCallers = new AlikeCallers(index);
    this.alikeRoles = new AlikeRoles(index);
  }

  /** Who may use trust in whole accounts, and in anyone. */
  AccountInsiders insiders() {
    return insiders;
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
        from.kind() == TrustNode.Kind.SERVICE ? allowedServices : allowedCallers(role);
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

  /** What was decided of callers of the role, by what they are like: most questions go by role. */
  private Map<Record, EdgeVerdict> allowedCallers(Role role) {
    if (called != role) {
      called = role;
      allowedCallers.clear();
    }
    return allowedCallers;
  }

  /** What calls that are decided alike have in common; empty for one to be decided by itself. */
  private Optional<Record> likeness(TrustNode from, Role role) {
    return switch (from.kind()) {
      case USER, ROLE ->
          index
              .entity(from.id())
              .flatMap(caller -> alikeCallers.of(caller, role, insiders.meaning(role)));
      case SERVICE -> alikeRoles.of(from.id(), role).map(Record.class::cast);
      case ACCOUNT, ANYONE, SAML_PROVIDER, OIDC_PROVIDER, DELETED, SESSION, PERSON ->
          Optional.empty();
    };
  }

  static AssumeRoleRequest request(String from, String action, Role role) {
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
        verdict.refusal(),
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
    Optional<TrustEdge> best = best(insiders.of(account.account(), role, false), role, whole);
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
    boolean nobody = insiders.callers(account.account(), role).isEmpty();
    PolicyType stop = nobody ? PolicyType.IDENTITY : PolicyType.TRUST;
    return best.map(whole::decidedAs)
        .orElseGet(() -> whole.decided(EdgeKind.DENIED, List.of(), whole.met(), Set.of(stop)));
  }

  private static boolean differ(TrustEdge own, TrustEdge best) {
    return own.kind() == EdgeKind.ALLOWED_IF
        && best.kind() == EdgeKind.ALLOWED_IF
        && !own.open().equals(best.open());
  }

  /**
   * The best edge of those inside; the search ends at the first that is allowed. Where one has to
   * bring this and another that, it asks for what is asked of the account as a whole.
   */
  private Optional<TrustEdge> best(List<IamEntity> inside, Role role, TrustEdge whole) {
    Optional<TrustEdge> best = Optional.empty();
    for (IamEntity entity : inside) {
      if (stopped.getAsBoolean()) {
        return best;
      }
      Optional<TrustEdge> own = edge(Candidate.entity(entity), AssumeRoleRequest.ASSUME_ROLE, role);
      if (own.isPresent() && (best.isEmpty() || own.get().kind().betterThan(best.get().kind()))) {
        best = own;
      }
      boolean differ = own.isPresent() && best.isPresent() && differ(own.get(), best.get());
      if (differ && whole.kind() == EdgeKind.ALLOWED_IF) {
        best = Optional.of(whole);
      }
      if (best.filter(edge -> edge.kind() == EdgeKind.ALLOWED).isPresent()) {
        return best;
      }
    }
    return best;
  }
}
