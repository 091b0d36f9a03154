package org.rolescope.simulate;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.simulate.CallerSession.Credentials;
import org.rolescope.simulate.KeyRule.Column;

/** Fills in the condition keys of one call (part E). */
final class ContextBuilder {
  private ContextBuilder() {}

  /** The keys of the call; put together when the first is asked for. */
  static RequestContext build(ContextInput input) {
    return new RequestContext(() -> keys(input));
  }

  private static RequestContext.Keys keys(ContextInput input) {
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
    if (input.edge() && !input.brought().isNothing()) {
      input.brought().all().forEach((key, value) -> bring(key, value, values, defaults));
    }
    return new RequestContext.Keys(values, defaults);
  }

  /** What the caller has counts only where the key is the caller's to bring. */
  private static void bring(
      String key,
      ContextValue value,
      SortedMap<String, ContextValue> values,
      KeyDefaults defaults) {
    ContextValue now =
        values.containsKey(key) ? values.get(key) : defaults.of(key.toLowerCase(Locale.ROOT));
    if (now instanceof ContextValue.Unknown unknown
        && unknown.why() == ContextValue.Unknown.Why.FREE) {
      values.put(key, value);
    }
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
