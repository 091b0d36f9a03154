package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.Estate.Traits;

/** A condition that holds of every call leaves an edge nothing to ask (R87, R92, R93, R108). */
class AlwaysHoldsTest {
  private static final Instant NOW = Instant.parse("2025-05-12T09:00:00Z");
  private static final String USER = "arn:aws:iam::111122223333:user/ann";
  private static final String ROLE = "arn:aws:iam::111122223333:role/deploy";
  private static final String GITHUB = "token.actions.githubusercontent.com";
  private static final String PROVIDER = "arn:aws:iam::111122223333:oidc-provider/" + GITHUB;

  private static Decision edge(String caller, String principal, String action, String condition) {
    String trust =
        "{\"Effect\":\"Allow\",\"Principal\":%s,\"Action\":\"%s\"%s}"
            .formatted(principal, action, PolicyJson.condition(condition));
    AssumeRoleSimulator simulator =
        new AssumeRoleSimulator(
            new Estate()
                .user(USER, "AIDAANN", Traits.NONE)
                .role(ROLE, "AROADEPLOY", PolicyJson.document(List.of(trust)), Traits.NONE, 3600)
                .index(),
            NOW);
    return simulator
        .simulate(new AssumeRoleRequest(action, caller, ROLE, Options.NONE, Map.of(), Mode.EDGE))
        .decision();
  }

  @ParameterizedTest
  @CsvSource({
    // Always there, with whatever value.
    "StringLike, sts:RoleSessionName, *, ALLOWED",
    "Null, sts:RoleSessionName, false, ALLOWED",
    "StringLike, aws:UserAgent, *, ALLOWED",
    "StringLike, aws:RequestedRegion, *, ALLOWED",
    "StringLike, sts:RoleSessionName, a*, CONDITIONAL",
    "StringNotLike, sts:RoleSessionName, a*, CONDITIONAL",
    // Of the caller, who is known.
    "StringLike, aws:PrincipalArn, *, ALLOWED",
    "ArnLike, aws:PrincipalArn, arn:aws:iam::111122223333:user/*, ALLOWED",
    // There only if passed, or where the call does not come through an endpoint.
    "StringLike, sts:ExternalId, *, CONDITIONAL",
    "Null, sts:ExternalId, false, CONDITIONAL",
    "IpAddress, aws:SourceIp, 0.0.0.0/0, CONDITIONAL",
    "StringLike, aws:SourceIp, *, CONDITIONAL",
    "StringLike, aws:PrincipalOrgID, *, UNDETERMINED",
    // With any value, and without one.
    "StringLikeIfExists, sts:ExternalId, *, ALLOWED",
    "StringLikeIfExists, sts:ExternalId, **, ALLOWED",
    "StringLikeIfExists, aws:PrincipalOrgID, *, ALLOWED",
    "StringLikeIfExists, sts:ExternalId, ?*, CONDITIONAL",
    "StringEqualsIfExists, sts:ExternalId, *, CONDITIONAL"
  })
  void userWhoIsTrusted_isAskedOnlyWhatSomeCallsMiss(
      String operator, String key, String value, Decision decision) {
    String principal = "{\"AWS\":\"" + USER + "\"}";
    assertThat(
            edge(
                USER,
                principal,
                AssumeRoleRequest.ASSUME_ROLE,
                PolicyJson.test(operator, key, value)))
        .isEqualTo(decision);
  }

  @ParameterizedTest
  @CsvSource({
    "StringLike, aws:PrincipalArn, *, ALLOWED",
    "StringLike, aws:PrincipalAccount, *, ALLOWED",
    "StringLike, aws:PrincipalArn, arn:*, CONDITIONAL",
    "StringLike, aws:PrincipalOrgID, *, CONDITIONAL",
    "StringLike, aws:PrincipalTag/team, *, CONDITIONAL"
  })
  void anyone_isAskedOnlyWhatSomeCallersMiss(
      String operator, String key, String value, Decision decision) {
    assertThat(
            edge(
                "*", "\"*\"", AssumeRoleRequest.ASSUME_ROLE, PolicyJson.test(operator, key, value)))
        .isEqualTo(decision);
  }

  @ParameterizedTest
  @CsvSource({
    "sub, *, ALLOWED",
    "aud, *, ALLOWED",
    "sub, repo:*, CONDITIONAL",
    "environment, *, CONDITIONAL"
  })
  void token_isAskedOnlyWhatSomeTokensMiss(String claim, String value, Decision decision) {
    assertThat(
            edge(
                PROVIDER,
                "{\"Federated\":\"" + PROVIDER + "\"}",
                AssumeRoleRequest.ASSUME_ROLE_WITH_WEB_IDENTITY,
                PolicyJson.test("StringLike", GITHUB + ":" + claim, value)))
        .isEqualTo(decision);
  }
}
