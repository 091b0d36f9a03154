package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.policy.ContextValue.Unknown.Why;

/**
 * What one gate says of one action.
 *
 * @param type which gate
 * @param subject what it belongs to: {@code OU Workloads / Dev}, {@code dev-deployer}
 * @param outcome what it says
 * @param ignored true if the combination does not need it: an implicit deny beside a direct grant
 * @param reason why, as a fragment a person can read: {@code FullAWSAccess allows every action}
 * @param deciding the statement that decided; empty where none did
 * @param policies all policies that were compared
 * @param unknowns what would settle it; empty unless the outcome is UNKNOWN
 * @param nearMisses Allow statements that failed in exactly one element, nearest first; empty where
 *     the gate allows, and where it denies explicitly (R74)
 * @param rule the rule that decided here: {@code R62.5}; {@link Rules} tells what it says
 * @param error what STS answers where it refuses before it looks at policies (R22)
 */
public record GateResult(
    PolicyType type,
    String subject,
    Outcome outcome,
    boolean ignored,
    String reason,
    Optional<StatementRef> deciding,
    List<PolicyMatch> policies,
    List<OpenQuestion> unknowns,
    List<NearMiss> nearMisses,
    String rule,
    Optional<AwsError> error) {
  public GateResult {
    policies = List.copyOf(policies);
    unknowns = List.copyOf(unknowns);
    nearMisses = List.copyOf(nearMisses);
  }

  /** What it belongs to and why it says so: {@code dev-deployer: DevTeam names bob}. */
  public String said() {
    String said =
        Stream.of(subject, reason)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(": "));
    return said + (ignored ? " (not needed)" : "");
  }

  /** Whether it alone would stop the call. */
  public boolean denies() {
    return !ignored && (outcome == Outcome.EXPLICIT_DENY || outcome == Outcome.IMPLICIT_DENY);
  }

  /** Whether it is left open only by what the caller may still choose. */
  public boolean depends() {
    return outcome == Outcome.UNKNOWN
        && !unknowns.isEmpty()
        && unknowns.stream().allMatch(open -> open.why() == Why.FREE);
  }
}
