package org.rolescope.remedy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.condition.Witnesses;
import org.rolescope.policy.match.Caller;

/**
 * How a trust policy names one caller exactly: {@code AWS}, and its ARN.
 *
 * @param key AWS, Service or Federated
 * @param tests what a statement must test beside the name, by condition key: one token's subject
 * @param open those of the tests that the call does not carry: what is to be filled in stands in
 *     their values in capitals
 */
record NamedCaller(String key, String text, Map<String, String> tests, Map<String, String> open) {
  private static final String ROLES_ANYWHERE = "rolesanywhere.amazonaws.com";
  private static final String CERTIFICATE = "aws:PrincipalTag/x509";

  /** Empty where it cannot be named exactly. */
  static Optional<NamedCaller> of(Situation situation) {
    Caller caller = situation.caller();
    return switch (caller.kind()) {
      case USER -> arn(caller.arn());
      case ROLE_SESSION ->
          arn(caller.role().or(() -> caller.arn().filter(arn -> arn.isIam("role"))));
      case SERVICE ->
          Optional.of(
              caller.name().equals(ROLES_ANYWHERE)
                  ? certificate(situation)
                  : new NamedCaller(
                      "Service",
                      caller.name(),
                      given(situation, List.of("aws:SourceAccount")),
                      Map.of()));
      case SAML -> federated(situation, List.of("saml:aud"), "saml:aud");
      case OIDC -> token(situation);
      case FEDERATED_USER, ROOT_USER, ANY_OF_ACCOUNT, ANYONE -> Optional.empty();
    };
  }

  private static Optional<NamedCaller> arn(Optional<Arn> arn) {
    return arn.map(Arn::toString)
        .filter(text -> !Glob.hasWildcard(text))
        .map(text -> new NamedCaller("AWS", text, Map.of(), Map.of()));
  }

  /** R115: a token's subject must be tested, else everybody at the provider gets in. */
  private static Optional<NamedCaller> token(Situation situation) {
    String issuer = situation.callerName();
    return federated(situation, List.of(issuer + ":aud", issuer + ":sub"), issuer + ":sub");
  }

  private static Optional<NamedCaller> federated(
      Situation situation, List<String> keys, String needed) {
    Map<String, String> tests = given(situation, keys);
    return Optional.of(new NamedCaller("Federated", situation.caller().name(), tests, Map.of()))
        .filter(named -> named.tests().containsKey(needed));
  }

  /** R118: without its anchor and its holder any certificate of any trust anchor gets in. */
  private static NamedCaller certificate(Situation situation) {
    String anchor = "aws:SourceArn";
    Map<String, String> tests = given(situation, List.of(anchor));
    Map<String, String> open = new LinkedHashMap<>();
    if (tests.isEmpty()) {
      situation
          .target()
          .map(Role::arn)
          .ifPresent(
              role ->
                  open.put(
                      anchor,
                      "arn:%s:rolesanywhere:REGION:%s:trust-anchor/TRUST-ANCHOR"
                          .formatted(role.partition(), role.account())));
    }
    List<String> holder =
        situation.simulation().request().context().keySet().stream()
            .filter(key -> begins(key, CERTIFICATE))
            .sorted()
            .toList();
    Map<String, String> told = given(situation, holder);
    tests.putAll(told);
    if (told.keySet().stream().noneMatch(NamedCaller::tellsHolder)) {
      open.put(CERTIFICATE + "Subject/CN", "COMMON-NAME");
    }
    tests.putAll(open);
    return new NamedCaller("Service", ROLES_ANYWHERE, tests, open);
  }

  /**
   * Whether a statement may name this caller beside others: what must be tested of it is tested
   * there.
   */
  boolean fits(Statement statement) {
    boolean everybody = key.equals("Federated") || text.equals(ROLES_ANYWHERE);
    return !everybody
        || tests.keySet().stream()
            .allMatch(
                tested ->
                    statement.conditions().stream()
                        .anyMatch(asked -> asked.key().equalsIgnoreCase(tested) && pins(asked)));
  }

  /** Whether a condition lets some values of its key in, and neither all nor none at all. */
  private static boolean pins(Condition condition) {
    return OperatorName.parse(condition.operator())
        .filter(name -> !name.base().negated() && !name.base().testsPresence())
        .filter(name -> !name.holdsWithoutKey() && !Witnesses.mayHoldOfAll(condition))
        .isPresent();
  }

  /** Whether a key of a certificate tells whose it is, and not who issued it. */
  private static boolean tellsHolder(String key) {
    return begins(key, CERTIFICATE + "Subject/CN") || begins(key, CERTIFICATE + "SAN/");
  }

  private static boolean begins(String key, String beginning) {
    return key.regionMatches(true, 0, beginning, 0, beginning.length());
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
