package org.rolescope.simulate;

import java.util.List;
import java.util.Set;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.match.Caller;

/**
 * A decided call: the verdict and the whole trace behind it (R74).
 *
 * @param request what was asked
 * @param caller who that turned out to be
 * @param context the condition keys that the policies saw
 * @param actions the gates, per action that the call needs; every gate runs, also after a deny
 * @param decision the verdict
 * @param decidedBy the gate that the verdict is reported for
 * @param blockedBy every gate that alone would stop the call; empty unless it is denied
 * @param deciding the row that the verdict is about
 * @param open what would settle it, or the conditions left; empty if it is settled
 * @param assumptions what was taken for granted
 * @param unconfirmed points that AWS does not document and that decided
 * @param hops of a call through other roles every hop in order, this one among them; else empty
 */
public record Simulation(
    AssumeRoleRequest request,
    Caller caller,
    RequestContext context,
    List<ActionResult> actions,
    Decision decision,
    PolicyType decidedBy,
    Set<PolicyType> blockedBy,
    GateResult deciding,
    List<OpenQuestion> open,
    List<Assumption> assumptions,
    List<Unconfirmed> unconfirmed,
    List<Simulation> hops) {
  public Simulation {
    actions = List.copyOf(actions);
    blockedBy = Set.copyOf(blockedBy);
    open = List.copyOf(open);
    assumptions = List.copyOf(assumptions);
    unconfirmed = List.copyOf(unconfirmed);
    hops = List.copyOf(hops);
  }

  /** Whether it is denied because no call meets all of {@link #open} together. */
  public boolean contradicts() {
    return decision.denies() && !open.isEmpty();
  }

  /** Every hop in order; of a call through no other role the call itself. */
  public List<Simulation> calls() {
    return hops.isEmpty() ? List.of(this) : hops;
  }

  /** The id of the rule that decided (R74). */
  public String rule() {
    return contradicts() ? "R90" : deciding.rule();
  }

  /** The same verdict, as one of several hops. */
  Simulation withHops(List<Simulation> all) {
    return new Simulation(
        request,
        caller,
        context,
        actions,
        decision,
        decidedBy,
        blockedBy,
        deciding,
        open,
        assumptions,
        unconfirmed,
        all);
  }
}
