package org.rolescope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rolescope.base.SourceLocation;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.Estate;
import org.rolescope.simulate.Estate.Traits;
import org.rolescope.simulate.PolicyJson;

/**
 * Two accounts by hand: dev gets into ci with MFA, ci into deploy of the other account, deploy into
 * admin, which trusts its whole account; ops is in a group that may do the same; ping and pong
 * trust each other.
 */
final class HandMadeEstateTest {
  private static final String TOOLS = "arn:aws:iam::111111111111:";
  private static final String PROD = "arn:aws:iam::222222222222:";

  private static final Questions ASKED = RandomOrganization.questions(estate().index());

  private static Estate estate() {
    return new Estate()
        .group(PROD + "group/operators", Traits.allowing(assume(PROD + "role/admin")))
        .user(TOOLS + "user/dev", "AIDADEV0000000000001", Traits.NONE)
        .user(PROD + "user/ops", "AIDAOPS0000000000001", Traits.NONE, List.of("operators"))
        .user(PROD + "user/idle", "AIDAIDLE000000000001", Traits.NONE)
        .role(
            TOOLS + "role/ci",
            "AROACI00000000000001",
            trust(TOOLS + "user/dev", "{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}"),
            Traits.allowing(assume(PROD + "role/deploy")),
            43200)
        .role(
            PROD + "role/deploy",
            "AROADEPLOY0000000001",
            trust(TOOLS + "role/ci", ""),
            Traits.allowing(assume("*")),
            43200)
        .role(
            PROD + "role/admin",
            "AROAADMIN00000000001",
            trust(PROD + "root", ""),
            Traits.allowing(
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\","
                    + "\"Resource\":\"*\"}}"),
            3600)
        .role(
            PROD + "role/ping",
            "AROAPING000000000001",
            trust(PROD + "role/pong", ""),
            Traits.NONE,
            3600)
        .role(
            PROD + "role/pong",
            "AROAPONG000000000001",
            trust(PROD + "role/ping", "{\"StringEquals\":{\"sts:ExternalId\":\"k1\"}}"),
            Traits.NONE,
            3600)
        .organization(
            new Organization(
                "o-1",
                "",
                "",
                List.of(
                    new Node("r-1", "Root", NodeKind.ROOT, ""),
                    new Node("111111111111", "tools", NodeKind.ACCOUNT, "r-1"),
                    new Node("222222222222", "prod", NodeKind.ACCOUNT, "r-1")),
                List.of(),
                SourceLocation.NOWHERE));
  }

