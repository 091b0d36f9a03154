package org.rolescope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.base.SourceLocation;
import org.rolescope.graph.TrustLine;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.policy.Condition;
import org.rolescope.question.Exposed.Kind;
import org.rolescope.simulate.Estate;
import org.rolescope.simulate.Estate.Traits;

/** One role in each case: whether it can be entered from outside, and from where. */
final class ExposedTest {
  private static final String ROLE = "arn:aws:iam::111111111111:role/target";
  private static final String GITHUB = "token.actions.githubusercontent.com";

  private static List<Kind> exposed(String principal, String action, String condition) {
    return questions(principal, action, condition).exposed().exposures().stream()
        .map(Exposed.Exposure::kind)
        .toList();
  }

  private static boolean deservesALook(String principal, String condition) {
    Questions asked = questions("{\"AWS\":\"" + principal + "\"}", "AssumeRole", condition);
    EdgeTraits traits = new EdgeTraits(asked.graph(), asked.index());
    return asked.graph().edges().stream()
        .anyMatch(edge -> traits.finding(TrustLine.of(asked.graph(), edge)).isPresent());
  }

  private static Questions questions(String principal, String action, String condition) {
    String trust =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
            + principal
            + ",\"Action\":\"sts:"
            + action
            + "\""
            + (condition.isEmpty() ? "" : ",\"Condition\":" + condition)
            + "}]}";
    Estate estate =
        new Estate()
            .account("333333333333")
            .user(
                "arn:aws:iam::333333333333:user/vendor",
                "AIDAVENDOR0000000001",
                Traits.allowing(
                    """
                    {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:*","Resource":"*"}}
                    """))
            .role(ROLE, "AROATARGET0000000001", trust, Traits.NONE, 3600)
            .organization(
                new Organization(
                    "o-1",
                    "",
                    "",
                    List.of(
                        new Node("r-1", "Root", NodeKind.ROOT, ""),
                        new Node("111111111111", "", NodeKind.ACCOUNT, "r-1"),
                        new Node("222222222222", "", NodeKind.ACCOUNT, "r-1")),
                    List.of(),
                    SourceLocation.NOWHERE));
    return RandomOrganization.questions(estate.index());
  }

  private static List<Kind> aws(String principal, String condition) {
    return exposed("{\"AWS\":\"" + principal + "\"}", "AssumeRole", condition);
  }

  @Test
  void everybody_isExposed_unlessAConditionKeepsStrangersOut() {
    assertThat(aws("*", "")).containsExactly(Kind.EVERYBODY);
    assertThat(aws("*", "{\"StringEquals\":{\"sts:ExternalId\":\"k1\"}}"))
        .containsExactly(Kind.EVERYBODY);
    assertThat(aws("*", "{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-1\"}}")).isEmpty();
    assertThat(aws("*", "{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-2\"}}"))
        .containsExactly(Kind.EVERYBODY);
    assertThat(aws("*", "{\"StringEquals\":{\"aws:PrincipalAccount\":\"222222222222\"}}"))
        .isEmpty();
    assertThat(aws("*", "{\"StringEquals\":{\"aws:PrincipalOrgID\":\"${aws:ResourceOrgID}\"}}"))
        .isEmpty();
    assertThat(aws("*", "{\"StringEquals\":{\"aws:PrincipalAccount\":\"${aws:ResourceAccount}\"}}"))
        .isEmpty();
    assertThat(aws("*", "{\"StringLike\":{\"aws:userid\":\"AROATARGET0000000001:*\"}}")).isEmpty();
    assertThat(aws("*", "{\"StringLike\":{\"aws:userid\":\"AROAOTHER00000000001:*\"}}"))
        .containsExactly(Kind.EVERYBODY);
    assertThat(aws("*", "{\"Bool\":{\"aws:PrincipalIsAWSService\":\"false\"}}"))
        .containsExactly(Kind.EVERYBODY);
    assertThat(aws("*", "{\"StringNotEquals\":{\"aws:PrincipalOrgID\":\"o-1\"}}"))
        .containsExactly(Kind.EVERYBODY);
  }

