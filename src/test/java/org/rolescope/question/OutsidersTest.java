package org.rolescope.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.base.SourceLocation;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustRemoval;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.Condition;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Statement;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.Estate;
import org.rolescope.simulate.Estate.Traits;

/**
 * All who come in from outside, as one end of ways: what they enter is what {@link Exposed} tells
 * of, and what follows are the ways of the roles that they enter.
 */
final class OutsidersTest {
  private static final String ACCOUNT = "arn:aws:iam::111111111111:";
  private static final String GITHUB =
      ACCOUNT + "oidc-provider/token.actions.githubusercontent.com";
  private static final String EVERYTHING =
      "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\","
          + "\"Resource\":\"*\"}}";

  /**
   * {@code open} takes tokens of a whole organisation of GitHub, and goes on to {@code admin};
   * {@code pinned} those of one repository, {@code inner} everybody who is {@code pinned}: neither
   * lets an outsider in, nor then to {@code behind}. {@code vendor} trusts an unknown account.
   */
  private static Questions handMade() {
    Estate estate = new Estate();
    role(estate, "open", federated("repo:acme/*"), Traits.NONE);
    role(estate, "pinned", federated("repo:acme/shop:*"), Traits.NONE);
    role(estate, "inner", trust("\"*\"", "aws:PrincipalArn", ACCOUNT + "role/pinned"), Traits.NONE);
    role(estate, "admin", trust(ACCOUNT + "role/open"), Traits.allowing(EVERYTHING));
    role(
        estate,
        "behind",
        trust("[\"" + ACCOUNT + "role/pinned\",\"" + ACCOUNT + "role/inner\"]", "", ""),
        Traits.NONE);
    role(estate, "vendor", trust("arn:aws:iam::999999999999:root"), Traits.NONE);
    return RandomOrganization.questions(estate.index());
  }

  private static void role(Estate estate, String name, String trust, Traits traits) {
    estate.role(ACCOUNT + "role/" + name, "AROA" + name, trust, traits, 3600);
  }

  private static String trust(String principal) {
    return trust("\"" + principal + "\"", "", "");
  }

  private static String trust(String principal, String key, String value) {
    return statement("{\"AWS\":" + principal + "}", "sts:AssumeRole", key, value);
  }

  private static String federated(String subject) {
    return statement(
        "{\"Federated\":\"" + GITHUB + "\"}",
        "sts:AssumeRoleWithWebIdentity",
        "token.actions.githubusercontent.com:sub",
        subject);
  }

  private static String statement(String principal, String action, String key, String value) {
    String condition =
        key.isEmpty() ? "" : ",\"Condition\":{\"StringLike\":{\"" + key + "\":\"" + value + "\"}}";
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"In\",\"Effect\":\"Allow\","
        + "\"Principal\":"
        + principal
        + ",\"Action\":\""
        + action
        + "\""
        + condition
        + "}]}";
  }

  private static Origin outsiders(Questions asked) {
    List<Origin> found = asked.matching("outsiders");
    assertThat(found).hasSize(1).isEqualTo(asked.matching(Origin.OUTSIDERS));
    return found.get(0);
  }

  private static Origin named(Questions asked, String name) {
    return asked.matching(name).get(0);
  }

  private static Reach all(Questions asked) {
    return asked.reach(outsiders(asked), Direction.OUT, Questions.MOST_HOPS, Effort.UNKNOWN);
  }

  @Test
  void theyEnterByTheirOwnStepsAlone_andGoOnFromThere() {
    Questions asked = handMade();

    assertThat(all(asked).reached())
        .extracting(one -> one.node().label() + " " + one.hops() + " " + one.effort())
        .containsExactly("open 1 WITH", "admin 2 WITH", "vendor 1 UNKNOWN");
    assertThat(AnswerWords.sentence(all(asked)))
        .isEqualTo(
            "Outsiders can become 3 roles within 6 hops, 1 of them admin-like: 2 with a condition,"
                + " 1 cannot be known.");
    assertThat(asked.paths(outsiders(asked), named(asked, "behind"), 5, 6, Effort.UNKNOWN).paths())
        .isEmpty();
    assertThat(asked.paths(outsiders(asked), named(asked, "admin"), 5, 6, Effort.UNKNOWN).paths())
        .singleElement()
        .satisfies(path -> assertThat(path.from().id()).isEqualTo(GITHUB));
  }

