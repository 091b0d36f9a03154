package org.rolescope.simulate;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.match.Caller;
import org.rolescope.simulate.CallerSession.Credentials;
import org.rolescope.simulate.KeyRule.Column;

/** Fills in the condition keys of one call (part E). */
final class ContextBuilder {
  private ContextBuilder() {}

  static RequestContext build(ContextInput input) {
    SortedMap<String, ContextValue> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    CallKeys.put(input, values);
    TargetKeys.put(input, values);
    CallerKeys callerKeys = new CallerKeys(input, values);
    callerKeys.put();
    values.putAll(input.request().context());
    KeyDefaults defaults =
        new KeyDefaults(
            column(input),
            input.request().mode(),
            issuer(input.caller().caller()),
            callerKeys.unsetTags(),
            TargetKeys.unsetTags(input));
    return new RequestContext(values, defaults);
  }

  /** The OIDC provider's name as condition keys begin with it. */
  private static String issuer(Caller caller) {
    String name = caller.name();
    String issuer =
        Arn.parse(name)
            .map(arn -> arn.resource().substring(arn.resource().indexOf('/') + 1))
            .orElse(name);
    return issuer.toLowerCase(Locale.ROOT);
  }

  static Column column(ContextInput input) {
    return switch (input.caller().caller().kind()) {
      case USER -> temporary(input) ? Column.TEMPORARY_USER : Column.USER;
      case ROOT_USER, FEDERATED_USER -> Column.USER;
      case ROLE_SESSION -> Column.ROLE_SESSION;
      case SERVICE -> Column.SERVICE;
      case SAML -> Column.SAML;
      case OIDC -> Column.OIDC;
      case ANY_OF_ACCOUNT, ANYONE -> Column.ANYBODY;
    };
  }

  /** Whether a user calls with credentials of GetSessionToken. */
  static boolean temporary(ContextInput input) {
    return input
        .options()
        .callerSession()
        .filter(session -> session.credentials() == Credentials.SESSION_TOKEN)
        .isPresent();
  }
}
