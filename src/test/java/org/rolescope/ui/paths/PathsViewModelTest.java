package org.rolescope.ui.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.TrustPath;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.explain.call.Choices;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

class PathsViewModelTest {
  private static final String BREAK_GLASS = "arn:aws:iam::444455556666:role/break-glass-admin";

  private final Workspace workspace = Fixture.workspace();
  private final List<String> copied = new ArrayList<>();
  private final PathsViewModel paths =
      new PathsViewModel(
          Fixture.ANALYZER,
          new DirectTaskRunner(),
          workspace,
          () -> new Choices(workspace.analysis().index(), workspace.analysis().graph()),
          Fixture.copier(workspace, copied::add),
          failure -> {
            throw new AssertionError(failure);
          });

  @BeforeEach
  void looked() {
    paths.look(true);
  }

  @Test
  void nothingMarked_saysHowToMark() {
    assertThat(headline()).isEqualTo("By which ways does somebody get into a role?");
    assertThat(paths.answerProperty().get().notes().get(0)).contains("S").contains("press P");

    paths.take(Fixture.CI_RUNNER, "");

    assertThat(headline()).isEqualTo("From ci-runner into which role?");
    assertThat(paths.fromProperty().get()).isEqualTo("ci-runner");
    assertThat(paths.now().from()).isEqualTo(Fixture.CI_RUNNER);
  }

  @Test
  void namesAreOffered_untilItIsKnownWhoIsMeant() {
    assertThat(paths.beginnings("outsiders")).isPresent();

    paths.take(Origin.OUTSIDERS, "");

    assertThat(paths.fromProperty().get()).isEqualTo("outsiders");
    assertThat(paths.beginnings("outsiders")).isEmpty();
    assertThat(paths.endings("outsiders")).isPresent();
    assertThat(paths.beginnings("outside")).isPresent();
  }

  @Test
  void endThatIsWrittenAlone_isKnownByItsName() {
    paths.take("", "DEPLOY-prod");

    assertThat(paths.beginners()).extracting(TrustNode::label).contains("ci-runner", "alice");

    paths.take("", "nobody-here");

    assertThat(headline()).isEqualTo("Nobody in these data is called nobody-here.");
    assertThat(paths.beginners()).isEmpty();
  }

  /** Trust in the whole account lets him into two of them. */
  @Test
  void whoBeginsAlone_isOfferedTheRolesOfItsAccountToo() {
    paths.take("bob", "");
    assertThat(paths.targets())
        .extracting(TrustNode::label)
        .containsExactlyInAnyOrder("dev-deployer", "dev-readonly", "sandbox-admin");
  }

  @Test
  void endAlone_isOfferedThoseWhoGetInByTrustInTheirAccount() {
    paths.take("", "sandbox-admin");

    assertThat(paths.beginners()).extracting(TrustNode::label).contains("bob");
  }

  @Test
  void whoBeginsAlone_isOfferedTheRolesThatLetItIn() {
    paths.take("ci-runner", "");

    assertThat(paths.targets()).extracting(TrustNode::label).contains("deploy-prod");
    assertThat(paths.beginners()).isEmpty();

    paths.take("", Fixture.DEPLOY_PROD);

    assertThat(headline()).startsWith("ci-runner can become deploy-prod");
    assertThat(paths.targets()).isEmpty();
  }

  @Test
  void whileNothingIsAsked_waysIntoAdminRolesAreOffered_eachOfWhichIsFound() {
    List<TrustPath> offered = paths.offeredProperty().get();

    assertThat(offered).extracting(TrustPath::effort).isSorted();
    assertThat(offered)
        .extracting(way -> way.from().label() + " > " + way.to().label() + " " + way.hops().size())
        .startsWith(
            "ec2 > break-glass-admin 3",
            "lambda > OrganizationAccountAccessRole 3",
            "account-vending-worker > OrganizationAccountAccessRole 2",
            "ci-runner > break-glass-admin 2",
            "dana > OrganizationAccountAccessRole 1");
    for (TrustPath way : offered) {
      paths.take(way.from().id(), way.to().id());
      assertThat(paths.answerProperty().get().paths())
          .anyMatch(
              found -> found.effort() == way.effort() && found.hops().size() == way.hops().size());
      assertThat(paths.offeredProperty().get()).isEmpty();
    }
    paths.fromProperty().set("");
    paths.toProperty().set("");
    paths.ask();
    assertThat(paths.offeredProperty().get()).isEqualTo(offered);
  }

