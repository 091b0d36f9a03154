package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;

/** What condition keys are, by caller and mode (R108). */
class ContextBuilderTest {
  private static final String ROLE = "arn:aws:iam::222222222222:role/R";
  private static final AssumeRoleSimulator SIMULATOR =
      new AssumeRoleSimulator(
          new Estate()
              .user("arn:aws:iam::111111111111:user/team/alice", "AIDA1", tagged())
              .role("arn:aws:iam::111111111111:role/team/dev", "AROA1", trust(), tagged(), 0)
              .role(
                  "arn:aws:iam::111111111111:role/function",
                  "AROA3",
                  trust().replace("ec2", "lambda"),
                  tagged(),
                  0)
              .role(ROLE, "AROA2", trust(), tagged(), 0)
              .index(),
          Instant.parse("2025-05-12T09:00:00Z"));

  private static Estate.Traits tagged() {
    return new Estate.Traits(List.of(), "", Map.of("team", "red"));
  }

  private static String trust() {
    return """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
         "Principal": {"Service": "ec2.amazonaws.com"}}]}
        """;
  }

  @ParameterizedTest(name = "{0} {1} {2} is {3}")
  @CsvSource({
    "REQUEST, user, aws:PrincipalArn, arn:aws:iam::111111111111:user/team/alice",
    "REQUEST, user, aws:userid, AIDA1",
    "REQUEST, user, aws:username, alice",
    "REQUEST, user, aws:PrincipalType, User",
    "REQUEST, user, aws:principaltag/TEAM, red",
    "REQUEST, user, aws:PrincipalTag/other, absent",
    "EDGE, user, aws:PrincipalTag/other, absent",
    "REQUEST, user, aws:MultiFactorAuthPresent, absent",
    "EDGE, user, aws:MultiFactorAuthPresent, free",
    "REQUEST, user, aws:TokenIssueTime, absent",
    "REQUEST, user, sts:ExternalId, absent",
    "EDGE, user, sts:ExternalId, free",
    "REQUEST, user, aws:SourceIp, free",
    "EDGE, user, aws:SourceIp, free",
    "REQUEST, user, sts:RoleSessionName, free",
    "REQUEST, user, aws:PrincipalOrgID, missing",
    "EDGE, user, aws:PrincipalOrgID, missing",
    "REQUEST, user, aws:ResourceOrgID, missing",
    "REQUEST, user, aws:ResourceTag/team, red",
    "REQUEST, user, aws:ResourceAccount, 222222222222",
    "REQUEST, user, aws:CurrentTime, 2025-05-12T09:00:00Z",
    "REQUEST, user, aws:EpochTime, 1747040400",
    "EDGE, user, aws:CurrentTime, free",
    "REQUEST, user, aws:RequestedRegion, us-east-1",
    "EDGE, user, aws:SecureTransport, true",
    "EDGE, user, sts:DurationSeconds, absent",
    "EDGE, user, aws:Referer, absent",
    "EDGE, user, aws:SourceArn, absent",
    "REQUEST, session, aws:PrincipalArn, arn:aws:iam::111111111111:role/team/dev",
    "REQUEST, session, aws:userid, AROA1:s1",
    "REQUEST, session, aws:username, absent",
    "REQUEST, session, aws:PrincipalType, AssumedRole",
    "REQUEST, session, aws:MultiFactorAuthPresent, false",
    "EDGE, session, aws:MultiFactorAuthPresent, false",
    "REQUEST, session, aws:TokenIssueTime, free",
    "EDGE, session, aws:PrincipalTag/other, absent",
    "EDGE, session, ec2:SourceInstanceARN, free",
    "EDGE, session, ec2:RoleDelivery, free",
    "EDGE, session, lambda:SourceFunctionArn, absent",
    "EDGE, function, lambda:SourceFunctionArn, free",
    "REQUEST, function, lambda:SourceFunctionArn, absent",
    "EDGE, function, ec2:SourceInstanceARN, absent",
    "EDGE, function, glue:CredentialIssuingService, absent",
    "EDGE, account, glue:CredentialIssuingService, free",
    "EDGE, user, lambda:SourceFunctionArn, absent",
    "EDGE, session, saml:sub, free",
    "EDGE, session, saml:aud, absent",
    "REQUEST, service, aws:PrincipalIsAWSService, true",
    "REQUEST, service, aws:PrincipalServiceName, ec2.amazonaws.com",
    "REQUEST, service, aws:SourceAccount, absent",
    "EDGE, service, aws:SourceAccount, 222222222222",
    "EDGE, scheduler, aws:SourceAccount, 222222222222",
    "REQUEST, scheduler, aws:SourceAccount, absent",
    "REQUEST, regional, aws:PrincipalServiceNamesList, 'ec2.eu-south-1.amazonaws.com,ec2.amazonaws.com'",
    "REQUEST, saml, saml:doc, 222222222222/Okta",
    "EDGE, service, aws:SourceArn, free",
    "REQUEST, service, aws:PrincipalOrgID, absent",
    "REQUEST, service, aws:SourceIp, absent",
    "REQUEST, oidc, token.actions.githubusercontent.com:sub, absent",
    "EDGE, oidc, token.actions.githubusercontent.com:sub, free",
    "EDGE, oidc, token.actions.githubusercontent.com:ref, free",
    "EDGE, oidc, token.actions.githubusercontent.com:event_name, absent",
    "EDGE, oidc, aws:PrincipalIsAWSService, absent",
    "EDGE, amazon, www.amazon.com:app_id, free",
    "EDGE, amazon, www.amazon.com:user_id, free",
    "EDGE, amazon, www.amazon.com:id, absent",
    "REQUEST, amazon, www.amazon.com:app_id, absent",
    "EDGE, facebook, graph.facebook.com:app_id, free",
    "EDGE, facebook, graph.facebook.com:id, free",
    "EDGE, facebook, graph.facebook.com:user_id, absent",
    "EDGE, session, www.amazon.com:app_id, free",
    "REQUEST, amazon, aws:FederatedProvider, www.amazon.com",
    "EDGE, oidc, aws:FederatedProvider, "
        + "arn:aws:iam::222222222222:oidc-provider/token.actions.githubusercontent.com",
    "EDGE, saml, aws:FederatedProvider, absent",
    "EDGE, saml, saml:aud, free",
    "REQUEST, saml, saml:aud, absent",
    "EDGE, anyone, aws:PrincipalOrgID, free",
    "EDGE, anyone, aws:PrincipalIsAWSService, false",
    "EDGE, anyone, aws:ViaAWSService, false",
    "EDGE, account, aws:PrincipalAccount, 111111111111",
    "EDGE, account, aws:PrincipalArn, free"
  })
  void key_byCallerAndMode_isAsTheTableSays(Mode mode, String caller, String key, String expected) {
    Simulation simulation =
        SIMULATOR.simulate(
            new AssumeRoleRequest(
                action(caller), principal(caller), ROLE, Options.NONE, Map.of(), mode));
    assertThat(words(simulation.context().get(key))).isEqualTo(expected);
  }

