package org.rolescope.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.rolescope.app.Analysis;
import org.rolescope.app.PolicyTexts;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.LineSpan;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyText;
import org.rolescope.remedy.Remedy;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.PolicyType;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.explain.call.Given;
import org.rolescope.ui.explain.call.Keys;
import org.rolescope.ui.explain.remedy.RemediesViewModel;
import org.rolescope.ui.task.DirectTaskRunner;

class SimulatorViewModelTest {
  private static final String TAG = "aws:PrincipalTag/release";

  private final ObjectProperty<Analysis> open = new SimpleObjectProperty<>(Northwind.analysis());
  private final SimulatorViewModel model =
      new SimulatorViewModel(
          Northwind.analyzer(),
          open,
          new DirectTaskRunner(),
          failure -> {
            throw new AssertionError(failure);
          },
          HandMade::remedies);

  @Test
  void ask_callerAndRole_selectsTheRowThatDecides() {
    model.ask(Northwind.CALLER, Northwind.ROLE);

    assertThat(decision()).isEqualTo(Decision.EXPLICIT_DENY);
    Explanation.Row row = selectedRow();
    assertThat(row.deciding()).isTrue();
    assertThat(row.gate().type()).isEqualTo(PolicyType.SCP);
    assertThat(row.gate().subject()).contains("Dev");
  }

  @Test
  void evidence_ofADeny_marksTheStatementAndTheConditionInIt() {
    model.ask(Northwind.CALLER, Northwind.ROLE);

    Evidence evidence = model.ladder().evidenceProperty().get();
    assertThat(lines(evidence, evidence.statement().orElseThrow())).contains("DenyProdFromDev");
    assertThat(evidence.elements()).hasSize(1);
    assertThat(lines(evidence, evidence.elements().get(0))).contains(TAG);
    assertThat(evidence.place()).isEqualTo("data/scp-dev.json:1");
  }

  @Test
  void accountThatWasNotRead_isNotAskedForAsItsRootUser() {
    TrustAnalyzer analyzer = Northwind.analyzer();
    open.set(analyzer.open(List.of(Path.of("sample-data")), Progress.NONE));
    String acme = "arn:aws:iam::666677778888:root";
    String role = "arn:aws:iam::444455556666:role/acme-monitor";

    for (String account : List.of(acme, "666677778888")) {
      model.ask(account, role);
      assertThat(model.callProperty().get().caller()).isEmpty();
      assertThat(model.amongProperty().get().map(TrustNode::id)).contains(acme);
      assertThat(model.offeredProperty().get()).isEqualTo(SimulatorViewModel.Among.OTHERS);
    }
    String stranger = model.stranger().orElseThrow();
    model.setCaller(stranger);
    assertThat(decision())
        .as("%s without an ExternalId", stranger)
        .isEqualTo(Decision.IMPLICIT_DENY);
    assertThat(selectedRow().gate().type()).isEqualTo(PolicyType.TRUST);
    assertThat(model.stranger()).isEmpty();

    model.ask("666677778888", "");
    assertThat(model.callProperty().get().caller()).isEqualTo(acme);
    model.setRole(role);
    assertThat(model.callProperty().get().caller()).isEmpty();
  }

  @Test
  void accountThatNoTrustNames_mayHaveSomebodyThatIsNamed() {
    TrustAnalyzer analyzer = Northwind.analyzer();
    open.set(analyzer.open(List.of(Path.of("sample-data")), Progress.NONE));
    String management = "111122223333";
    String role =
        open.get().graph().edges().stream()
            .filter(edge -> edge.from().startsWith("arn:aws:iam::" + management + ":user/"))
            .filter(edge -> edge.kind().letsIn())
            .findFirst()
            .orElseThrow()
            .to();

    model.ask(management, role);

    assertThat(model.callProperty().get().caller()).isEmpty();
    assertThat(model.stranger()).isEmpty();
    assertThat(model.proposalsProperty().get())
        .isNotEmpty()
        .allMatch(one -> one.choice().id().contains(management));
  }

  @Test
  void roleAlone_proposesWhoItsTrustMeans() {
    model.setRole(Northwind.ROLE);

    assertThat(model.proposalsProperty().get())
        .extracting(one -> one.choice().name() + " " + one.edge().kind())
        .containsExactly("dev-deployer DENIED");

    model.setCaller(Northwind.CALLER);
    assertThat(model.proposalsProperty().get()).isEmpty();
  }

