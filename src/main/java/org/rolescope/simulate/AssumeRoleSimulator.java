package org.rolescope.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.simulate.AssumeRoleRequest.Mode;

/** Decides assume-role calls over one snapshot. Immutable; safe to use from several threads. */
public final class AssumeRoleSimulator {
  private static final Gate TRUST = new TrustGate();

  /** The policies that can stop a call, in the order of the ladder. */
  private static final List<Gate> GATES =
      List.of(
          new ScpGate(),
          new RcpGate(),
          new VpcEndpointGate(),
          TRUST,
          new IdentityGate(),
          new BoundaryGate(),
          new SessionGate());

  private final IamIndex index;
  private final Instant now;
  private final CallerResolver callers;
  private final Brought brought;

  /**
   * @param index the data
   * @param now fills {@code aws:CurrentTime} and {@code aws:EpochTime} where the request does not
   */
  public AssumeRoleSimulator(IamIndex index, Instant now) {
    this(index, now, Brought.NOTHING);
  }

  private AssumeRoleSimulator(IamIndex index, Instant now, Brought brought) {
    this.index = index;
    this.now = now;
    this.callers = new CallerResolver(index);
    this.brought = brought;
  }

  /** A simulator over other data, with the same clock and the same that callers bring. */
  public AssumeRoleSimulator over(IamIndex other) {
    return new AssumeRoleSimulator(other, now, brought);
  }

  /** A simulator over the same data for callers of edges that have these. */
  public AssumeRoleSimulator bringing(Brought told) {
    return new AssumeRoleSimulator(index, now, told);
  }

  /** What callers of edges have. */
  public Brought brought() {
    return brought;
  }

  /** Decides one call. Never throws on odd input: it is refused with a reason. */
  public Simulation simulate(AssumeRoleRequest request) {
    if (request.options().via().isEmpty()) {
      return single(request);
    }
    List<Simulation> hops = new ArrayList<>();
    List<String> roles = new ArrayList<>(request.options().via());
    roles.add(request.role());
    AssumeRoleRequest hop = Hops.first(request);
    hops.add(single(hop));
    for (int next = 1; next < roles.size(); next++) {
      ResolvedCaller caller = callers.resolve(hop);
      AssumeRoleRequest taken = EffectiveRequest.of(hop, caller);
      boolean last = next == roles.size() - 1;
      Map<String, ContextValue> seen = hops.get(next - 1).context().values();
      hop = Hops.withProvider(Hops.next(request, taken, roles.get(next), last), caller, seen);
      hops.add(single(hop));
    }
    return Hops.deciding(hops);
  }

  /** Whether the trust policy may let a call in, all other gates left aside; false is sure. */
  public boolean mayBeTrusted(AssumeRoleRequest request) {
    return !shutsOut(TRUST.evaluate(calls(request).get(0)));
  }

  private static boolean shutsOut(List<Ruling> trust) {
    return trust.stream().anyMatch(ruling -> ruling.pass() == Certainty.NO);
  }

  /**
   * Decides a call that the trust policy may let in, {@code via} left aside, without the trace of
   * the other gates; empty, and much cheaper, for any other.
   */
  public Optional<EdgeVerdict> decideIfTrusted(AssumeRoleRequest request) {
    List<AuthorizationCall> calls = calls(request);
    List<Ruling> trust = TRUST.evaluate(calls.get(0));
    if (shutsOut(trust)) {
      return Optional.empty();
    }
    List<Combined> free = new ArrayList<>();
    free.add(evaluate(calls.get(0), trust));
    for (AuthorizationCall companion : calls.subList(1, calls.size())) {
      free.add(evaluate(companion));
    }
    List<Combined> actions = weighed(request, free);
    Judgement judgement = judged(request, actions);
    Combined main = actions.get(0);
    Ruling shown =
        main.rulings().stream()
            .filter(one -> one.type() == PolicyType.TRUST)
            .findFirst()
            .orElse(trust.get(0));
    return Optional.of(
        new EdgeVerdict(
            judgement.decision(),
            judgement.open(),
            judgement.blockedBy(),
            refusal(request, judgement, actions, calls.size()),
            new GateResults(main).result(shown)));
  }

  /** Why a call is refused, where the gates that stop it do not tell. */
  private String refusal(
      AssumeRoleRequest request, Judgement judgement, List<Combined> actions, int certain) {
    return switch (judgement.decision()) {
      case REFUSED -> judgement.ruling().note();
      case EXPLICIT_DENY, IMPLICIT_DENY ->
          judgement.open().isEmpty()
              ? CompanionStop.words(actions, certain, action -> isDeniedWithout(request, action))
              : "";
      case ALLOWED, CONDITIONAL, UNDETERMINED -> "";
    };
  }

