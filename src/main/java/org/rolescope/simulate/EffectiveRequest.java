package org.rolescope.simulate;

import java.util.Optional;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.simulate.AssumeRoleRequest.Options;

/** A request as STS takes it: what comes out of a token or assertion, and what does not count. */
final class EffectiveRequest {
  private EffectiveRequest() {}

  static AssumeRoleRequest of(AssumeRoleRequest request, ResolvedCaller caller) {
    Options given = request.options();
    Options options = given;
    if (!given.details().equals(CallDetails.NONE)) {
      options = Claims.parameters(request, caller);
      boolean code =
          given.details().serialNumber().isPresent() && given.details().tokenCode().isPresent();
      options = code ? options.withMfaCode(true) : options;
    }
    // R117: the tags of EKS Pod Identity are handed on, all of them.
    if (caller.caller().name().equals(NeededActions.POD_IDENTITY)
        && options.transitiveTagKeys().isEmpty()) {
      options =
          options.withTransitiveTagKeys(options.sessionTags().keySet().stream().sorted().toList());
    }
    options = withoutForeignSession(options, caller.caller().kind());
    return options == given ? request : request.withOptions(options);
  }

  /** Only a role session carries tags and a source identity into the call (R15, R16). */
  private static Options withoutForeignSession(Options options, Kind kind) {
    Optional<CallerSession> session = options.callerSession();
    if (kind == Kind.ROLE_SESSION || session.isEmpty() || !session.get().carries()) {
      return options;
    }
    return options.withCallerSession(session.get().carryingNothing());
  }
}
