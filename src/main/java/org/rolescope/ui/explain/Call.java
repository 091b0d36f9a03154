package org.rolescope.ui.explain;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Options;

/**
 * The call as it stands in the form.
 *
 * @param caller ARN, service principal or provider; empty while none is chosen
 * @param role ARN; empty while none is chosen
 * @param durationSeconds empty if the call does not say
 * @param given what a person said of condition keys, by key in any case
 */
record Call(String caller, String role, OptionalInt durationSeconds, Map<String, Given> given) {
  static final Call EMPTY = new Call("", "", OptionalInt.empty(), Map.of());

  private static final List<String> WEB_IDENTITY =
      List.of(
          "accounts.google.com",
          "cognito-identity.amazonaws.com",
          "graph.facebook.com",
          "www.amazon.com");

  Call {
    SortedMap<String, Given> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(given);
    given = Collections.unmodifiableSortedMap(copy);
  }

  /** The form that asks a request again; what no field stands for is left out. */
  static Call of(AssumeRoleRequest request) {
    Map<String, Given> given = new HashMap<>();
    Options options = request.options();
    request.context().forEach((key, value) -> given.put(key, said(value)));
    options.externalId().ifPresent(value -> given.put(Keys.EXTERNAL_ID, Given.set(value)));
    options.sessionName().ifPresent(value -> given.put(Keys.SESSION_NAME, Given.set(value)));
    options.sourceIdentity().ifPresent(value -> given.put(Keys.SOURCE_IDENTITY, Given.set(value)));
    options
        .sessionTags()
        .forEach((tag, value) -> given.put(Keys.REQUEST_TAG + tag, Given.set(value)));
    if (options.mfaCode()) {
      given.put(Keys.MFA, Given.set("true"));
    }
    return new Call(request.principal(), request.role(), options.durationSeconds(), given);
  }

  /** How a value stands in the form. */
  static Given said(ContextValue value) {
    if (value instanceof ContextValue.Present present) {
      return Given.set(String.join(", ", present.values()));
    }
    return value instanceof ContextValue.Unknown ? Given.UNKNOWN : Given.ABSENT;
  }

  Call withCaller(String changed) {
    return new Call(changed, role, durationSeconds, given);
  }

  Call withRole(String changed) {
    return new Call(caller, changed, durationSeconds, given);
  }

  Call withDuration(int seconds) {
    return new Call(caller, role, OptionalInt.of(seconds), given);
  }

  Call with(String key, Given changed) {
    Map<String, Given> copy = new HashMap<>(given);
    copy.keySet().removeIf(key::equalsIgnoreCase);
    copy.put(key, changed);
    return new Call(caller, role, durationSeconds, copy);
  }

  Call without(String key) {
    Map<String, Given> copy = new HashMap<>(given);
    copy.keySet().removeIf(key::equalsIgnoreCase);
    return new Call(caller, role, durationSeconds, copy);
  }

  boolean complete() {
    return !caller.isEmpty() && !role.isEmpty();
  }

  /** The action that this kind of caller calls. */
  String action() {
    String type = Arn.parse(caller).map(Arn::type).orElse("");
    if (type.equals("saml-provider")) {
      return AssumeRoleRequest.ASSUME_ROLE_WITH_SAML;
    }
    boolean web =
        type.equals("oidc-provider") || WEB_IDENTITY.contains(caller.toLowerCase(Locale.ROOT));
    return web ? AssumeRoleRequest.ASSUME_ROLE_WITH_WEB_IDENTITY : AssumeRoleRequest.ASSUME_ROLE;
  }

  /** The request that the simulator decides. */
  AssumeRoleRequest toRequest() {
    Map<String, ContextValue> context = new HashMap<>();
    given.forEach(
        (key, said) -> {
          if (said.complete() && !isParameter(key, said)) {
            context.put(key, value(key, said));
          }
        });
    return new AssumeRoleRequest(
        action(), caller, role, options(), context, AssumeRoleRequest.Mode.REQUEST);
  }

  private Options options() {
    Map<String, String> tags = new HashMap<>();
    given.forEach(
        (key, said) -> {
          if (isParameter(key, said)) {
            Keys.requestTag(key).ifPresent(tag -> tags.put(tag, said.value()));
          }
        });
    return new Options(
        parameter(Keys.EXTERNAL_ID),
        parameter(Keys.SESSION_NAME),
        parameter(Keys.SOURCE_IDENTITY),
        durationSeconds,
        tags,
        List.of(),
        parameter(Keys.MFA).isPresent(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Set.of());
  }

  /**
   * Whether the key says what a parameter of the call is: only as a parameter does it also change
   * which actions are needed (R12) and which checks apply.
   */
  private boolean isParameter(String key, Given said) {
    if (said.state() != Given.State.SET || said.value().isEmpty()) {
      return false;
    }
    if (key.equalsIgnoreCase(Keys.MFA)) {
      // A code can be given by a user's long-term key only (R108.30).
      return said.value().equalsIgnoreCase("true")
          && Arn.parse(caller).filter(arn -> arn.isIam("user")).isPresent();
    }
    return key.equalsIgnoreCase(Keys.EXTERNAL_ID)
        || key.equalsIgnoreCase(Keys.SESSION_NAME)
        || key.equalsIgnoreCase(Keys.SOURCE_IDENTITY)
        || Keys.requestTag(key).filter(tag -> !tag.isEmpty()).isPresent();
  }

  private Optional<String> parameter(String key) {
    return Optional.ofNullable(given.get(key))
        .filter(said -> isParameter(key, said))
        .map(Given::value);
  }

  private static ContextValue value(String key, Given said) {
    return switch (said.state()) {
      case SET ->
          Keys.multivalued(key)
              ? new ContextValue.Present(List.of(said.value().trim().split("\\s*,\\s*")))
              : ContextValue.of(said.value());
      case ABSENT -> ContextValue.ABSENT;
      case UNKNOWN -> ContextValue.missing(key);
    };
  }
}
