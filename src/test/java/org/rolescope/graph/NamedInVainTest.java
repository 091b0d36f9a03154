package org.rolescope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.iam.Role;
import org.rolescope.question.Questions;
import org.rolescope.question.RandomOrganization;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Estate;
import org.rolescope.simulate.Estate.Traits;

/** Whom a trust policy names, and no call gets in: told with the reason, and no edge. */
final class NamedInVainTest {
  private static final String ROLE = "arn:aws:iam::111111111111:role/target";
  private static final String GITHUB =
      "\"Federated\":\"arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com\"";

  private static List<NamedInVain> named(String statements) {
    Estate estate = new Estate();
    String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}";
    estate.role(ROLE, "AROATARGET", policy, Traits.NONE, 3600);
    estate.user("arn:aws:iam::111111111111:user/amy", "AIDAAMY", Traits.NONE);
    return of(RandomOrganization.questions(estate.index()), ROLE);
  }

  private static List<NamedInVain> of(Questions asked, String arn) {
    Role role = asked.index().role(arn).orElseThrow();
    return NamedInVain.of(role, asked.graph(), asked.index(), asked.simulator(), 100);
  }

  private static String allow(String principal, String action, String condition) {
    return "{\"Sid\":\"In\",\"Effect\":\"Allow\",\"Principal\":{"
        + principal
        + "},\"Action\":\""
        + action
        + "\""
        + (condition.isEmpty() ? "" : ",\"Condition\":{" + condition + "}")
        + "}";
  }

  @Test
  void anotherAction_isWhy() {
    assertThat(named(allow(GITHUB, "sts:AssumeRole", "")))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.node().label()).isEqualTo("token.actions.githubusercontent.com");
              assertThat(one.statements()).containsExactly("/Statement/0");
              assertThat(one.why())
                  .isEqualTo(
                      "The trust policy's statement In allows sts:AssumeRole, not"
                          + " sts:AssumeRoleWithWebIdentity.");
            });
    assertThat(named(allow("\"Service\":\"ec2.amazonaws.com\"", "sts:TagSession", "")))
        .extracting(NamedInVain::why)
        .containsExactly(
            "The trust policy's statement In allows sts:TagSession, not sts:AssumeRole.");
  }

  @Test
  void keyThatNoCallCarries_isWhy_andOneThatACallMayCarryIsAnEdge() {
    String sub = "\"StringEquals\":{\"token.actions.githubusercontent%s:sub\":\"repo:a/b:*\"}";
    String web = "sts:AssumeRoleWithWebIdentity";

    assertThat(named(allow(GITHUB, web, sub.formatted(""))))
        .extracting(NamedInVain::why)
        .containsExactly(
            "The trust policy's statement In wants token.actions.githubusercontent:sub ="
                + " \"repo:a/b:*\", and the call carries none; StringEquals takes the wildcard"
                + " literally.");
    assertThat(named(allow(GITHUB, web, sub.formatted(".com")))).isEmpty();
  }

  @Test
  void brokenStatement_isWhy_R49() {
    String misspelt =
        "\"ArnEqual\":{\"aws:SourceArn\":\"arn:aws:dms:eu-west-1:111111111111:rep:1\"}";
    assertThat(named(allow("\"Service\":\"dms.amazonaws.com\"", "sts:AssumeRole", misspelt)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.node().id()).isEqualTo("dms.amazonaws.com");
              assertThat(one.why())
                  .isEqualTo(
                      "No statement of the trust policy of target lets dms.amazonaws.com call"
                          + " sts:AssumeRole; statement In breaks the grammar and matches nothing:"
                          + " found ArnEqual, expected a condition operator.");
            });
    String whole = allow("\"AWS\":\"111111111111\"", "sts:AssumeRole", "");
    assertThat(named(whole.replace("\"Allow\"", "\"allow\"")))
        .extracting(one -> one.node().id())
        .containsExactly("arn:aws:iam::111111111111:root");
    assertThat(named(whole + "," + whole.replace("\"Allow\"", "\"allow\"").replace("In", "It")))
        .isEmpty();
  }

  @Test
  void accountThatTheServiceIsNotTakenToActFor_isWhy_R43() {
    String other = "\"StringEquals\":{\"aws:SourceAccount\":\"999999999999\"}";
    assertThat(named(allow("\"Service\":\"dms.amazonaws.com\"", "sts:AssumeRole", other)))
        .extracting(NamedInVain::why)
        .containsExactly(
            "The trust policy's statement In wants aws:SourceAccount = \"999999999999\", and it is"
                + " \"111111111111\". A service is taken to act for the account of the role that it"
                + " takes.");
    String range = "\"IpAddress\":{\"aws:SourceIp\":\"10.0.0.0/8\"}";
    assertThat(named(allow("\"Service\":\"dms.amazonaws.com\"", "sts:AssumeRole", range)))
        .extracting(NamedInVain::why)
        .allSatisfy(why -> assertThat(why).doesNotContain("is taken to act"));
  }

  @Test
  void denial_isWhy() {
    String amy = "\"AWS\":\"arn:aws:iam::111111111111:user/amy\"";
    String deny =
        "{\"Sid\":\"No\",\"Effect\":\"Deny\",\"Principal\":{" + amy + "},\"Action\":\"sts:*\"}";

    assertThat(named(allow(amy, "sts:AssumeRole", "") + "," + deny))
        .extracting(NamedInVain::why)
        .containsExactly("The trust policy of target denies it explicitly, in statement No.");
  }

  /** Another statement lets one of the account in, and this one lets her bring tags. */
  @Test
  void whatAddsToAnotherStatement_isNotInVain() {
    String amy = allow("\"AWS\":\"arn:aws:iam::111111111111:user/amy\"", "sts:AssumeRole", "");

    assertThat(
            named(
                amy
                    + ","
                    + allow("\"AWS\":\"arn:aws:iam::111111111111:root\"", "sts:TagSession", "")
                    + ","
                    + allow("\"AWS\":\"*\"", "sts:TagSession", "")))
        .isEmpty();
  }

  @Test
  void everybody_whereProvidersThatNobodyNamesMayCall_isNotInVain() {
    String everybody =
        "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRoleWithWebIdentity\"}";

    assertThat(named(everybody)).isEmpty();
    assertThat(named(allow("\"AWS\":\"*\"", "sts:AssumeRoleWithWebIdentity", ""))).hasSize(1);
  }

  @Test
  void keyThatABuiltInProvidersTokensDoNotCarry_isInVain() {
    String amazon = "\"Federated\":\"www.amazon.com\"";
    String web = "sts:AssumeRoleWithWebIdentity";

    assertThat(named(allow(amazon, web, "\"StringEquals\":{\"www.amazon.com:app_id\":\"a\"}")))
        .isEmpty();
    assertThat(named(allow(amazon, web, "\"StringEquals\":{\"www.amazon.com:id\":\"a\"}")))
        .hasSize(1);
    assertThat(named(allow(amazon, web, "\"StringEquals\":{\"graph.facebook.com:aud\":\"a\"}")))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"sts:AssumeRole, 0", "sts:TagSession, 1"})
  void idThatIsGone_isAnEdgeOfItsOwn_aWholeAccountIsAsked(String action, int inVain) {
    String all = "\"AWS\":[\"AROAGONE\",\"arn:aws:iam::111111111111:root\"]";

    assertThat(named(allow(all, action, ""))).hasSize(inVain);
  }

  @Test
  void entryThatCanNameNobody_isToldWithItsStatement() {
    String canonical = allow("\"CanonicalUser\":\"abc\"", "sts:AssumeRole", "");

    assertThat(named(canonical))
        .extracting(NamedInVain::why)
        .containsExactly(
            "The trust policy's statement In names nobody by it: canonical users are for S3 only.");
    assertThat(named(canonical.replace("\"Sid\":\"In\",", "")))
        .extracting(NamedInVain::why)
        .containsExactly(
            "The trust policy's statement 1 names nobody by it: canonical users are for S3 only.");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoIsNamed_isLetInByAnEdge_orNamedInVain_neverBoth(long seed) {
    Questions asked = RandomOrganization.of(seed).questions();
    for (Role role : asked.index().snapshot().roles()) {
      String arn = role.arn().toString();
      Map<String, NamedInVain> inVain =
          of(asked, arn).stream().collect(Collectors.toMap(one -> one.node().id(), one -> one));
      for (Candidate named : Candidate.of(role, asked.index())) {
        String id = named.node().id();
        boolean edge = asked.graph().into(arn).stream().anyMatch(one -> one.from().equals(id));
        boolean many =
            named.node().kind() == TrustNode.Kind.ANYONE
                || named.node().kind() == TrustNode.Kind.ACCOUNT;
        assertThat(inVain.containsKey(id) && edge).isFalse();
        assertThat(inVain.containsKey(id) || edge || many).isTrue();
      }
      inVain
          .values()
          .forEach(
              one -> {
                assertThat(one.why()).endsWith(".");
                // The law of edges: there is none where the trust gate says no, whatever is free.
                assertThat(asked.simulator().decideIfTrusted(anyCall(one.node(), role))).isEmpty();
              });
    }
  }

  private static AssumeRoleRequest anyCall(TrustNode from, Role role) {
    String action =
        switch (from.kind()) {
          case OIDC_PROVIDER -> AssumeRoleRequest.ASSUME_ROLE_WITH_WEB_IDENTITY;
          case SAML_PROVIDER -> AssumeRoleRequest.ASSUME_ROLE_WITH_SAML;
          case ROLE, USER, ACCOUNT, SERVICE, ANYONE, DELETED, SESSION, PERSON ->
              AssumeRoleRequest.ASSUME_ROLE;
        };
    return EdgeDecisions.request(from.id(), action, role);
  }
}
