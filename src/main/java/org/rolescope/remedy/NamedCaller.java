package org.rolescope.remedy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.match.Caller;

/**
 * How a trust policy names one caller exactly: {@code AWS}, and its ARN.
 *
 * @param key AWS, Service or Federated
 * @param tests what a statement must test beside the name, by condition key: one token's subject
 */
record NamedCaller(String key, String text, Map<String, String> tests) {
  /** Empty where it cannot be named exactly. */
  static Optional<NamedCaller> of(Situation situation) {
    Caller caller = situation.caller();
    return switch (caller.kind()) {
      case USER -> arn(caller.arn());
      case ROLE_SESSION ->
          arn(caller.role().or(() -> caller.arn().filter(arn -> arn.isIam("role"))));
      case SERVICE ->
          Optional.of(
              new NamedCaller(
                  "Service", caller.name(), given(situation, List.of("aws:SourceAccount"))));
      case SAML -> federated(situation, List.of("saml:aud"), "saml:aud");
      case OIDC -> token(situation);
      case FEDERATED_USER, ROOT_USER, ANY_OF_ACCOUNT, ANYONE -> Optional.empty();
    };
  }

  private static Optional<NamedCaller> arn(Optional<Arn> arn) {
    return arn.map(Arn::toString)
        .filter(text -> !Glob.hasWildcard(text))
        .map(text -> new NamedCaller("AWS", text, Map.of()));
  }

  /** R115: a token's subject must be tested, else everybody at the provider gets in. */
  private static Optional<NamedCaller> token(Situation situation) {
    String issuer = situation.callerName();
    return federated(situation, List.of(issuer + ":aud", issuer + ":sub"), issuer + ":sub");
  }

  private static Optional<NamedCaller> federated(
      Situation situation, List<String> keys, String needed) {
    Map<String, String> tests = given(situation, keys);
    return Optional.of(new NamedCaller("Federated", situation.caller().name(), tests))
        .filter(named -> named.tests().containsKey(needed));
  }

  private static Map<String, String> given(Situation situation, List<String> keys) {
    Map<String, String> tests = new LinkedHashMap<>();
    for (String key : keys) {
      if (situation.simulation().context().get(key) instanceof ContextValue.Present present
          && present.values().size() == 1) {
        tests.put(key, present.values().get(0));
      }
    }
    return tests;
  }

  /** A trust statement about this caller and nobody else. */
  String statement(String sid, String effect, List<String> actions) {
    return StatementJson.of(sid, effect)
        .principal(key, text)
        .actions(actions)
        .condition("StringEquals", tests)
        .json();
  }

  /** Whether an entry names a caller, alone or among others. */
  static boolean names(PrincipalPattern entry, Caller caller) {
    if (entry instanceof PrincipalPattern.Everyone) {
      return true;
    }
    if (entry instanceof PrincipalPattern.AccountRoot root) {
      return root.account().equals(caller.account());
    }
    if (entry instanceof PrincipalPattern.UniqueId id) {
      return id.text().equals(caller.uniqueId());
    }
    String text = entry.text();
    return text.equals(caller.name())
        || caller.arn().filter(arn -> arn.toString().equals(text)).isPresent()
        || caller.role().filter(arn -> arn.toString().equals(text)).isPresent();
  }
}