  @Test
  void bothMarked_answersFirst_andWritesTheirNames() {
    paths.take(Fixture.CI_RUNNER, BREAK_GLASS);

    assertThat(headline())
        .startsWith("ci-runner can become break-glass-admin in 2 hops, with no condition");
    assertThat(paths.fromProperty().get()).isEqualTo("ci-runner");
    assertThat(paths.toProperty().get()).isEqualTo("break-glass-admin");
    assertThat(PathWords.title(paths.answerProperty().get().paths().get(0)))
        .isEqualTo("2 hops, nothing stands in the way");
  }

  @Test
  void firstWay_isSelectedOnceItIsFound_atTheHopThatItHangsOn() {
    workspace.selection().select(Fixture.SHOP_PROD);
    paths.take(Fixture.CI_RUNNER, BREAK_GLASS);
    assertThat(selected()).isEqualTo("deploy-prod > break-glass-admin");

    paths.take(Fixture.DEV_DEPLOYER, BREAK_GLASS);
    assertThat(selected()).isEqualTo("dev-deployer > deploy-prod");

    // What is looked at of the same ways stays.
    workspace.selection().select(Fixture.SHOP_PROD);
    paths.hopsProperty().set(3);
    assertThat(workspace.selection().id()).isEqualTo(Fixture.SHOP_PROD);
  }

  private String selected() {
    return workspace
        .analysis()
        .graph()
        .edge(workspace.selection().id())
        .map(edge -> TrustLine.of(workspace.analysis().graph(), edge))
        .map(PathWords::names)
        .orElse("")
        .replace('→', '>');
  }

  @Test
  void waysThatAreStopped_followThoseThatAreOpen_whileTheyAreTicked() {
    paths.take("management", "billing-read");

    List<TrustPath> cards = paths.answerProperty().get().cards();
    assertThat(cards).extracting(TrustPath::effort).containsExactly(Effort.NOW, Effort.STOPPED);
    assertThat(paths.answerProperty().get().number(cards.get(1))).isEqualTo(2);
    assertThat(headline()).endsWith("with no condition; there is no other way.");
    paths.cut();
    assertThat(paths.cutProperty().get().orElseThrow().effort()).isEqualTo(Effort.NOW);

    paths.effortsProperty().set(EnumSet.of(Effort.NOW));
    assertThat(paths.answerProperty().get().cards()).containsExactly(cards.get(0));
    assertThat(paths.answerProperty().get().counts()).containsEntry(Effort.STOPPED, 1);

    paths.effortsProperty().set(EnumSet.of(Effort.STOPPED));
    assertThat(headline()).isEqualTo("The one way that there is needs a tick above to be shown.");
    assertThat(paths.answerProperty().get().cards()).containsExactly(cards.get(1));
  }

  @Test
  void wayThatIsStopped_saysWhereAndByWhat() {
    paths.take(Fixture.DEV_DEPLOYER, Fixture.DEPLOY_PROD);

    assertThat(headline()).startsWith("dev-deployer cannot become deploy-prod within 6 hops.");
    assertThat(paths.answerProperty().get().notes())
        .contains("It is stopped at hop 1, dev-deployer → deploy-prod, by SCP.");
    assertThat(paths.answerProperty().get().cards()).hasSize(1);
  }

  @Test
  void wayThatCannotBeDecided_namesAllThatLacks() {
    paths.take("legacy-etl", "etl-reader");

    assertThat(headline()).startsWith("It cannot be known whether legacy-etl can become");
    assertThat(paths.answerProperty().get().notes())
        .contains(
            "Not in the data: document of policy LegacyEtlAccess; document of policy"
                + " EtlWriterAccess.");
  }

  @Test
  void nobodySees_nothingIsAsked() {
    paths.look(false);
    paths.take(Fixture.CI_RUNNER, BREAK_GLASS);

    assertThat(paths.answerProperty().get().paths()).isEmpty();

    paths.look(true);

    assertThat(paths.answerProperty().get().paths()).hasSize(1);
  }

  @Test
  void name_thatNobodyHas_orThatIsNoRole_isTold() {
    paths.take("nobody-here", BREAK_GLASS);
    assertThat(headline()).isEqualTo("Nobody in these data is called nobody-here.");

    paths.take("ci-runner", "shop-prod");
    assertThat(headline()).isEqualTo("account shop-prod is no role: ways end at roles.");
  }

  @Test
  void way_whoseKindIsNotTicked_isHiddenAndSaidToBe() {
    paths.take(Fixture.CI_RUNNER, BREAK_GLASS);

    paths.effortsProperty().set(EnumSet.of(Effort.UNKNOWN));

    assertThat(headline()).isEqualTo("The one way that there is needs a tick above to be shown.");
    assertThat(paths.answerProperty().get().cards()).isEmpty();
    assertThat(paths.answerProperty().get().counts()).containsEntry(Effort.NOW, 1);
  }

