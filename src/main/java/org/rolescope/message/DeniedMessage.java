package org.rolescope.message;

import java.util.Optional;
import org.rolescope.simulate.PolicyType;

/**
 * An error message of STS, taken apart (R127). What the message does not carry is empty.
 *
 * @param code {@code AccessDenied}; empty if the text does not give it
 * @param action {@code sts:AssumeRole}
 * @param caller the caller's ARN
 * @param role the role's ARN, or what stands in its place
 * @param kind the policy type that the message names (R129)
 * @param explicitDeny whether it speaks of an explicit deny; an SCP's may be an implicit one (R130)
 * @param policyArn the policy that the message names
 * @param encoded the encoded part, which only AWS can read (R133)
 */
public record DeniedMessage(
    String code,
    Optional<String> action,
    Optional<String> caller,
    Optional<String> role,
    Optional<PolicyType> kind,
    boolean explicitDeny,
    Optional<String> policyArn,
    Optional<String> encoded) {}
