package org.rolescope.ui.explain.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rolescope.app.Requests;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest;

class CallTest {
  private static final String USER = "arn:aws:iam::111122223333:user/alice";
  private static final String ROLE = "arn:aws:iam::444455556666:role/deploy-prod";
  private static final Call CALL = Call.EMPTY.withCaller(USER).withRole(ROLE);

  @Test
  void externalId_set_becomesTheParameterAndNoContextKey() {
    AssumeRoleRequest request = CALL.with("sts:externalid", Given.set("acme-7")).toRequest();

    assertThat(request.options().externalId()).contains("acme-7");
    assertThat(request.context()).isEmpty();
  }

  @Test
  void requestTag_set_becomesASessionTag() {
    AssumeRoleRequest request = CALL.with("aws:RequestTag/team", Given.set("web")).toRequest();

    assertThat(request.options().sessionTags()).isEqualTo(Map.of("team", "web"));
    assertThat(request.context()).isEmpty();
  }

  @Test
  void mfa_setForAUser_isACodeInThisCall() {
    AssumeRoleRequest request = CALL.with(Keys.MFA, Given.set("true")).toRequest();

    assertThat(request.options().mfaCode()).isTrue();
    assertThat(request.context()).isEmpty();
  }

  @Test
  void mfa_setForARole_isAContextKey() {
    AssumeRoleRequest request = CALL.withCaller(ROLE).with(Keys.MFA, Given.set("true")).toRequest();

    assertThat(request.options().mfaCode()).isFalse();
    assertThat(request.context()).containsEntry(Keys.MFA, ContextValue.of("true"));
  }

  @Test
  void key_setWithoutAValue_saysNothingYet() {
    AssumeRoleRequest request = CALL.with("aws:SourceIp", Given.set("")).toRequest();

    assertThat(request.context()).isEmpty();
  }

  @Test
  void key_absentOrUnknown_isToldAsSuch() {
    Call call = CALL.with("aws:SourceIp", Given.ABSENT).with("aws:SourceVpc", Given.UNKNOWN);

    Map<String, ContextValue> context = call.toRequest().context();

    assertThat(context).containsEntry("aws:SourceIp", ContextValue.ABSENT);
    assertThat(context.get("aws:SourceVpc")).isInstanceOf(ContextValue.Unknown.class);
  }

  @Test
  void multivaluedKey_withCommas_hasSeveralValues() {
    Call call = CALL.with("aws:PrincipalOrgPaths", Given.set("o-a/r-b/, o-a/r-b/ou-c/"));

    assertThat(call.toRequest().context().values())
        .containsExactly(new ContextValue.Present(List.of("o-a/r-b/", "o-a/r-b/ou-c/")));
  }

  @Test
  void key_givenTwiceInOtherCase_isOneKey() {
    Call call = CALL.with("aws:sourceip", Given.ABSENT).with("aws:SourceIp", Given.set("10.0.0.1"));

    assertThat(call.given()).hasSize(1);
    assertThat(call.without("AWS:SOURCEIP").given()).isEmpty();
  }

  @Test
  void request_throughTheForm_isTheSameRequest() {
    Call call =
        CALL.withDuration(900)
            .with(Keys.EXTERNAL_ID, Given.set("acme-7"))
            .with(Keys.SESSION_NAME, Given.set("poll"))
            .with(Keys.SOURCE_IDENTITY, Given.set("alice"))
            .with(Keys.REQUEST_TAG + "team", Given.set("web"))
            .with(Keys.MFA, Given.set("true"))
            .with(Keys.SOURCE_IP, Given.set("203.0.113.9"))
            .with("aws:SourceVpc", Given.ABSENT);

    assertThat(Call.of(call.toRequest())).isEqualTo(call);
  }

  @Test
  void everyFieldOfARequest_throughTheForm_isTheSame() {
    AssumeRoleRequest request = Requests.full();

    assertThat(Call.of(request).toRequest()).isEqualTo(request);
    // An edit keeps the other fields: this one says what the request says already.
    assertThat(Call.of(request).withDuration(900).toRequest()).isEqualTo(request);
  }

  @Test
  void key_unknown_isLeftOpenAsInARequestLine() {
    assertThat(CALL.with("aws:SourceVpc", Given.UNKNOWN).toRequest().context())
        .containsEntry("aws:SourceVpc", ContextValue.free("aws:SourceVpc"));
  }

  @Test
  void tag_takenBack_isNoLongerTransitive() {
    Call tagged = CALL.withTags(new Tags(Map.of("team", "web"), List.of("team")));

    assertThat(tagged.with(Keys.REQUEST_TAG + "team", Given.set("ops")).tags().transitive())
        .containsExactly("team");
    assertThat(tagged.without(Keys.REQUEST_TAG + "team").tags()).isEqualTo(Tags.NONE);
  }

  @Test
  void caller_ofAnotherKind_bringsNoClaimsOrSession() {
    Call user = Call.of(Requests.full()).withCaller("ec2.amazonaws.com").withCaller(USER);

    assertThat(user.options().callerSession()).isEmpty();
    assertThat(user.options().sessionPolicy()).isEmpty();
    assertThat(user.options().mfaCode()).isFalse();
    assertThat(user.options().details().claims()).isEmpty();
    assertThat(user.options().externalId()).contains("acme-7");
  }

  @Test
  void action_followsTheKindOfCaller() {
    String provider = "arn:aws:iam::111122223333:";

    assertThat(CALL.action()).isEqualTo("sts:AssumeRole");
    assertThat(CALL.withCaller("ec2.amazonaws.com").action()).isEqualTo("sts:AssumeRole");
    assertThat(CALL.withCaller(provider + "saml-provider/Okta").action())
        .isEqualTo("sts:AssumeRoleWithSAML");
    assertThat(CALL.withCaller(provider + "oidc-provider/token.example.com").action())
        .isEqualTo("sts:AssumeRoleWithWebIdentity");
    assertThat(CALL.withCaller("cognito-identity.amazonaws.com").action())
        .isEqualTo("sts:AssumeRoleWithWebIdentity");
  }
}
