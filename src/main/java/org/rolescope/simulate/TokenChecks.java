package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.match.Caller.Kind;

/**
 * What STS refuses of a token or an assertion before it looks at the trust policy (R3, R5, R22).
 */
final class TokenChecks {
  static final String INVALID_TOKEN = "InvalidIdentityToken";

  private final AuthorizationCall call;
  private final ResolvedCaller caller;
  private final Map<String, List<String>> claims;
  private final List<Fault> faults = new ArrayList<>();

  private TokenChecks(AuthorizationCall call) {
    this.call = call;
    this.caller = call.caller();
    this.claims = call.request().options().details().claims();
  }

  static List<Fault> faults(AuthorizationCall call) {
    Kind kind = call.caller().caller().kind();
    if (kind != Kind.SAML && kind != Kind.OIDC) {
      return List.of();
    }
    TokenChecks checks = new TokenChecks(call);
    checks.provider();
    checks.issuer();
    checks.expired();
    checks.roles();
    checks.roleAttribute();
    return checks.faults;
  }

  /** R24: the provider is an object of the role's account. */
  private void provider() {
    Optional<Arn> arn = Arn.parse(caller.caller().name());
    FieldRule.PRINCIPAL_ARN
        .fault(caller.caller().name())
        .filter(fault -> caller.caller().kind() == Kind.SAML)
        .ifPresent(faults::add);
    if (arn.filter(found -> !found.account().equals(call.role().arn().account())).isPresent()) {
      noProvider("the identity provider is not in the role's account", "R24", caller.issuer());
    }
  }

  private void noProvider(String text, String rule, String issuer) {
    String message =
        caller.caller().kind() == Kind.OIDC
            ? "No OpenIDConnect provider found in your account for https://" + issuer
            : "";
    faults.add(Fault.bad(text, rule, INVALID_TOKEN, message));
  }

  private void issuer() {
    for (String issuer : claims.getOrDefault("iss", List.of())) {
      String name = issuer.startsWith("https://") ? issuer.substring(8) : issuer;
      boolean oidc = caller.caller().kind() == Kind.OIDC;
      if (oidc && !name.equalsIgnoreCase(caller.issuer())) {
        noProvider("the token is issued by " + name, "R22.11", name);
      }
    }
  }

  /** R22.10: {@code exp} is in seconds since 1970. */
  private void expired() {
    for (String text : claims.getOrDefault("exp", List.of())) {
      boolean number = text.length() < 16 && text.matches("\\d+");
      if (number
          && call.context().get("aws:EpochTime") instanceof ContextValue.Present now
          && now.values().size() == 1
          && now.values().get(0).matches("\\d{1,15}")
          && Long.parseLong(now.values().get(0)) >= Long.parseLong(text)) {
        faults.add(Fault.bad("the token has expired", "R22.10", "ExpiredTokenException", ""));
      }
    }
  }

  /** R5: a token that lists roles must list this one. */
  private void roles() {
    boolean oidc = caller.caller().kind() == Kind.OIDC;
    List<String> roles = claims.getOrDefault(Claims.ROLES, List.of());
    if (oidc && claims.containsKey(Claims.ROLES) && !roles.contains(call.request().role())) {
      faults.add(
          Fault.bad(
              "the token's claim " + Claims.ROLES + " does not list the role",
              "R5",
              INVALID_TOKEN,
              ""));
    }
  }

  /** R3: the assertion must offer the pair of role and provider. */
  private void roleAttribute() {
    boolean saml = caller.caller().kind() == Kind.SAML;
    List<String> pairs = claims.getOrDefault(Claims.ROLE_ATTRIBUTE, List.of());
    if (saml && claims.containsKey(Claims.ROLE_ATTRIBUTE) && pairs.stream().noneMatch(this::pair)) {
      faults.add(
          Fault.denied(
              "the assertion does not offer this role with this provider",
              "R3",
              "Not authorized to perform sts:AssumeRoleWithSAML"));
    }
  }

  private boolean pair(String text) {
    List<String> both = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    return both.size() == 2
        && both.contains(call.request().role())
        && both.contains(caller.caller().name());
  }
}