  @Test
  void aCut_tellsWhatToTakeOut_andWhyItIsOpen() {
    Questions asked = handMade();
    Cut cut = asked.cut(outsiders(asked), named(asked, "admin-like"), Effort.UNKNOWN);

    assertThat(AnswerWords.sentence(cut))
        .isEqualTo(
            "Taking out 1 trust leaves outsiders no way to the one admin-like role; it was tried.");
    assertThat(cut.trusts())
        .singleElement()
        .satisfies(
            trust ->
                assertThat(trust.outside().orElseThrow())
                    .extracting(Exposed.Exposure::why, Exposed.Exposure::closing)
                    .containsExactly(
                        "token.actions.githubusercontent.com:sub may be `repo:acme/*`: any"
                            + " repository of `acme`",
                        "StringEquals token.actions.githubusercontent.com:sub"
                            + " \"repo:acme/REPOSITORY:ref:refs/heads/BRANCH\""));
    Reach into = asked.reach(named(asked, "admin-like"), Direction.IN, 3, Effort.UNKNOWN);
    assertThat(asked.keepOut(into, Effort.UNKNOWN).trusts()).isEqualTo(cut.trusts());
    assertThat(AnswerWords.sentence(asked.keepOut(into, Effort.NOW)))
        .isEqualTo(
            "There is no way from outsiders to the one admin-like role: there is nothing to take"
                + " out.");
    assertThat(asked.cut(named(asked, "open"), named(asked, "admin"), Effort.NOW).trusts())
        .extracting(Cut.Trust::outside)
        .containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "token.actions.githubusercontent.com, repo:acme/*, repo:acme/REPOSITORY:ref:refs/heads/BRANCH",
    "token.actions.githubusercontent.com, *, repo:OWNER/REPOSITORY:ref:refs/heads/BRANCH",
    "gitlab.com, project_path:acme/*, project_path:acme/PROJECT:ref_type:branch:ref:BRANCH",
    "oidc.eks.eu-west-1.amazonaws.com/id/1, *, system:serviceaccount:NAMESPACE:SERVICE-ACCOUNT",
    "idp.example.com, *, SUBJECT"
  })
  void whatPinsASubject_isWrittenAsItsProviderWritesIt(String issuer, String open, String pin) {
    Condition sub = new Condition("StringLike", issuer + ":sub", List.of(open), "");
    assertThat(Subject.unpinned(issuer, List.of(sub))).isPresent();

    Condition closing = Subject.pin(issuer, List.of(sub)).orElseThrow();

    assertThat(closing.values()).containsExactly(pin);
    assertThat(Subject.unpinned(issuer, List.of(sub, closing))).isEmpty();
  }

  /** With the pin they could not hold, or it would not tell tenants apart. */
  @ParameterizedTest
  @CsvSource({
    "token.actions.githubusercontent.com, sub, StringLike, repo:acme/*:environment:prod",
    "token.actions.githubusercontent.com, sub, StringLike, repo:acme*",
    "token.actions.githubusercontent.com, job_workflow_ref, StringLike, acme/*",
    "oidc.vercel.com, aud, StringLike, https://app.example.com/*"
  })
  void whereAPinWouldShutAllOut_noneIsTold(
      String issuer, String claim, String operator, String value) {
    Condition asked = new Condition(operator, issuer + ":" + claim, List.of(value), "");

    assertThat(Subject.unpinned(issuer, List.of(asked))).isPresent();
    assertThat(Subject.pin(issuer, List.of(asked))).isEmpty();
  }

  /** A statement that names others, too, would shut them out; so would one of two statements. */
  @Test
  void whereOthersWouldBeShutOut_noConditionIsTold() {
    Estate estate = new Estate();
    String web = "sts:AssumeRoleWithWebIdentity\",\"sts:AssumeRole";
    String both = "{\"Federated\":\"" + GITHUB + "\",\"Service\":\"ec2.amazonaws.com\"}";
    role(
        estate,
        "both",
        statement(both, web, "", "").replace("\"" + web + "\"", "[\"" + web + "\"]"),
        Traits.NONE);
    role(estate, "two", two(federated("repo:acme/*"), federated("repo:beta/*")), Traits.NONE);
    role(estate, "alone", federated("repo:acme/*"), Traits.NONE);

    assertThat(RandomOrganization.questions(estate.index()).exposed().exposures())
        .extracting(one -> one.line().to().label(), one -> one.closedBy().isPresent())
        .containsExactlyInAnyOrder(tuple("both", false), tuple("two", false), tuple("alone", true));
  }

  private static String two(String one, String other) {
    String second = other.substring(other.indexOf('[') + 1);
    return one.substring(0, one.lastIndexOf(']')) + "," + second;
  }

  /** R115: all customers of these issuers have one issuer, and the subject is not what counts. */
  @ParameterizedTest
  @CsvSource({
    "cognito-identity.amazonaws.com, cognito-identity.amazonaws.com:aud, eu-west-1:1",
    "oidc.vercel.com, oidc.vercel.com:aud, https://vercel.com/acme",
    "api.pulumi.com/oidc, api.pulumi.com/oidc:aud, aws:acme",
    "sandboxes.cloud, sandboxes.cloud:aud, acme",
    "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/, sts:RoleSessionName, MicrosoftSentinel_1",
    "oidc.vercel.com/acme, oidc.vercel.com/acme:sub, owner:acme:project:shop"
  })
  void aTenantOfASharedIssuer_isPinnedByTheKeyThatNamesIt(String issuer, String key, String value) {
    Condition asked = new Condition("StringEquals", key, List.of(value), "");
    Condition closing = Subject.pin(issuer, List.of()).orElseThrow();

    assertThat(closing.key()).isEqualTo(key);
    assertThat(Subject.unpinned(issuer, List.of(closing))).isEmpty();
    assertThat(Subject.unpinned(issuer, List.of(asked))).isEmpty();
    assertThat(Subject.unpinned(issuer, List.of())).contains("no condition pins " + key);
  }

  @Test
  void theNameOfTheSession_pinsNobodyElse() {
    Condition name = new Condition("StringEquals", "sts:RoleSessionName", List.of("ci"), "");

    assertThat(Subject.unpinned("gitlab.com", List.of(name))).isPresent();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatClosesAWayIn_putIntoItsStatements_closesIt(long seed) {
    Questions asked = RandomOrganization.of(seed).questions();
    for (Exposed.Exposure open : asked.exposed().exposures()) {
      if (open.closedBy().isPresent()) {
        Questions closed = with(asked, open, open.closedBy().get());
        String id = open.line().edge().id();
        assertThat(closed.exposed().exposures())
            .as("%s", open)
            .noneMatch(left -> left.line().edge().id().equals(id));
        // Whom it is for still gets in, and so do all others who are no outsiders.
        assertThat(closed.graph().into(open.line().to().id()))
            .extracting(TrustEdge::id)
            .containsAll(insiders(asked, open));
        assertThat(closed.graph().edge(id).orElseThrow().kind().letsIn()).isTrue();
      }
    }
  }

  private static List<String> insiders(Questions asked, Exposed.Exposure open) {
    Set<String> outside =
        asked.exposed().exposures().stream()
            .map(one -> one.line().edge().id())
            .collect(Collectors.toSet());
    return asked.graph().into(open.line().to().id()).stream()
        .map(TrustEdge::id)
        .filter(id -> !outside.contains(id))
        .toList();
  }

  private static Questions with(Questions asked, Exposed.Exposure open, Condition closing) {
    Role role = asked.index().role(open.line().to().id()).orElseThrow();
    PolicyDocument document = role.trust().toOptional().orElseThrow();
    Policy policy = document.policy().orElseThrow();
    List<Statement> statements =
        policy.statements().stream()
            .map(
                one ->
                    open.line().edge().statements().contains(one.pointer())
                        ? with(one, closing)
                        : one)
            .toList();
    PolicyDocument closed =
        document.with(new Policy(policy.version(), policy.id(), statements, policy.json()));
    return RandomOrganization.questions(asked.index().with(role.withTrust(closed)));
  }

  private static Statement with(Statement one, Condition added) {
    return new Statement(
        one.sid(),
        one.effect(),
        one.principal(),
        one.action(),
        one.resource(),
        Stream.concat(one.conditions().stream(), Stream.of(added)).toList(),
        one.defects(),
        one.pointer());
  }

  /** Its roles are no way of outsiders then: they are outsiders. */
  @Test
  void anAccountThatLeavesTheOrganisation_losesNoWays() {
    assertThat(member(false).since(member(true)).outsidersLost()).isEmpty();
    assertThat(member(true).since(member(false)).outsidersGained()).isEmpty();
  }

  private static Questions member(boolean is) {
    Estate estate = new Estate();
    role(estate, "open", federated("repo:acme/*"), Traits.NONE);
    List<Node> tree =
        new ArrayList<>(
            List.of(
                new Node("r-1", "Root", NodeKind.ROOT, ""),
                new Node("222222222222", "other", NodeKind.ACCOUNT, "r-1")));
    if (is) {
      tree.add(new Node("111111111111", "first", NodeKind.ACCOUNT, "r-1"));
    }
    Organization all = new Organization("o-1", "", "", tree, List.of(), SourceLocation.NOWHERE);
    return RandomOrganization.questions(estate.organization(all).index());
  }

  @Test
  void whoIsCalledSo_goesBefore() {
    Estate estate = new Estate();
    role(estate, "outsiders", trust("arn:aws:iam::999999999999:root"), Traits.NONE);
    Questions asked = RandomOrganization.questions(estate.index());

    assertThat(asked.matching("outsiders")).extracting(Origin::isOutsiders).containsExactly(false);
    assertThat(asked.matching(Origin.OUTSIDERS))
        .extracting(Origin::isOutsiders)
        .containsExactly(true);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  /** The least effort with which somebody gets into each role. */
  private static Map<String, Effort> efforts(Reach reach) {
    Map<String, Effort> efforts = new TreeMap<>();
    reach.reached().forEach(one -> efforts.put(one.node().id(), one.effort()));
    return efforts;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatTheyBecome_isWhatTheyEnter_andWhatFollowsFromThere(long seed) {
    Questions asked = RandomOrganization.of(seed).questions();
    Set<String> themselves =
        outsiders(asked).principals().stream().map(TrustNode::id).collect(Collectors.toSet());
    Map<String, Effort> wanted = new TreeMap<>();
    for (Exposed.Exposure entrance : asked.exposed().exposures()) {
      TrustNode role = entrance.line().to();
      wanted.merge(role.id(), entrance.effort(), OutsidersTest::least);
      efforts(asked.reach(named(asked, role.id()), Direction.OUT, 6, Effort.UNKNOWN))
          .forEach((id, e) -> wanted.merge(id, e.and(entrance.effort()), OutsidersTest::least));
    }
    wanted.keySet().removeAll(themselves);

    Map<String, Effort> found = new TreeMap<>(efforts(all(asked)));
    // A seventh step is not looked for.
    assertThat(wanted).containsAllEntriesOf(found);
    assertThat(found.keySet()).isEqualTo(wanted.keySet());
  }

  private static Effort least(Effort a, Effort b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aCut_leavesThemNothing_andWithOneOfItsTrustsBackSomething(long seed) {
    Questions asked = RandomOrganization.of(seed).questions();
    Cut cut = asked.contain(all(asked), Effort.UNKNOWN);
    if (cut.outcome() != Cut.Outcome.CUT) {
      assertThat(all(asked).reached().isEmpty() || cut.outcome() == Cut.Outcome.KEPT_BY_AWS)
          .isTrue();
      return;
    }
    List<TrustEdge> trusts =
        cut.trusts().stream()
            .map(trust -> asked.graph().edgeOf(trust.line()).orElseThrow())
            .toList();
    Set<String> closed = new TreeSet<>(efforts(all(asked)).keySet());

    assertThat(left(asked, trusts, closed)).isEmpty();
    for (TrustEdge back : trusts) {
      List<TrustEdge> fewer = new ArrayList<>(trusts);
      fewer.remove(back);
      assertThat(left(asked, fewer, closed)).as("without %s", back).isNotEmpty();
    }
  }

  private static Set<String> left(Questions asked, List<TrustEdge> without, Set<String> roles) {
    TrustRemoval data = new TrustRemoval(asked.index(), asked.graph(), asked.simulator());
    Questions after =
        RandomOrganization.questions(
            Optional.of(without)
                .filter(list -> !list.isEmpty())
                .map(data::without)
                .orElse(data)
                .index());
    Set<String> left = new TreeSet<>(efforts(all(after)).keySet());
    left.retainAll(roles);
    return left;
  }
}
