package org.rolescope.simulate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parameters of a call that no policy sees as they stand: claims become condition keys and session
 * tags, the others are only checked for their form (R2, R18).
 *
 * @param claims of the token, or attributes of the SAML assertion, by name, with their values
 * @param policy the session policy that the call passes for the new session
 * @param policyArns ARNs of managed policies that the call passes as session policies
 * @param serialNumber of the MFA device whose code the call gives
 * @param tokenCode that code
 */
public record CallDetails(
    Map<String, List<String>> claims,
    Optional<PassedPolicy> policy,
    List<String> policyArns,
    Optional<String> serialNumber,
    Optional<String> tokenCode) {
  public static final CallDetails NONE =
      new CallDetails(Map.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  public CallDetails {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    claims.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    claims = Collections.unmodifiableMap(copy);
    policyArns = List.copyOf(policyArns);
  }

  /** What belongs to who calls: the token, and the MFA device. */
  CallDetails callerOnly() {
    return new CallDetails(claims, Optional.empty(), List.of(), serialNumber, tokenCode);
  }

  /** What belongs to the call, whoever makes it. */
  CallDetails withoutCaller() {
    return new CallDetails(Map.of(), policy, policyArns, Optional.empty(), Optional.empty());
  }
}
