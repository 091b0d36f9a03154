package org.rolescope.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.base.SourceLocation;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.command.Calls;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.look.Copying;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;
import org.rolescope.ui.theme.Theming;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The inspector as it is shown. */
@ExtendWith(ApplicationExtension.class)
class InspectorViewTest {
  private static final String ALICE = "arn:aws:iam::111122223333:user/alice";

  private final Workspace workspace = Fixture.workspace();
  private final RecordedCalls calls = new RecordedCalls();
  private final List<SourceLocation> opened = new ArrayList<>();
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final FilterViewModel filter = new FilterViewModel(workspace, runner);
  private final HBox root = new HBox();

  @Start
  void start(Stage stage) {
    InspectorView inspector =
        new InspectorView(
            new InspectorViewModel(
                Fixture.ANALYZER,
                runner,
                workspace,
                new SimpleObjectProperty<>(Optional.empty()),
                new SimpleObjectProperty<>(Optional.empty()),
                filter,
                text -> {},
                made -> {},
                opened::add),
            id -> List.of(),
            calls);
    inspector.setPrefWidth(320);
    root.getChildren().add(inspector);
    Scene scene = new Scene(root, 320, 700);
    Theming.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void simulate_asksAboutTheRoleTheCallerOrTheArrowThatIsShown() {
    String edge = workspace.analysis().graph().into(Fixture.DEPLOY_PROD).get(0).id();
    String from = workspace.analysis().graph().into(Fixture.DEPLOY_PROD).get(0).from();

    List.of(Fixture.DEPLOY_PROD, ALICE, edge).forEach(this::simulate);

    assertThat(calls.asked)
        .containsExactly(
            " > " + Fixture.DEPLOY_PROD, ALICE + " > ", from + " > " + Fixture.DEPLOY_PROD);
  }

  @Test
  void arrow_hasItsVerdictAtTheTop_andOpensWhereWhatDecidesIsSaid() throws Exception {
    select(arrow(Fixture.DEPLOY_PROD, "arn:aws:iam::111122223333:role/billing-read"));
    eventually(() -> verdict().equals("Denied"));
    eventually(() -> isShown("SUMMARY"));
    eventually(() -> words().contains("It is trusted, but something else stops it."));
    assertThat(look(this::words))
        .contains("Boundary")
        .anyMatch(said -> said.startsWith("deploy-prod: RolesOfADeployment allows it on"));

    fire("#inspector-TRUST");
    assertThat(look(this::verdict)).isEqualTo("Denied");

    // What lets them in, or would, is the trust policy.
    select(arrow(ALICE, Fixture.DEPLOY_PROD));
    eventually(() -> verdict().equals("If MFA, SourceIp"));
    eventually(() -> isShown("TRUST"));
    select(arrow("arn:aws:iam::222233334444:role/audit-sync", Fixture.DEPLOY_PROD));
    eventually(() -> verdict().equals("Unknown"));
    eventually(() -> isShown("SUMMARY"));
    select(Fixture.DEPLOY_PROD);
    eventually(() -> root.lookup("#inspector-verdict") == null);
  }

  @Test
  void whatIsOpenToOutsiders_saysSo_onWhicheverTab() throws Exception {
    select(Fixture.CI_RUNNER);
    eventually(() -> warning().startsWith("Open to outsiders: sub may be repo:northwind/*"));

    fire("#inspector-TRUST");
    assertThat(look(this::warning)).isNotEmpty();

    select(Fixture.DEPLOY_PROD);
    eventually(() -> warning().isEmpty());
  }

  @Test
  void reasonsOfFindings_areReadWhole() throws Exception {
    select("");
    eventually(() -> look(this::words).stream().anyMatch(said -> said.contains("any repository")));
    String why = "tools-ci: sub may be repo:northwind/*: any repository of northwind";
    eventually(() -> look(() -> shown(why)).equals(why));
  }

  /** What is seen of a label that says this, cut or whole. */
  private String shown(String words) {
    root.applyCss();
    root.layout();
    return root.lookupAll(".row-detail").stream()
        .filter(label -> label instanceof Labeled said && said.getText().equals(words))
        .map(label -> ((Text) Objects.requireNonNull(label.lookup(".text"))).getText())
        .map(text -> text.replace("\n", ""))
        .findFirst()
        .orElse("");
  }

  private String warning() {
    return root.lookup("#inspector-warning > .label") instanceof Labeled said ? said.getText() : "";
  }

  private String arrow(String from, String to) {
    return workspace.analysis().graph().into(to).stream()
        .filter(edge -> edge.from().equals(from))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private String verdict() {
    return root.lookup("#inspector-verdict") instanceof Labeled pill ? pill.getText() : "";
  }

  private boolean isShown(String tab) {
    return root.lookup("#inspector-" + tab) instanceof ToggleButton button && button.isSelected();
  }

  @Test
  void trustOfARole_isEditedWhereItIsRead() {
    select(Fixture.DEPLOY_PROD);
    assertThat(look(() -> root.lookup("#inspector-edit") == null)).isTrue();

    fire("#inspector-TRUST");
    fire("#inspector-edit");

    assertThat(calls.asked).containsExactly("trust:  > " + Fixture.DEPLOY_PROD);
  }

  @Test
  void whoComesIntoAnAccount_isABarForEachPlace_andAClickSelectsTheArrows() throws Exception {
    select(Fixture.SHOP_PROD);
    eventually(() -> root.lookup("#comers") != null);
    Button row =
        look(
            () ->
                root.lookupAll("#comers .row-button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getAccessibleText().startsWith("tools-ci"))
                    .findFirst()
                    .orElseThrow());
    assertThat(look(() -> row.getAccessibleText()))
        .isEqualTo("tools-ci, 5 ways in: 3 allowed, 1 with a condition, 1 stopped");
    assertThat(look(() -> row.lookupAll(".comers-bar").size())).isEqualTo(3);
    // Half of them use the trust in the whole account, which is one on the map.
    assertThat(
            look(
                () ->
                    root.lookupAll("#comers .row-button").stream()
                        .map(Button.class::cast)
                        .filter(button -> button.getAccessibleText().startsWith("management"))
                        .map(
                            button ->
                                button.getAccessibleText()
                                    + " | "
                                    + button.lookupAll(".row-detail").stream()
                                        .map(label -> ((Labeled) label).getText())
                                        .toList())
                        .findFirst()
                        .orElseThrow()))
        .isEqualTo(
            "management, 9 ways in by 5 trusts: 6 allowed, 3 with a condition | [5 trusts, 9]");

    look(
        () -> {
          row.fire();
          return true;
        });

    assertThat(look(() -> workspace.selection().ids()))
        .isNotEmpty()
        .allMatch(id -> workspace.analysis().graph().edge(id).isPresent());
  }

  @Test
  void valuesOfATrust_areWrittenAsTheyAre() throws Exception {
    select(Fixture.DEPLOY_PROD);
    fire("#inspector-TRUST");
    eventually(() -> root.lookup(".condition-values") != null);
    // Their font would show a place to break as a space.
    assertThat(
            look(
                () ->
                    Stream.of(".mono", ".condition-values")
                        .flatMap(style -> root.lookupAll(style).stream())
                        .filter(Labeled.class::isInstance)
                        .map(label -> ((Labeled) label).getText())
                        .toList()))
        .contains("sts:AssumeRoleWithWebIdentity", "repo:northwind/shop:ref:refs/heads/main")
        .noneMatch(text -> text.contains("\u200a"));
  }

  @Test
  void severalTogether_areAskedAbout_andHidden() throws Exception {
    calls.ends = Optional.of(new Calls.Ends(ALICE, Fixture.DEPLOY_PROD));
    look(
        () -> {
          workspace.selection().selectAll(List.of(Fixture.DEPLOY_PROD, ALICE));
          return true;
        });
    eventually(() -> root.lookup("#inspector-hide") != null);

    fire("#inspector-simulate");
    fire("#inspector-ways");
    fire("#inspector-hide");

    String both = ALICE + " > " + Fixture.DEPLOY_PROD;
    assertThat(calls.asked).containsExactly(both, "ways: " + both);
    assertThat(filter.choiceProperty().get().hidden())
        .containsExactlyInAnyOrder(ALICE, Fixture.DEPLOY_PROD);
  }

  @Test
  void whoCallsWhomOfSeveral_isLookedForBesideTheWindow() throws Exception {
    look(
        () -> {
          runner.hold(Lane.SEVERAL);
          workspace.selection().selectAll(List.of(Fixture.DEPLOY_PROD, ALICE));
          return true;
        });
    eventually(() -> root.lookup("#inspector-hide") != null);
    assertThat(look(() -> root.lookupAll(".row-button").size())).isEqualTo(2);
  }

  @Test
  void simulate_isNotOfferedOfAnAccount() {
    select(Fixture.SHOP_PROD);

    assertThat(look(() -> button().isPresent())).isFalse();
  }

  @Test
  void userWhoseAccountIsTrusted_leadsWhereItsOwnPoliciesLetIt() throws Exception {
    select("arn:aws:iam::555566667777:user/bob");

    eventually(
        () -> words().contains("It can become 3 roles, 2 of them only if a condition holds."));
    assertThat(look(this::words))
        .contains("dev-deployer", "dev-readonly", "sandbox-admin", "If MFA or none")
        .contains("by trust in shop-dev");
    // An admin whom no role trusts by name: all those that trust the account.
    select("arn:aws:iam::111122223333:role/break-glass");
    eventually(() -> words().contains("security-audit, admin-like, by trust in management"));
  }

  @Test
  void keys_areWithTheNextPage_whereWhatHadThemIsGone() throws Exception {
    select(Fixture.DEPLOY_PROD);
    eventually(() -> root.lookup(".row-button") != null);
    look(
        () -> {
          root.lookup(".row-button").requestFocus();
          return true;
        });

    select(ALICE);

    eventually(() -> root.lookup("#inspector-SUMMARY").isFocused());
  }

  @Test
  void copying_isCalledForWhatItCopies() throws Exception {
    eventually(() -> copying().equals("Copy the id"));
    select(Fixture.DEPLOY_PROD);
    eventually(() -> copying().equals("Copy the ARN"));
    select("ec2.amazonaws.com");
    eventually(() -> copying().equals("Copy the id"));
    select(Fixture.SHOP_PROD);
    eventually(() -> copying().equals("Copy the ARN"));
    select("*");
    eventually(() -> copying().equals("Copy the id"));
  }

  @Test
  void number_isCalledANumber() {
    assertThat(Copying.key(Fixture.SHOP_PROD)).isEqualTo("copy.number");
  }

  private String copying() {
    return root.lookup("#inspector-copy").getAccessibleText();
  }

  @Test
  void longList_showsAFewAndHowManyMore_andOpens() throws Exception {
    select(Fixture.SHOP_PROD);
    long roles =
        workspace.analysis().snapshot().roles().stream()
            .filter(role -> role.account().equals(Fixture.SHOP_PROD))
            .count();
    assertThat(roles).isEqualTo(46);
    eventually(() -> more().isPresent());
    assertThat(look(() -> root.lookupAll(".row-button").size())).isLessThan(30);

    look(
        () -> {
          more().orElseThrow().fire();
          return true;
        });
    eventually(() -> more().isEmpty() && root.lookupAll(".row-button").size() > 46);
  }

  private Optional<Button> more() {
    return root.lookupAll(".more-rows").stream()
        .map(Button.class::cast)
        .filter(link -> link.isVisible() && link.getText().equals("Show 38 more"))
        .findFirst();
  }

  private List<String> words() {
    root.applyCss();
    root.layout();
    return root.lookupAll(".label").stream()
        .filter(Labeled.class::isInstance)
        .map(label -> ((Labeled) label).getText())
        .toList();
  }

  private void simulate(String id) {
    select(id);
    look(
        () -> {
          button().orElseThrow().fire();
          return true;
        });
  }

  private void select(String id) {
    look(
        () -> {
          workspace.selection().select(id);
          return true;
        });
  }

  private Optional<Button> button() {
    return Optional.ofNullable((Button) root.lookup("#inspector-simulate"));
  }

  @Test
  void allWhoGetIntoARole_andAllThatAUserCanBecome_areOnePressAway() throws Exception {
    select(Fixture.DEPLOY_PROD);
    fire("#inspector-reach-IN");
    select("arn:aws:iam::111122223333:user/alice");
    fire("#inspector-reach-OUT");
    assertThat(calls.asked)
        .containsExactly("IN " + Fixture.DEPLOY_PROD, "OUT arn:aws:iam::111122223333:user/alice");
  }

  @Test
  void evidence_tellsWhereTheRoleWasRead_opensItThere_andShowsItsJson() throws Exception {
    select(Fixture.DEPLOY_PROD);
    fire("#inspector-EVIDENCE");
    eventually(() -> root.lookup("#evidence-json") != null);

    assertThat(look(() -> ((CodeArea) root.lookup("#evidence-json")).getText()))
        .contains("\"RoleName\" : \"deploy-prod\"")
        .contains("\"AssumeRolePolicyDocument\"");
    fire(".evidence-place .link-button");
    assertThat(opened).singleElement().satisfies(at -> assertThat(at.line()).isPositive());
    assertThat(opened.get(0).pointer()).contains("/RoleDetailList/");
  }

  @Test
  void evidence_ofAnAccount_areItsFiles() {
    select(Fixture.SHOP_PROD);
    fire("#inspector-EVIDENCE");
    fire(".evidence-place .link-button");

    assertThat(opened.get(0).file()).endsWith("444455556666.json");
  }

  private void fire(String query) {
    look(
        () -> {
          ((ButtonBase) root.lookup(query)).fire();
          root.applyCss();
          root.layout();
          return true;
        });
  }
}
