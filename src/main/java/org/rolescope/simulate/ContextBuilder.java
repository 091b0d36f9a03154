package org.rolescope.simulate;

import java.util.SortedMap;
import java.util.TreeMap;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.simulate.CallerSession.Credentials;
import org.rolescope.simulate.KeyRule.Column;

/** Fills in the condition keys of one call (part E). */
final class ContextBuilder {
  private ContextBuilder() {}

  static RequestContext build(ContextInput input) {
    SortedMap<String, ContextValue> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    CallKeys.put(input, values);
    CallerKeys callerKeys = new CallerKeys(input, values);
    TargetKeys targetKeys = new TargetKeys(input, callerKeys.mayHaveAnyTags());
    targetKeys.put(values);
    callerKeys.put();
    Claims.put(input, values);
    values.putAll(input.request().context());
    KeyDefaults defaults =
        new KeyDefaults(
            column(input),
            input.request().mode(),
            input.caller().issuer(),
            callerKeys.unsetTags(),
            targetKeys.unsetTags());
    return new RequestContext(values, defaults);
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
    return input.options().calledWith(Credentials.SESSION_TOKEN);
  }
}
