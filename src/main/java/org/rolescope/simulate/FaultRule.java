package org.rolescope.simulate;

import java.util.Locale;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.AssumeRoleRequest.Options;

/** Names the rule by which STS refuses a call before it looks at policies. */
final class FaultRule {
  private FaultRule() {}

  /** The first that applies, in the order of {@link RequestChecks}. */
  static String of(AuthorizationCall call) {
    Options options = call.request().options();
    ResolvedRole role = call.role();
    if (role.arn().account().isEmpty() || role.name().isEmpty()) {
      return "R22.2";
    }
    if (!role.exists() && role.lacks().isEmpty()) {
      return "R22.17";
    }
    if (otherPartition(call)) {
      return "R32";
    }
    boolean inherited =
        options
            .callerSession()
            .filter(
                session ->
                    options.sessionTags().keySet().stream()
                        .anyMatch(key -> has(session.transitiveTagKeys(), key)))
            .isPresent();
    if (inherited) {
      return "R16";
    }
    boolean changed =
        options
            .callerSession()
            .map(CallerSession::sourceIdentity)
            .filter(carried -> !carried.isEmpty())
            .filter(
                carried ->
                    options.sourceIdentity().filter(given -> !given.equals(carried)).isPresent())
            .isPresent();
    if (changed) {
      return "R15";
    }
    boolean lonely =
        options.transitiveTagKeys().stream()
            .anyMatch(key -> !has(options.sessionTags().keySet(), key));
    return lonely ? "R22.5" : "R22.1";
  }

  private static boolean has(Iterable<String> keys, String wanted) {
    for (String key : keys) {
      if (key.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean otherPartition(AuthorizationCall call) {
    return call.caller()
        .caller()
        .arn()
        .or(() -> Arn.parse(call.caller().caller().name()))
        .filter(arn -> !arn.partition().equals(call.role().arn().partition()))
        .isPresent();
  }
}
