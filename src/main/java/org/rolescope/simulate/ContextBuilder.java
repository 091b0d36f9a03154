package org.rolescope.simulate;

import java.util.Locale;
import java.util.Map;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.simulate.CallerSession.Credentials;
import org.rolescope.simulate.KeyRule.Column;

/** Fills in the condition keys of one call (part E). */
final class ContextBuilder {
  private ContextBuilder() {}

  /** The keys of the call: one for who asks for one, put together for who asks for all. */
  static RequestContext build(ContextInput input) {
    return new RequestContext(() -> keys(input), key -> one(input, key));
  }

  private static RequestContext.Keys keys(ContextInput input) {
    KeyValues values = KeyValues.all();
    KeyDefaults defaults = fill(input, values);
    return new RequestContext.Keys(values.sorted(), defaults);
  }

  private static ContextValue one(ContextInput input, String key) {
    KeyValues values = KeyValues.only(key);
    KeyDefaults defaults = fill(input, values);
    ContextValue value = values.get(key);
    return value != null ? value : defaults.of(key.toLowerCase(Locale.ROOT));
  }

  private static KeyDefaults fill(ContextInput input, KeyValues values) {
    CallKeys.put(input, values);
    CallerKeys callerKeys = new CallerKeys(input, values);
    TargetKeys targetKeys = new TargetKeys(input, values, callerKeys);
    targetKeys.put();
    callerKeys.put();
    Claims.put(input, values);
    told(input.request().context(), values);
    KeyDefaults defaults =
        new KeyDefaults(
            column(input),
            input.request().mode(),
            input.refused(),
            input.caller(),
            callerKeys.unsetTags(),
            targetKeys.unsetTags());
    if (input.edge() && !input.brought().isNothing()) {
      input.brought().all().forEach((key, value) -> bring(key, value, values, defaults));
    }
    return defaults;
  }

  /** What the request tells, and what follows from it where that is not told otherwise. */
  private static void told(Map<String, ContextValue> context, KeyValues values) {
    if (context.isEmpty()) {
      return;
    }
    Brought known = Brought.NOTHING;
    for (Map.Entry<String, ContextValue> told : context.entrySet()) {
      boolean unknown = told.getValue() instanceof ContextValue.Unknown;
      known = unknown ? known : known.with(told.getKey(), told.getValue());
    }
    known
        .all()
        .forEach(
            (key, value) -> {
              // What is known of the caller is not taken back by what would follow for others;
              // the time is only the one of the clock.
              boolean inData = values.get(key) instanceof ContextValue.Present;
              if (!inData || Brought.isTime(key)) {
                values.put(key, value);
              }
            });
    context.forEach(values::put);
  }

  /** What the caller has counts only where the key is the caller's to bring. */
  private static void bring(
      String key, ContextValue value, KeyValues values, KeyDefaults defaults) {
    if (!values.wants(key)) {
      return;
    }
    ContextValue put = values.get(key);
    ContextValue now = put != null ? put : defaults.of(key.toLowerCase(Locale.ROOT));
    if (now instanceof ContextValue.Unknown unknown && counts(key, value, unknown)) {
      values.put(key, value);
    }
  }

  /**
   * Whether what is told counts for a key that is not known: in which organisation an account is
   * nobody can look up, and its callers can say, but for one in which it is known not to be.
   */
  private static boolean counts(String key, ContextValue value, ContextValue.Unknown unknown) {
    return unknown.why() == ContextValue.Unknown.Why.FREE
        || CallerKeys.ofOrganization(key) && !(unknown.isOutside() && mayName(value, unknown));
  }

  private static boolean mayName(ContextValue value, ContextValue.Unknown outside) {
    String organization = outside.outside() + "/";
    if (value instanceof ContextValue.Partial partial) {
      String prefix = partial.knownPrefix();
      return organization.startsWith(prefix) || prefix.startsWith(organization);
    }
    return value instanceof ContextValue.Present present
        && present.values().stream().anyMatch(one -> (one + "/").startsWith(organization));
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