  @Test
  void account_isExposedIfItIsNotOfTheOrganization_readOrNot() {
    assertThat(aws("arn:aws:iam::222222222222:root", "")).isEmpty();
    assertThat(aws("arn:aws:iam::999999999999:root", "")).containsExactly(Kind.UNKNOWN_ACCOUNT);
    assertThat(aws("arn:aws:iam::999999999999:role/vendor", ""))
        .containsExactly(Kind.UNKNOWN_ACCOUNT);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, k1, false",
    "StringLike, k*, false",
    "StringLike, *, true",
    "StringEqualsIfExists, k1, true",
    "StringNotEquals, k1, true",
  })
  void knownAccountOutside_deservesALook_unlessItMustShowAnExternalId(
      String operator, String value, boolean looks) {
    String condition = "{\"" + operator + "\":{\"sts:ExternalId\":\"" + value + "\"}}";

    assertThat(deservesALook("arn:aws:iam::333333333333:user/vendor", condition)).isEqualTo(looks);
    assertThat(deservesALook("arn:aws:iam::999999999999:root", condition)).isTrue();
    assertThat(deservesALook("arn:aws:iam::222222222222:root", condition)).isFalse();
  }

  @Test
  void providersAndServices_otherThanOfTokens_areNotOutside() {
    assertThat(exposed("{\"Service\":\"ec2.amazonaws.com\"}", "AssumeRole", "")).isEmpty();
    assertThat(
            exposed(
                "{\"Federated\":\"arn:aws:iam::111111111111:saml-provider/x\"}",
                "AssumeRoleWithSAML",
                ""))
        .isEmpty();
    assertThat(
            exposed(
                "{\"Federated\":\"arn:aws:iam::111111111111:oidc-provider/" + GITHUB + "\"}",
                "AssumeRoleWithWebIdentity",
                "{\"StringEquals\":{\"" + GITHUB + ":aud\":\"sts.amazonaws.com\"}}"))
        .containsExactly(Kind.UNPINNED_SUBJECT);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, G:sub, repo:o/r:ref:refs/heads/main, true",
    "StringEqualsIfExists, G:sub, repo:o/r:ref:refs/heads/main, true",
    "StringLike, G:sub, repo:o/r:*, true",
    "StringLike, G:sub, repo:o@1/r@2:*, true",
    "StringLike, G:sub, repo:o/*, false",
    "StringEquals, G:sub, repo:o/*:x, true",
    "StringLike, G:sub, repo:*, false",
    "StringLike, G:sub, *, false",
    "StringLike, G:sub, repo:o/r*, false",
    "StringEquals, G:sub, ref:refs/heads/main, false",
    "StringLike, G:sub, environment:prod:*, false",
    "StringLike, G:sub, job_workflow_ref:o/r/.github/workflows/x.yml@*, true",
    "StringEquals, G:aud, sts.amazonaws.com, false",
    "StringNotEquals, G:sub, repo:o/r:ref:refs/heads/main, false",
    "ForAllValues:StringEquals, G:sub, repo:o/r:ref:refs/heads/main, false",
    "ForAnyValue:StringEquals, G:sub, repo:o/r:environment:prod, true",
    "StringEquals, G:repository, o/r, true",
    "StringEqualsIfExists, G:repository, o/r, false",
    "StringLike, G:repository, o/*, false",
    "StringLike, G:repository, o/r*, false",
    "StringLike, G:job_workflow_ref, o/*, false",
    "StringLike, G:job_workflow_ref, o/r/.github/workflows/*, true",
    "StringLike, gitlab.com:sub, project_path:g/p:*, true",
    "StringLike, gitlab.com:sub, project_path:g/*, false",
    "StringLike, oidc.eks:sub, system:serviceaccount:ns:*, true",
    "StringLike, oidc.eks:sub, system:serviceaccount:*, false",
    "StringLike, oidc.eks:sub, system:*, false",
    "StringEquals, agent.buildkite.com:pipeline_slug, deploy, false",
    "StringEquals, agent.buildkite.com:organization_slug, acme, true",
    "StringLike, app.terraform.io:sub, organization:acme:project:*, true",
    "StringEquals, cognito-identity.amazonaws.com:aud, eu-west-1:1, true",
    "StringLike, cognito-identity.amazonaws.com:aud, eu-west-1:*, false",
    "StringEquals, www.amazon.com:app_id, amzn1.application-oa2-client.1, false",
    "StringEquals, www.amazon.com:user_id, amzn1.account.1, true",
    "StringEquals, graph.facebook.com:app_id, 1, false",
    "StringEquals, graph.facebook.com:id, 1, true",
    "StringEquals, accounts.google.com:id, 1, false",
    "StringLike, app.terraform.io:sub, organization:*, false",
    "StringLike, app.terraform.io:sub, organization:acme*, false",
    "StringLike, agent.buildkite.com:sub, organization:*, false",
    "StringLike, agent.buildkite.com:sub, organization:acme:*, true",
    "StringLike, oidc.vercel.com:sub, owner:*, false",
    "StringLike, oidc.vercel.com:sub, owner:acme:*, true",
    "StringLike, api.pulumi.com/oidc:sub, pulumi:deploy:org:*, false",
    "StringLike, api.pulumi.com/oidc:sub, pulumi:deploy:org:acme:*, true",
    "StringEquals, sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d:sub, same, false"
  })
  void subject_isPinned_whereItsValueNamesRepositoryProjectOrNamespace(
      String operator, String key, String value, boolean pinned) {
    String claim = key.replace("G:", GITHUB + ":");
    Condition condition = new Condition(operator, claim, List.of(value), "");
    String provider = claim.substring(0, claim.lastIndexOf(':'));

    assertThat(Subject.unpinned(provider, List.of(condition)).isEmpty()).isEqualTo(pinned);
  }

  @Test
  void subject_ofAnotherProvider_pinsNothing() {
    Condition condition =
        new Condition("StringEqualsIfExists", "gitlab.com:sub", List.of("project_path:g/p:x"), "");
    assertThat(Subject.unpinned(GITHUB, List.of(condition))).isPresent();
  }

  @Test
  void subject_ofOneOfSeveralValuesThatIsWide_isNotPinned_andTheValueIsNamed() {
    Condition condition =
        new Condition("StringLike", GITHUB + ":sub", List.of("repo:o/r:*", "repo:o/*"), "");
    assertThat(Subject.unpinned(GITHUB, List.of(condition)))
        .contains(GITHUB + ":sub may be `repo:o/*`: any repository of `o`");
  }

  @ParameterizedTest
  @CsvSource({
    "G:sub, repo:o/*, any repository of `o`",
    "G:sub, repo:o/r*, any repository of `o` that begins with `r`",
    "G:sub, repo:o*, any repository of any owner that begins with `o`",
    "G:sub, repo:*, any repository of anybody",
    "G:sub, *, any repository of anybody",
    "G:sub, environment:prod:*, any repository of anybody",
    "G:repository, o/*, any repository of `o`",
    "G:job_workflow_ref, o/r*, any workflow of a repository of `o` that begins with `r`",
    "gitlab.com:sub, project_path:g/*, any project of `g`",
    "gitlab.com:sub, project_path:*, any project of anybody"
  })
  void subject_thatIsNotPinned_isToldHowWideItIs(String key, String value, String width) {
    String claim = key.replace("G:", GITHUB + ":");
    Condition condition = new Condition("StringLike", claim, List.of(value), "");
    assertThat(Subject.unpinned(claim.substring(0, claim.lastIndexOf(':')), List.of(condition)))
        .contains(claim + " may be `" + value + "`: " + width);
  }
}