  @Test
  void callerAlone_proposesTheRolesThatItMayTry() {
    model.setCaller(Northwind.CALLER);

    assertThat(model.proposalsProperty().get())
        .extracting(one -> one.choice().id() + " " + one.edge().kind())
        .containsExactly(
            Northwind.CALLER + " ALLOWED",
            Northwind.METRICS + " ALLOWED_IF",
            Northwind.ROLE + " DENIED");
  }

  @Test
  void run_withoutARole_showsNothing() {
    model.ask(Northwind.CALLER, Northwind.ROLE);

    model.setRole("");

    assertThat(model.answerProperty().get()).isEmpty();
    assertThat(model.context()).isEmpty();
    assertThat(model.ladder().evidenceProperty().get()).isEqualTo(Evidence.NONE);
  }

  @Test
  void context_ofADeny_beginsWithTheKeyThatDecides() {
    model.ask(Northwind.CALLER, Northwind.ROLE);

    ContextKey first = model.context().get(0);
    assertThat(first.key()).isEqualTo(TAG);
    assertThat(first.deciding()).isTrue();
    assertThat(first.given()).isEqualTo(Given.ABSENT);
  }

  @Test
  void give_anyKey_leavesTheRowsOfTheContextInPlace() {
    model.ask(Northwind.CALLER, Northwind.ROLE);
    List<String> before = keys();

    model.give(TAG, Given.set("approved"));

    assertThat(decision()).isEqualTo(Decision.ALLOWED);
    assertThat(keys()).isEqualTo(before);
  }

  @Test
  void edit_externalId_waitsForItsValueAndThenTurnsTheVerdict() {
    model.ask(Northwind.CALLER, Northwind.METRICS);
    assertThat(decision()).isEqualTo(Decision.IMPLICIT_DENY);

    model.edit(Keys.EXTERNAL_ID);

    assertThat(model.editedKeyProperty().get()).isEqualTo(Keys.EXTERNAL_ID);
    assertThat(decision()).isEqualTo(Decision.IMPLICIT_DENY);
    model.give(Keys.EXTERNAL_ID, Given.set("acme-7"));
    assertThat(decision()).isEqualTo(Decision.ALLOWED);
  }

  @Test
  void takeBack_givenKey_fillsItInAgain() {
    model.ask(Northwind.CALLER, Northwind.METRICS);
    model.give(Keys.EXTERNAL_ID, Given.set("acme-7"));

    model.takeBack("STS:externalid");

    assertThat(decision()).isEqualTo(Decision.IMPLICIT_DENY);
    assertThat(model.context()).noneMatch(ContextKey::byHand);
  }

  @Test
  void give_whatNoCallHas_isToldBesideTheKey_whileItIsTyped() {
    model.ask(Northwind.CALLER, Northwind.ROLE);
    model.give(Keys.SOURCE_IP, Given.set("office"));
    assertThat(note(Keys.SOURCE_IP)).isEqualTo("No call has this: the key is an IP address.");

    model.give(Keys.SOURCE_IP, Given.set("203.0.113.7"));
    assertThat(note(Keys.SOURCE_IP)).isEqualTo("not used by any statement");
  }

