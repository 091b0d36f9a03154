package org.rolescope.simulate;

import java.util.List;
import java.util.Set;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Truth;

/**
 * What an edge of the trust graph needs of a decided call.
 *
 * @param decision the verdict
 * @param open what would settle it, or the conditions left; of a denied call the conditions that
 *     contradict each other, if that is what stops it; else empty
 * @param blockedBy every gate that alone would stop the call, or those whose conditions contradict
 *     each other; empty unless it is denied
 * @param refusal why the call is refused before any policy, or for want of which further action
 *     (R12); empty unless it is
 * @param trust what the trust policy says, of the call's own action
 */
public record EdgeVerdict(
    Decision decision,
    List<OpenQuestion> open,
    Set<PolicyType> blockedBy,
    String refusal,
    GateResult trust) {
  public EdgeVerdict {
    open = List.copyOf(open);
    blockedBy = Set.copyOf(blockedBy);
  }

  /** The conditions that the caller meets, in words. */
  public List<String> met() {
    return Explainer.met(trust);
  }

  /** JSON pointers of the statements of the trust policy that let the caller in, or may. */
  public List<String> statements() {
    return trust.policies().stream()
        .flatMap(policy -> policy.statements().stream())
        .filter(match -> match.statement().effect() == Effect.ALLOW)
        .filter(match -> match.truth() != Truth.FALSE)
        .map(match -> match.statement().pointer())
        .toList();
  }
}
