package org.rolescope.message;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.simulate.PolicyType;

/**
 * An error message of STS, taken apart (R127). What the message does not carry is empty.
 *
 * @param code {@code AccessDenied}; empty if the text does not give it
 * @param operation the API call: {@code AssumeRole}
 * @param action the action that was refused: {@code sts:AssumeRole}, {@code sts:TagSession}
 * @param caller the caller's ARN
 * @param role the role's ARN, or what stands in its place
 * @param kind the policy type that the message names (R129)
 * @param explicitDeny whether it speaks of an explicit deny; an SCP's may be an implicit one (R130)
 * @param through the policy type through which the deny came; VPC endpoint, for example
 * @param reason the reason in AWS's words; empty in the common form of AssumeRole
 * @param policyArn the policy that the message names
 * @param encoded the encoded part, which only AWS can read (R133)
 * @param error the refusal that is no decision of a policy (R22)
 * @param parameters of the call, where a log entry shows them: {@code roleSessionName}
 */
public record DeniedMessage(
    String code,
    Optional<String> operation,
    Optional<String> action,
    Optional<String> caller,
    Optional<String> role,
    Optional<PolicyType> kind,
    boolean explicitDeny,
    Optional<PolicyType> through,
    Optional<String> reason,
    Optional<String> policyArn,
    Optional<String> encoded,
    Optional<StsError> error,
    Map<String, String> parameters) {
  public DeniedMessage {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** The action of the API call itself, also where another member of its set was refused (R131). */
  public Optional<String> mainAction() {
    Optional<String> called = operation.filter(StsError::assumes).map(name -> "sts:" + name);
    return called
        .or(() -> action.filter(StsError::isMain))
        .or(() -> action.filter(StsError::accompanies).map(name -> "sts:AssumeRole"));
  }
}
