package org.rolescope.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Policy;

/**
 * A call to decide, as a person or a batch line asks it.
 *
 * @param action {@code sts:AssumeRole}, {@code sts:AssumeRoleWithSAML} or {@code
 *     sts:AssumeRoleWithWebIdentity}
 * @param principal user, role, session or account root ARN, service principal, provider ARN or name
 * @param role the role's ARN
 * @param options what else the call carries
 * @param context condition keys given by hand; they override what the program would fill in
 * @param mode whether keys that are not given are absent, or free
 */
public record AssumeRoleRequest(
    String action,
    String principal,
    String role,
    Options options,
    Map<String, ContextValue> context,
    Mode mode) {
  public static final String ASSUME_ROLE = "sts:AssumeRole";
  public static final String ASSUME_ROLE_WITH_SAML = "sts:AssumeRoleWithSAML";
  public static final String ASSUME_ROLE_WITH_WEB_IDENTITY = "sts:AssumeRoleWithWebIdentity";

  /** The two modes of one evaluation (conformance/README.md). */
  public enum Mode {
    /** One concrete call. */
    REQUEST,
    /** An arrow of the graph: what the caller may choose is left open. */
    EDGE
  }

  /**
   * Parameters of the call and of the caller's session.
   *
   * @param durationSeconds empty if the call does not say
   * @param mfaCode whether a valid code is given in this call
   * @param sessionPolicy the one that the caller's own session was made with
   * @param via roles assumed on the way, in order
   */
  public record Options(
      Optional<String> externalId,
      Optional<String> sessionName,
      Optional<String> sourceIdentity,
      OptionalInt durationSeconds,
      Map<String, String> sessionTags,
      List<String> transitiveTagKeys,
      boolean mfaCode,
      Optional<Policy> sessionPolicy,
      Optional<CallerSession> callerSession,
      Optional<Policy> vpcEndpointPolicy,
      List<String> via) {
    public static final Options NONE =
        new Options(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Map.of(),
            List.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public Options {
      sessionTags = Map.copyOf(sessionTags);
      transitiveTagKeys = List.copyOf(transitiveTagKeys);
      via = List.copyOf(via);
    }
  }

  public AssumeRoleRequest {
    context = Map.copyOf(context);
  }

  /** A plain {@code sts:AssumeRole} call with nothing else said. */
  public static AssumeRoleRequest of(String principal, String role) {
    return new AssumeRoleRequest(
        ASSUME_ROLE, principal, role, Options.NONE, Map.of(), Mode.REQUEST);
  }

  public AssumeRoleRequest withOptions(Options changed) {
    return new AssumeRoleRequest(action, principal, role, changed, context, mode);
  }

  public AssumeRoleRequest withContext(Map<String, ContextValue> changed) {
    return new AssumeRoleRequest(action, principal, role, options, changed, mode);
  }
}
