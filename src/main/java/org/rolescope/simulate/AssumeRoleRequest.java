package org.rolescope.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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
   * @param providedContexts ARNs of the context providers whose assertions the call passes (R12)
   * @param via roles assumed on the way, in order
   * @param switches points that AWS does not document, decided otherwise than by default
   * @param details what else was passed, and takes no part in the policies as it stands
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
      List<String> providedContexts,
      List<String> via,
      Set<Switch> switches,
      CallDetails details) {
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
            List.of(),
            List.of(),
            Set.of(),
            CallDetails.NONE);

    /** Options without details. */
    public Options(
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
        List<String> providedContexts,
        List<String> via,
        Set<Switch> switches) {
      this(
          externalId,
          sessionName,
          sourceIdentity,
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          mfaCode,
          sessionPolicy,
          callerSession,
          vpcEndpointPolicy,
          providedContexts,
          via,
          switches,
          CallDetails.NONE);
    }

    public Options {
      sessionTags = Map.copyOf(sessionTags);
      transitiveTagKeys = List.copyOf(transitiveTagKeys);
      providedContexts = List.copyOf(providedContexts);
      via = List.copyOf(via);
      switches = Set.copyOf(switches);
    }

    /** Whether the caller's credentials are known to be of that kind. */
    boolean calledWith(CallerSession.Credentials credentials) {
      return callerSession.filter(given -> given.credentials() == credentials).isPresent();
    }

    /** What is known of the caller, without the parameters of the call. */
    Options callerOnly() {
      return new Options(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Map.of(),
          List.of(),
          mfaCode,
          sessionPolicy,
          callerSession,
          Optional.empty(),
          List.of(),
          List.of(),
          switches,
          details.callerOnly());
    }

    /** The parameters of the call, without what is known of the caller and its way. */
    Options withoutCaller() {
      return new Options(
          externalId,
          sessionName,
          sourceIdentity,
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          false,
          Optional.empty(),
          Optional.empty(),
          vpcEndpointPolicy,
          providedContexts,
          List.of(),
          switches,
          details.withoutCaller());
    }

    public Options withExternalId(String changed) {
      return new Options(
          Optional.of(changed),
          sessionName,
          sourceIdentity,
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          mfaCode,
          sessionPolicy,
          callerSession,
          vpcEndpointPolicy,
          providedContexts,
          via,
          switches,
          details);
    }

    public Options withSessionName(String changed) {
      return new Options(
          externalId,
          Optional.of(changed),
          sourceIdentity,
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          mfaCode,
          sessionPolicy,
          callerSession,
          vpcEndpointPolicy,
          providedContexts,
          via,
          switches,
          details);
    }

    public Options withSourceIdentity(String changed) {
      return new Options(
          externalId,
          sessionName,
          Optional.of(changed),
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          mfaCode,
          sessionPolicy,
          callerSession,
          vpcEndpointPolicy,
          providedContexts,
          via,
          switches,
          details);
    }

    public Options withDurationSeconds(int changed) {
      return new Options(
          externalId,
          sessionName,
          sourceIdentity,
          OptionalInt.of(changed),
          sessionTags,
          transitiveTagKeys,
          mfaCode,
          sessionPolicy,
          callerSession,
          vpcEndpointPolicy,
          providedContexts,
          via,
          switches,
          details);
    }

    public Options withSessionTags(Map<String, String> changed) {
      return new Options(
          externalId,
          sessionName,
          sourceIdentity,
          durationSeconds,
          changed,
          transitiveTagKeys,
          mfaCode,
          sessionPolicy,
          callerSession,
          vpcEndpointPolicy,
          providedContexts,
          via,
          switches,
          details);
    }

    public Options withTransitiveTagKeys(List<String> changed) {
      return new Options(
          externalId,
          sessionName,
          sourceIdentity,
          durationSeconds,
          sessionTags,
          changed,
          mfaCode,
          sessionPolicy,
          callerSession,
          vpcEndpointPolicy,
          providedContexts,
          via,
          switches,
          details);
    }

    public Options withMfaCode(boolean changed) {
      return new Options(
          externalId,
          sessionName,
          sourceIdentity,
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          changed,
          sessionPolicy,
          callerSession,
          vpcEndpointPolicy,
          providedContexts,
          via,
          switches,
          details);
    }

    public Options withSessionPolicy(Policy changed) {
      return new Options(
          externalId,
          sessionName,
          sourceIdentity,
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          mfaCode,
          Optional.of(changed),
          callerSession,
          vpcEndpointPolicy,
          providedContexts,
          via,
          switches,
          details);
    }

    public Options withCallerSession(CallerSession changed) {
      return new Options(
          externalId,
          sessionName,
          sourceIdentity,
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          mfaCode,
          sessionPolicy,
          Optional.of(changed),
          vpcEndpointPolicy,
          providedContexts,
          via,
          switches,
          details);
    }

    public Options withVpcEndpointPolicy(Policy changed) {
      return new Options(
          externalId,
          sessionName,
          sourceIdentity,
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          mfaCode,
          sessionPolicy,
          callerSession,
          Optional.of(changed),
          providedContexts,
          via,
          switches,
          details);
    }

    public Options withProvidedContexts(List<String> changed) {
      return new Options(
          externalId,
          sessionName,
          sourceIdentity,
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          mfaCode,
          sessionPolicy,
          callerSession,
          vpcEndpointPolicy,
          changed,
          via,
          switches,
          details);
    }

    public Options withVia(List<String> changed) {
      return new Options(
          externalId,
          sessionName,
          sourceIdentity,
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          mfaCode,
          sessionPolicy,
          callerSession,
          vpcEndpointPolicy,
          providedContexts,
          changed,
          switches,
          details);
    }

    public Options withSwitches(Set<Switch> changed) {
      return new Options(
          externalId,
          sessionName,
          sourceIdentity,
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          mfaCode,
          sessionPolicy,
          callerSession,
          vpcEndpointPolicy,
          providedContexts,
          via,
          changed,
          details);
    }

    public Options withDetails(CallDetails changed) {
      return new Options(
          externalId,
          sessionName,
          sourceIdentity,
          durationSeconds,
          sessionTags,
          transitiveTagKeys,
          mfaCode,
          sessionPolicy,
          callerSession,
          vpcEndpointPolicy,
          providedContexts,
          via,
          switches,
          changed);
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

  /**
   * The same call between those whom {@code names} gives for its caller, its role and the roles on
   * the way.
   */
  public AssumeRoleRequest named(UnaryOperator<String> names) {
    return new AssumeRoleRequest(
        action,
        names.apply(principal),
        names.apply(role),
        options.withVia(options.via().stream().map(names).toList()),
        context,
        mode);
  }

  public AssumeRoleRequest withOptions(Options changed) {
    return new AssumeRoleRequest(action, principal, role, changed, context, mode);
  }

  /** The same call with more condition keys given by hand, before those that are given already. */
  AssumeRoleRequest withMore(SortedMap<String, ContextValue> keys) {
    SortedMap<String, ContextValue> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(context);
    all.putAll(keys);
    return withContext(all);
  }

  public AssumeRoleRequest withContext(Map<String, ContextValue> changed) {
    return new AssumeRoleRequest(action, principal, role, options, changed, mode);
  }
}