  private String note(String key) {
    return model.context().stream()
        .filter(row -> row.key().equalsIgnoreCase(key))
        .map(ContextKey::note)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void select_gate_staysWhileTheVerdictDoes() {
    model.ask(Northwind.CALLER, Northwind.ROLE);
    int trust = rowOf(PolicyType.TRUST);
    model.ladder().select(trust);

    model.give(Keys.SOURCE_IP, Given.set("10.0.0.1"));
    assertThat(model.ladder().selectedRowProperty().get()).isEqualTo(trust);

    model.give(TAG, Given.set("approved"));
    assertThat(selectedRow().deciding()).isTrue();
  }

  @Test
  void presented_anotherQuestion_showsAll() {
    LadderViewModel ladder = model.ladder();
    model.ask(Northwind.CALLER, Northwind.ROLE);
    ladder.present(true);
    ladder.forward();
    ladder.forward();
    assertThat(ladder.coveredProperty().get()).isTrue();
    assertThat(ladder.selectedRowProperty().get()).isEqualTo(1);

    model.setRole(Northwind.METRICS);

    assertThat(ladder.coveredProperty().get()).isFalse();
    assertThat(selectedRow().deciding()).isTrue();
  }

  @Test
  void presented_chain_goesOnInTheNextCall() {
    LadderViewModel ladder = model.ladder();
    model.ask(Northwind.USER, Northwind.ROLE);
    model.addVia(Northwind.CALLER);
    int first = ladder.hops().get(0).rows().size();
    ladder.present(true);

    for (int i = 1; i < first; i++) {
      ladder.forward();
    }
    assertThat(ladder.coversHop(0)).isTrue();
    ladder.forward();
    assertThat(ladder.coversHop(0)).isFalse();
    assertThat(ladder.hopIndexProperty().get()).isZero();
    ladder.forward();
    assertThat(ladder.hopIndexProperty().get()).isEqualTo(1);
    assertThat(ladder.covers(0)).isFalse();
    assertThat(ladder.covers(1)).isTrue();
    assertThat(ladder.coversHop(1)).isTrue();
  }

  @Test
  void selectDocument_ofAGateWithSeveral_showsItWithoutForeignMarks() {
    model.ask(Northwind.CALLER, Northwind.ROLE);
    Evidence deciding = model.ladder().evidenceProperty().get();
    assertThat(deciding.documents()).hasSize(2);

    model.ladder().selectDocument(1 - deciding.shown());

    Evidence other = model.ladder().evidenceProperty().get();
    assertThat(other.shown()).isNotEqualTo(deciding.shown());
    assertThat(other.statement()).isEmpty();
  }

  @Test
  void key_unknown_isTheSameAsInARequestLine() {
    model.ask(Northwind.CALLER, Northwind.METRICS);

    model.give(Keys.EXTERNAL_ID, Given.UNKNOWN);

    assertThat(decision()).isEqualTo(Decision.CONDITIONAL);
  }

  @Test
  void context_alwaysShowsTheClockThatWasUsed() {
    model.ask(Northwind.CALLER, Northwind.ROLE);

    assertThat(model.context())
        .filteredOn(row -> row.key().equals(Keys.TIME))
        .extracting(row -> row.given().value())
        .containsExactly("2026-11-24T12:00:00Z");
  }

  @Test
  void remedies_tried_changeTheAnswerButNotTheForm() {
    model.ask(Northwind.CALLER, Northwind.ROLE);
    RemediesViewModel remedies = model.remedies();
    List<Remedy> found = remedies.foundProperty().get().remedies();

    remedies.tryOut(found.get(0));
    remedies.tryOut(found.get(1));
    assertThat(decision()).isEqualTo(Decision.ALLOWED);
    assertThat(model.callProperty().get().context()).isEmpty();
    assertThat(model.answerProperty().get().orElseThrow().call().options().externalId())
        .contains("acme-7");

    remedies.takeBack(found.get(0).title());
    assertThat(decision()).isEqualTo(Decision.EXPLICIT_DENY);
    remedies.undo();
    assertThat(decision()).isEqualTo(Decision.ALLOWED);
    remedies.reset();
    assertThat(decision()).isEqualTo(Decision.EXPLICIT_DENY);
    assertThat(remedies.foundProperty().get().remedies()).isEqualTo(found);
  }

  @Test
  void remedies_ofAnotherCall_startFromTheDataAsRead() {
    model.ask(Northwind.CALLER, Northwind.ROLE);
    model.remedies().tryOut(model.remedies().foundProperty().get().remedies().get(0));

    model.setRole(Northwind.METRICS);

    assertThat(model.remedies().triedProperty().get()).isEmpty();
    assertThat(model.remedies().canUndoProperty().get()).isFalse();
  }

  @Test
  void trust_written_isTriedOfEveryCallerOfTheRole_untilItIsAsItWasRead() {
    model.ask(Northwind.CALLER, Northwind.METRICS);
    TrustEditing trust = model.trust();
    Policy read = trust.policy().orElseThrow();
    assertThat(decision()).isEqualTo(Decision.IMPLICIT_DENY);

    trust.write(PolicyTexts.policy(read.json().replace("acme-7", "acme-8")).value());
    Optional<Policy> open =
        PolicyTexts.policy(read.json().replaceAll(",\"Condition.*?}}", "")).value();
    trust.write(open);
    assertThat(decision()).isEqualTo(Decision.ALLOWED);
    assertThat(model.remedies().triedProperty().get()).hasSize(1);
    model.setCaller(Northwind.ROLE);
    assertThat(model.remedies().triedProperty().get()).hasSize(1);
    model.setCaller(Northwind.CALLER);
    assertThat(decision()).isEqualTo(Decision.ALLOWED);

    trust.write(Optional.of(read));
    assertThat(decision()).isEqualTo(Decision.IMPLICIT_DENY);
    assertThat(model.remedies().triedProperty().get()).isEmpty();

    trust.write(open);
    model.editTrust();
    model.ask(Northwind.CALLER, Northwind.METRICS);
    assertThat(model.remedies().triedProperty().get()).isEmpty();
    assertThat(trust.openProperty().get()).isFalse();
  }

  @Test
  void trust_writtenAtAStretch_isOneStepBack() {
    model.ask(Northwind.CALLER, Northwind.METRICS);
    Policy read = model.trust().policy().orElseThrow();

    List.of("a", "ab", "abc")
        .forEach(
            id ->
                model.trust().write(PolicyTexts.policy(read.json().replace("acme-7", id)).value()));
    model.remedies().undo();

    assertThat(model.remedies().triedProperty().get()).isEmpty();
    assertThat(model.remedies().canUndoProperty().get()).isFalse();
  }

  /** Advice for the policy that was read would name statements that are not there any more. */
  @Test
  void remedies_areSearchedInWhatWasWritten_andNotAnewWhereOneIsTried() {
    List<String> searchedIn = new ArrayList<>();
    SimulatorViewModel asked =
        new SimulatorViewModel(
            Northwind.analyzer(),
            open,
            new DirectTaskRunner(),
            failure -> {
              throw new AssertionError(failure);
            },
            (data, simulation) -> {
              Role role = data.index().role(simulation.request().role()).orElseThrow();
              PolicyDocument trust = role.trust().toOptional().orElseThrow();
              searchedIn.add(trust.policy().orElseThrow().json());
              return HandMade.remedies(data, simulation);
            });
    asked.ask(Northwind.CALLER, Northwind.METRICS);
    Policy read = asked.trust().policy().orElseThrow();

    asked.trust().write(PolicyTexts.policy(read.json().replace("acme-7", "other")).value());

    assertThat(searchedIn).hasSize(2);
    assertThat(searchedIn.get(0)).contains("acme-7");
    assertThat(searchedIn.get(1)).contains("other");
    asked.remedies().tryOut(asked.remedies().foundProperty().get().remedies().get(0));
    assertThat(searchedIn).hasSize(2);
    asked.trust().write(Optional.of(read));
    assertThat(searchedIn).hasSize(3);
    assertThat(searchedIn.get(2)).contains("acme-7");
  }

  @Test
  void analysis_replaced_emptiesTheForm() {
    model.ask(Northwind.CALLER, Northwind.ROLE);

    open.set(Northwind.analysis());

    assertThat(model.callProperty().get()).isEqualTo(Call.EMPTY);
    assertThat(model.answerProperty().get()).isEmpty();
  }

  private Decision decision() {
    return model.answerProperty().get().orElseThrow().simulation().decision();
  }

  private Explanation.Row selectedRow() {
    return model
        .answerProperty()
        .get()
        .orElseThrow()
        .explanation()
        .rows()
        .get(model.ladder().selectedRowProperty().get());
  }

  private int rowOf(PolicyType type) {
    List<Explanation.Row> rows = model.answerProperty().get().orElseThrow().explanation().rows();
    return rows.indexOf(
        rows.stream().filter(row -> row.gate().type() == type).findFirst().orElseThrow());
  }

  private List<String> keys() {
    return model.context().stream().map(ContextKey::key).toList();
  }

  private static String lines(Evidence evidence, LineSpan span) {
    PolicyText text = evidence.text().orElseThrow();
    return String.join("\n", text.lines().subList(span.first() - 1, span.last()));
  }
}
