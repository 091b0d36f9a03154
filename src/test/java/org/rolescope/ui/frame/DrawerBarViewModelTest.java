package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustEdge;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.command.Calls;
import org.rolescope.ui.state.Workspace;

class DrawerBarViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final DrawerBarViewModel bar = new DrawerBarViewModel(workspace);

  @Test
  void selectedRole_isTheTarget() {
    workspace.selection().select(Fixture.DEPLOY_PROD);

    assertThat(bar.target()).isEqualTo(Fixture.DEPLOY_PROD);
    assertThat(bar.caller()).isEmpty();
    assertThat(bar.sentenceProperty().get()).startsWith("deploy-prod is the target.");
  }

  @Test
  void markedCaller_andSelectedRole_areReady() {
    bar.markCaller(Fixture.DEV_DEPLOYER);

    workspace.selection().select(Fixture.DEPLOY_PROD);

    assertThat(bar.sentenceProperty().get())
        .isEqualTo("dev-deployer to deploy-prod is ready to simulate. Press Ctrl+Enter.");
  }

  @Test
  void selectedEdge_givesBoth() {
    String edge =
        workspace.analysis().graph().into(Fixture.DEPLOY_PROD).stream()
            .filter(into -> into.from().equals(Fixture.CI_RUNNER))
            .findFirst()
            .orElseThrow()
            .id();

    workspace.selection().select(edge);

    assertThat(bar.caller()).isEqualTo(Fixture.CI_RUNNER);
    assertThat(bar.target()).isEqualTo(Fixture.DEPLOY_PROD);
  }

  @Test
  void accountSelectedByItsBox_isACaller_asTheWholeAccount() {
    workspace.selection().select(Fixture.SHOP_PROD);

    String root = "arn:aws:iam::" + Fixture.SHOP_PROD + ":root";
    assertThat(bar.caller()).isEqualTo(root);
    assertThat(bar.callerFor(Fixture.SHOP_PROD, "")).isEqualTo(root);
    assertThat(bar.sentenceProperty().get()).startsWith("shop-prod is the caller.");

    workspace.selection().selectAll(List.of(Fixture.DEPLOY_PROD, Fixture.SHOP_PROD));
    assertThat(bar.ends()).contains(new Calls.Ends(root, Fixture.DEPLOY_PROD));
  }

  @Test
  void severalEdges_giveTheEndThatTheyHaveInCommon() {
    List<TrustEdge> into = workspace.analysis().graph().into(Fixture.DEPLOY_PROD);
    workspace.selection().selectAll(into.stream().map(TrustEdge::id).toList());

    assertThat(bar.target()).isEqualTo(Fixture.DEPLOY_PROD);
    assertThat(bar.trusting()).isEqualTo(Fixture.DEPLOY_PROD);
    assertThat(bar.caller()).isEmpty();
    assertThat(bar.sentenceProperty().get()).startsWith("deploy-prod is the target.");
  }

  @Test
  void severalThatHaveNothingInCommon_areNotAskedAbout() {
    workspace
        .selection()
        .selectAll(List.of(Fixture.DEPLOY_PROD, Fixture.DEV_DEPLOYER, Fixture.CI_RUNNER));

    assertThat(bar.target()).isEmpty();
    assertThat(bar.caller()).isEmpty();
    assertThat(bar.sentenceProperty().get())
        .isEqualTo("3 are selected. Choose one of them to ask whether it can get in.");
  }

  @Test
  void waysBegin_atThePersonThatIsSelected_whoCannotBeSimulated() {
    String person = new CenterPeople(workspace.analysis().index()).everybody().get(0).id();
    workspace.selection().select(person);

    assertThat(bar.begin()).isEqualTo(person);
    assertThat(bar.caller()).isEmpty();
    bar.markCaller(Fixture.CI_RUNNER);
    assertThat(bar.begin()).isEqualTo(Fixture.CI_RUNNER);
  }

  @Test
  void twoThatAreSelected_areCallerAndRole_theWayThatTheirArrowHas() {
    workspace.selection().selectAll(List.of(Fixture.DEPLOY_PROD, Fixture.CI_RUNNER));

    assertThat(bar.caller()).isEqualTo(Fixture.CI_RUNNER);
    assertThat(bar.target()).isEqualTo(Fixture.DEPLOY_PROD);
    assertThat(bar.sentenceProperty().get())
        .isEqualTo("ci-runner to deploy-prod is ready to simulate. Press Ctrl+Enter.");

    String alice = "arn:aws:iam::111122223333:user/alice";
    workspace.selection().selectAll(List.of(Fixture.DEV_DEPLOYER, alice));
    assertThat(bar.ends()).contains(new Calls.Ends(alice, Fixture.DEV_DEPLOYER));
    workspace.selection().selectAll(List.of(alice, Fixture.SHOP_PROD));
    assertThat(bar.ends()).isEmpty();
  }

  @Test
  void trustPolicyThatIsMeant_isThatOfTheSelection_whateverIsMarked() {
    bar.markTarget(Fixture.DEPLOY_PROD);
    workspace.selection().select(Fixture.DEV_DEPLOYER);
    assertThat(bar.trusting()).isEqualTo(Fixture.DEV_DEPLOYER);

    workspace.selection().select(Fixture.SHOP_PROD);
    assertThat(bar.trusting()).isEqualTo(Fixture.DEPLOY_PROD);
  }

  @Test
  void user_isNoTarget() {
    assertThat(bar.mayAsk(Fixture.CI_RUNNER, "arn:aws:iam::111122223333:user/alice")).isFalse();
    assertThat(bar.mayAsk("arn:aws:iam::111122223333:user/alice", Fixture.DEPLOY_PROD)).isTrue();
  }

  @Test
  void providerOfAnotherAccount_standsForThatOfTheRole() {
    String drawn = "arn:aws:iam::333344445555:oidc-provider/token.actions.githubusercontent.com";

    assertThat(bar.callerFor(drawn, Fixture.DEPLOY_PROD))
        .isEqualTo("arn:aws:iam::444455556666:oidc-provider/token.actions.githubusercontent.com");
    assertThat(bar.callerFor(Fixture.CI_RUNNER, Fixture.DEPLOY_PROD)).isEqualTo(Fixture.CI_RUNNER);
  }
}