  /** Whether no way is left where nothing is passed that needs the action. */
  private boolean isDeniedWithout(AssumeRoleRequest request, String action) {
    return Judgement.of(evaluated(calls(request, Set.of(action)))).decision().denies();
  }

  private Simulation single(AssumeRoleRequest request) {
    return published(request, decided(request));
  }

  /** The verdict alone. */
  private Decision decision(AssumeRoleRequest request) {
    return judged(request, decided(request)).decision();
  }

  private Judgement judged(AssumeRoleRequest request, List<Combined> actions) {
    Judgement judgement = Judgement.of(actions);
    Decision decision = judgement.decision();
    boolean open = decision == Decision.CONDITIONAL || decision == Decision.UNDETERMINED;
    return open
        ? Contradiction.in(actions, told -> decided(request, told))
            .map(found -> Judgement.of(actions, found))
            .orElse(judgement)
        : judgement;
  }

  /** The same where the caller has these values for keys that are its own to choose. */
  private List<Combined> decided(
      AssumeRoleRequest request, SortedMap<String, ContextValue> values) {
    return request.mode() == Mode.EDGE
        ? bringing(brought.and(new Brought(values))).decided(request)
        : decided(request.withMore(values));
  }

  private List<Combined> decided(AssumeRoleRequest request) {
    return weighed(request, evaluated(calls(request)));
  }

  private static List<Combined> evaluated(List<AuthorizationCall> calls) {
    return calls.stream().map(AssumeRoleSimulator::evaluate).toList();
  }

  /** Of an edge that is not settled, or is so by what callers are told to have, also R12. */
  private List<Combined> weighed(AssumeRoleRequest request, List<Combined> free) {
    Decision decision = Judgement.of(free).decision();
    boolean open =
        decision == Decision.CONDITIONAL
            || decision == Decision.UNDETERMINED
            || decision == Decision.ALLOWED && !brought.isNothing();
    return open && request.mode() == Mode.EDGE
        ? Companions.weighed(
            free,
            refused -> evaluated(calls(request, refused)),
            action -> evaluate(free.get(0).call().asking(action)))
        : free;
  }

  /** One call per action that the request needs. */
  private List<AuthorizationCall> calls(AssumeRoleRequest asked) {
    return calls(asked, Set.of());
  }

  /** The same where nothing is passed that needs one of these actions. */
  private List<AuthorizationCall> calls(AssumeRoleRequest asked, Set<String> refused) {
    ResolvedRole role = ResolvedRole.of(asked.role(), index);
    ResolvedCaller caller = callers.resolve(asked);
    AssumeRoleRequest request = EffectiveRequest.of(asked, caller);
    RequestContext context =
        ContextBuilder.build(new ContextInput(index, now, request, caller, role, brought, refused));
    return NeededActions.of(request, caller).stream()
        .map(action -> new AuthorizationCall(action, request, caller, role, context, index, now))
        .toList();
  }

  private static Combined evaluate(AuthorizationCall call) {
    return evaluate(call, TRUST.evaluate(call));
  }

  private static Combined evaluate(AuthorizationCall call, List<Ruling> trust) {
    List<Ruling> rulings = new ArrayList<>();
    rulings.add(Entrance.request(call));
    rulings.add(Entrance.caller(call));
    for (Gate gate : GATES) {
      rulings.addAll(gate == TRUST ? trust : gate.evaluate(call));
    }
    rulings.add(LimitsCheck.check(call.request(), call.caller(), call.role()));
    return DecisionTable.combine(call, List.copyOf(rulings));
  }

  private Simulation published(AssumeRoleRequest request, List<Combined> actions) {
    Judgement judgement = judged(request, actions);
    AuthorizationCall call = actions.get(0).call();
    List<ActionResult> results = new ArrayList<>();
    GateResult deciding = null;
    for (Combined action : actions) {
      List<GateResult> gates = new GateResults(action).all();
      results.add(new ActionResult(action.call().action(), gates));
      if (action == judgement.action()) {
        deciding = gates.get(action.rulings().indexOf(judgement.ruling()));
      }
    }
    return new Simulation(
        request,
        call.caller().caller(),
        call.context(),
        results,
        judgement.decision(),
        judgement.ruling().type(),
        judgement.blockedBy(),
        deciding == null ? results.get(0).gates().get(0) : deciding,
        judgement.open(),
        Assumptions.of(actions),
        UnconfirmedPoints.of(request, actions, judgement, this::decision),
        List.of());
  }
}