  private static String assume(String role) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":"
        + "\"sts:AssumeRole\",\"Resource\":\""
        + role
        + "\"}}";
  }

  private static String trust(String principal, String condition) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"In\",\"Effect\":\"Allow\","
        + "\"Principal\":{\"AWS\":\""
        + principal
        + "\"},\"Action\":\"sts:AssumeRole\""
        + (condition.isEmpty() ? "" : ",\"Condition\":" + condition)
        + "}]}";
  }

  private static Origin named(String name) {
    return ASKED.matching(name).get(0);
  }

  private static List<String> told(Reach reach) {
    return reach.reached().stream()
        .map(
            one ->
                one.node().label()
                    + " "
                    + one.hops()
                    + " "
                    + one.effort()
                    + (one.adminLike() ? " admin" : ""))
        .toList();
  }

  @Test
  void reach_ofOneWhoNeedsMfaAtFirst_needsItForAllThatFollows() {
    assertThat(told(ASKED.reach(named("dev"), Direction.OUT, 3, Effort.UNKNOWN)))
        .containsExactly("ci 1 WITH", "deploy 2 WITH", "admin 3 WITH admin");
    assertThat(told(ASKED.reach(named("ci"), Direction.OUT, 3, Effort.UNKNOWN)))
        .containsExactly("deploy 1 NOW", "admin 2 NOW admin");
    assertThat(told(ASKED.reach(named("dev"), Direction.OUT, 3, Effort.NOW))).isEmpty();
  }

  @Test
  void reach_ofAnAccount_isThatOfAllInIt_andOfAGroupThatOfItsMembers() {
    assertThat(told(ASKED.reach(named("111111111111"), Direction.OUT, 1, Effort.UNKNOWN)))
        .containsExactly("deploy 1 NOW");
    assertThat(told(ASKED.reach(named("operators"), Direction.OUT, 2, Effort.UNKNOWN)))
        .containsExactly("admin 1 NOW admin");
  }

  @Test
  void whoCan_isOpenedIntoPeopleBehindAccountAndGroup_notIntoThoseWithoutPermission() {
    assertThat(told(ASKED.reach(named("admin"), Direction.IN, 3, Effort.UNKNOWN)))
        .containsExactly("deploy 1 NOW", "ops 1 NOW", "ci 2 NOW", "dev 3 WITH");
  }

  @Test
  void path_tellsOfEachHopWhatIsCarriedAndLost_andThatAChainLastsAnHour() {
    Paths paths = ASKED.paths(named("dev"), named("admin"), 5, 6, Effort.UNKNOWN);
    assertThat(paths.more()).isFalse();
    List<Hop> hops = paths.paths().get(0).hops();
    assertThat(paths.paths()).hasSize(1);
    // R108.30: a role's session carries no MFA. R6: the first call is no chain.
    assertThat(words(hops.get(0).lost())).containsExactly("policies of dev", "MFA");
    assertThat(hops.get(0).limit().seconds()).isEqualTo(OptionalInt.of(43200));
    // R8: role chaining. R15, R16: what a session hands on. R70: the SCPs are those of the account.
    assertThat(hops.get(1).limit())
        .isEqualTo(new SessionLimit(OptionalInt.of(3600), "role chaining", "R8"));
    assertThat(words(hops.get(1).carried()))
        .containsExactly("source identity", "transitive session tags", "organisation o-1");
    assertThat(words(hops.get(1).lost()))
        .containsExactly(
            "policies of ci",
            "SCPs of 111111111111",
            "session tags that are not transitive",
            "sessions over 1 h");
    assertThat(hops.get(2).step().through().map(TrustNode::id)).contains(PROD + "root");
    assertThat(paths.paths().get(0).conditions())
        .extracting(question -> question.key())
        .containsExactly("aws:MultiFactorAuthPresent");
    assertThat(AnswerWords.sentence(paths, 6))
        .isEqualTo("dev can become admin in 3 hops, if a condition holds; there is no other way.");
  }

  private static List<String> words(List<Passage> passages) {
    return passages.stream().map(Passage::what).toList();
  }

  @Test
  void paths_withinFewerHopsThanThereAre_areNone() {
    Paths paths = ASKED.paths(named("dev"), named("admin"), 5, 2, Effort.UNKNOWN);
    assertThat(paths.paths()).isEmpty();
    assertThat(AnswerWords.sentence(paths, 2)).isEqualTo("dev cannot become admin within 2 hops.");
  }

  @Test
  void cut_takesOutOneTrust_andSaysWhoElseIsStopped() {
    Cut cut = ASKED.cut(named("222222222222"), named("admin"), Effort.UNKNOWN);
    assertThat(cut.trusts()).hasSize(1);
    assertThat(cut.trusts().get(0).line().from().id()).isEqualTo(PROD + "root");
    assertThat(cut.trusts().get(0).statements()).containsExactly("In");
    assertThat(ASKED.cut(named("idle"), named("admin"), Effort.UNKNOWN).outcome())
        .isEqualTo(Cut.Outcome.NO_WAY);
  }

  @Test
  void cut_tellsTheStatementsThatNameTheCaller_notThoseThatLetItInUnderAnotherName() {
    String statement =
        "{\"Sid\":\"%s\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%s\"},\"Action\":\"sts:AssumeRole\"}";
    String trust =
        PolicyJson.document(
            List.of(
                statement.formatted("Whole", "222222222222"),
                statement.formatted("Everybody", "*"),
                statement.formatted("Root", PROD + "root")));
    Questions asked =
        RandomOrganization.questions(
            new Estate()
                .account("222222222222")
                .user(PROD + "user/ann", "AIDAANN0000000000001", Traits.allowing(assume("*")))
                .role(PROD + "role/r", "AROAR000000000000001", trust, Traits.NONE, 3600)
                .index());
    Cut cut = asked.cut(asked.matching("ann").get(0), asked.matching("r").get(0), Effort.UNKNOWN);
    assertThat(cut.trusts())
        .extracting(Cut.Trust::statements)
        .containsExactlyInAnyOrder(List.of("Whole", "Root"), List.of("Everybody"));
  }

  @Test
  void cutOfAnAccountsTrust_stopsTheOthersInIt() {
    Cut cut = ASKED.cut(named("ops"), named("admin"), Effort.UNKNOWN);
    assertThat(cut.trusts().get(0).stops()).extracting(TrustNode::label).containsExactly("deploy");
  }

  @Test
  void cycles_areTheTwoThatTrustEachOther_withTheConditionOnTheWay() {
    Cycles cycles = ASKED.cycles(Effort.UNKNOWN);
    // R69: admin trusts its whole account and may call; so it may assume itself.
    assertThat(cycles.rings())
        .extracting(ring -> ring.roles().stream().map(TrustNode::label).toList())
        .containsExactly(List.of("admin"), List.of("ping", "pong"));
    assertThat(cycles.rings().get(1).shortest().effort()).isEqualTo(Effort.WITH);
    // R69: none of the others may, though nothing denies it.
    assertThat(ASKED.cycles(Effort.NOW).rings()).hasSize(1);
  }

  @Test
  void matrix_countsPairsAndTellsTheStrongest() {
    Matrix matrix = ASKED.matrix();
    assertThat(matrix.rows())
        .extracting(MatrixGroup::id)
        .containsExactly("111111111111", "222222222222");
    assertThat(
            matrix.cells().stream()
                .map(
                    cell ->
                        cell.column().id()
                            + " into "
                            + cell.row().id()
                            + ": "
                            + cell.pairs().size()
                            + " "
                            + cell.strongest()))
        .containsExactly(
            "111111111111 into 111111111111: 1 WITH",
            "111111111111 into 222222222222: 1 NOW",
            "222222222222 into 222222222222: 5 NOW");
  }

  @Test
  void names_thatFitSeveral_areAllThere_andOfNobodyNone() {
    assertThat(ASKED.matching("nobody")).isEmpty();
    assertThat(ASKED.matching("222222222222/admin")).hasSize(1);
    assertThat(ASKED.matching(TOOLS + "user/dev")).hasSize(1);
    assertThat(ASKED.matching(PROD + "root").get(0).principals()).hasSize(6);
  }
}