  private static String action(String caller) {
    return switch (caller) {
      case "oidc", "amazon", "facebook" -> AssumeRoleRequest.ASSUME_ROLE_WITH_WEB_IDENTITY;
      case "saml" -> AssumeRoleRequest.ASSUME_ROLE_WITH_SAML;
      default -> AssumeRoleRequest.ASSUME_ROLE;
    };
  }

  private static String principal(String caller) {
    String account = "arn:aws:iam::111111111111:";
    return switch (caller) {
      case "user" -> account + "user/team/alice";
      case "session" -> "arn:aws:sts::111111111111:assumed-role/dev/s1";
      case "function" -> "arn:aws:sts::111111111111:assumed-role/function/s1";
      case "service" -> "ec2.amazonaws.com";
      case "scheduler" -> "scheduler.amazonaws.com";
      case "regional" -> "ec2.eu-south-1.amazonaws.com";
      case "oidc" -> "arn:aws:iam::222222222222:oidc-provider/token.actions.githubusercontent.com";
      case "saml" -> "arn:aws:iam::222222222222:saml-provider/Okta";
      case "amazon" -> "www.amazon.com";
      case "facebook" -> "graph.facebook.com";
      case "anyone" -> "*";
      default -> account + "root";
    };
  }

  private static String words(ContextValue value) {
    if (value instanceof ContextValue.Present present) {
      return String.join(",", present.values());
    }
    if (value instanceof ContextValue.Unknown unknown) {
      return unknown.why().name().toLowerCase(java.util.Locale.ROOT);
    }
    return "absent";
  }
}