  @Test
  void fewerHops_thanTheWayHas_leaveNone_untilThereAreEnough() {
    paths.take(Fixture.CI_RUNNER, BREAK_GLASS);

    paths.hopsProperty().set(1);
    assertThat(paths.answerProperty().get().paths()).isEmpty();

    paths.hopsProperty().set(2);
    assertThat(paths.answerProperty().get().paths()).hasSize(1);
  }

  @Test
  void aWayThatIsPinned_stays_underItsNumber_andAloneWhereThatIsAsked() {
    paths.take("Everybody", "AWSReservedSSO_NwReadOnly_e443a83f2b7565d9");
    List<TrustPath> all = paths.answerProperty().get().all();
    assertThat(all).hasSizeGreaterThan(2);

    paths.pin(all.get(2));
    paths.countProperty().set(1);

    assertThat(paths.answerProperty().get().paths()).containsExactly(all.get(0), all.get(2));
    assertThat(paths.answerProperty().get().number(all.get(2))).isEqualTo(3);

    paths.onlyPinnedProperty().set(true);
    assertThat(paths.answerProperty().get().paths()).containsExactly(all.get(2));

    paths.pin(all.get(2));
    assertThat(paths.answerProperty().get().paths()).containsExactly(all.get(0));
    assertThat(paths.onlyPinnedProperty().get()).isFalse();
  }

  @Test
  void otherEnds_letGoOfWhatWasPinned() {
    paths.take("tools-ci", BREAK_GLASS);
    paths.pin(paths.answerProperty().get().all().get(0));

    paths.take(Fixture.CI_RUNNER, BREAK_GLASS);

    assertThat(paths.answerProperty().get().pinned()).isEmpty();
  }

  @Test
  void aPerson_begins_andItsFirstHopIsSimulatedAsItsProvider() {
    paths.take("ada", "security-auditor");

    TrustLine step = paths.answerProperty().get().paths().get(0).hops().get(0).step();
    assertThat(paths.fromProperty().get()).isEqualTo("Ada Lindqvist (ada)");
    assertThat(PathWords.chips(step)).contains("permission set NwAuditor");
    assertThat(PathWords.caller(step)).contains(":saml-provider/AWSSSO_");
  }

  @Test
  void turningRound_asksForTheWayBack() {
    paths.take(Fixture.DEPLOY_PROD, BREAK_GLASS);

    paths.turnRound();

    assertThat(headline()).contains("break-glass-admin").contains("deploy-prod");
    assertThat(paths.fromProperty().get()).isEqualTo("break-glass-admin");
  }

  @Test
  void hop_throughAnAccount_leadsToTheEdgeOfTheGraph() {
    paths.take(Fixture.CI_RUNNER, BREAK_GLASS);

    for (var hop : paths.answerProperty().get().paths().get(0).hops()) {
      TrustLine step = hop.step();
      assertThat(workspace.analysis().graph().edge(paths.edgeOf(step))).isPresent();
    }
  }

  @Test
  void copy_isMarkdown_withARowForEachHop() {
    paths.take(Fixture.CI_RUNNER, BREAK_GLASS);

    paths.copyMarkdown();

    assertThat(copied.get(0)).startsWith("# ci-runner can become break-glass-admin");
    assertThat(copied.get(0).lines().filter(line -> line.startsWith("| 1 |"))).hasSize(2);
  }

  @Test
  void otherData_startOver() {
    paths.take(Fixture.CI_RUNNER, BREAK_GLASS);

    workspace.close();

    assertThat(paths.fromProperty().get()).isEmpty();
    assertThat(headline()).isEqualTo("By which ways does somebody get into a role?");
  }

  private String headline() {
    return paths.answerProperty().get().headline();
  }

  @Test
  void selection_isTheEndThatIsNotToldYet_andWhoMayBeginIsOffered() {
    workspace.selection().select(Fixture.DEPLOY_PROD);
    assertThat(paths.toProperty().get()).isEqualTo("deploy-prod");
    assertThat(headline()).isEqualTo("Who wants to get into deploy-prod?");
    assertThat(paths.beginners())
        .extracting(TrustNode::label)
        .contains("ci-runner", "alice")
        .doesNotContain("dev-deployer");

    workspace.selection().select(Fixture.CI_RUNNER);
    assertThat(headline()).startsWith("ci-runner can become deploy-prod");
    assertThat(paths.beginners()).isEmpty();

    workspace.selection().select(Fixture.DEV_DEPLOYER);
    assertThat(headline()).startsWith("ci-runner can become deploy-prod");
  }
}
