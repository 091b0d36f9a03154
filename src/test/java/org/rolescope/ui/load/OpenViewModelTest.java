package org.rolescope.ui.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Progress;
import org.rolescope.base.Progress.Stage;
import org.rolescope.iam.Account;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.load.RecognitionViewModel.Offer;
import org.rolescope.ui.load.StagesViewModel.State;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.task.Job;

class OpenViewModelTest {
  private static final Path ACCOUNT = Fixture.SAMPLE.resolve("444455556666.json");
  private static final Path ORGANIZATION = Fixture.SAMPLE.resolve("organization.json");

  private final AtomicLong clock = new AtomicLong();
  private final Workspace workspace = new Workspace();
  private final MemoryPreferences preferences = new MemoryPreferences();
  private final OpenViewModel open =
      new OpenViewModel(
          Fixture.ANALYZER,
          new DirectTaskRunner(),
          workspace,
          new Recents(new MemoryPreferences()),
          new KnownList(preferences),
          clock::get,
          failure -> {
            throw new AssertionError(failure);
          });
  private final RecognitionViewModel sheet = open.sheet();

  @TempDir private Path folder = Path.of("");

  private boolean isOpen() {
    return workspace.openProperty().get();
  }

  private int roles() {
    return workspace.analysis().snapshot().roles().size();
  }

  @Test
  void oneCleanFile_whereNothingIsOpen_opensAtOnce_andTheLineLeadsToTheSheet() {
    open.open(List.of(ACCOUNT));
    assertThat(isOpen()).isTrue();
    assertThat(sheet.shownProperty().get()).isFalse();
    assertThat(open.lineProperty().get()).isEqualTo("Recognised: 1 file · 1 account · 46 roles");
    open.review();
    assertThat(sheet.shownProperty().get()).isTrue();
    assertThat(sheet.offerProperty().get()).isEqualTo(Offer.OPEN_AGAIN);
  }

  @Test
  void severalFiles_showTheSheet_andWhatIsTickedIsOpened() {
    open.open(List.of(ACCOUNT, ORGANIZATION));
    assertThat(isOpen()).isFalse();
    assertThat(open.stages().runningProperty().get()).isFalse();
    assertThat(sheet.summaryProperty().get()).isEqualTo("2 files · 5 accounts · 46 roles");
    sheet.press(sheet.lines().get(1));
    assertThat(sheet.summaryProperty().get()).isEqualTo("1 file · 1 account · 46 roles");
    sheet.open();
    assertThat(workspace.analysis().snapshot().organization()).isEmpty();
    assertThat(roles()).isEqualTo(46);
  }

  @Test
  void nothingTicked_opensNothing() {
    open.open(List.of(ACCOUNT, ORGANIZATION));
    sheet.toggleAll();
    sheet.open();
    assertThat(sheet.shownProperty().get()).isTrue();
    sheet.cancel();
    assertThat(isOpen()).isFalse();
  }

  @Test
  void problems_andFilesThatAreNone_showTheSheet_withThemFoldedAtItsEnd() throws IOException {
    Files.copy(ACCOUNT, folder.resolve("a.json"));
    Files.writeString(folder.resolve("b.json"), "{\"UserDetailList\":[");
    Files.writeString(folder.resolve("0.json"), "{\"RoleDetailLists\":[]}");
    open.open(List.of(folder));
    assertThat(sheet.lines())
        .extracting(FileLine::name)
        .containsExactly("a.json", "b.json", "1 file that is no export");
    assertThat(sheet.summaryProperty().get()).endsWith(" · 1 file with an error");
    assertThat(sheet.wanting()).contains(sheet.lines().get(1));
    assertThat(sheet.lines().get(1).error()).isTrue();
    assertThat(sheet.lines().get(1).problems().get(0)).contains("the file ends in the middle");
    sheet.press(sheet.lines().get(2));
    assertThat(sheet.lines().get(3).kind()).isEqualTo("most like account authorization details");
    sheet.press(sheet.lines().get(2));
    assertThat(sheet.lines()).hasSize(3);
  }

  /** It may well be an export: a folder that is shut, a file that breaks off before it is known. */
  @Test
  void whatCannotBeRead_isNotFoldedAwayWithFilesThatAreNoExports() throws IOException {
    Files.copy(ACCOUNT, folder.resolve("a.json"));
    Files.writeString(folder.resolve("b.json"), "{\"Role");
    Files.writeString(folder.resolve("c.json"), "{\"Other\":[]}");
    open.open(List.of(folder));

    assertThat(sheet.lines())
        .extracting(FileLine::name)
        .containsExactly("a.json", "b.json", "1 file that is no export");
    FileLine broken = sheet.lines().get(1);
    assertThat(broken.kind()).isEqualTo("could not be read");
    assertThat(sheet.wanting()).contains(broken);
    assertThat(sheet.summaryProperty().get()).endsWith(" · 1 file with an error");
  }

  private Path list(String text) throws IOException {
    return Files.writeString(folder.resolve("names.yaml"), text);
  }

  private String vendor() {
    return workspace.analysis().index().accountLabel("666677778888");
  }

  @Test
  void listOfKnownAccounts_namesWhatIsOpen_andWhatIsOpenedLater_untilItIsForgotten()
      throws IOException {
    Path list = list("- name: Vendor\n  accounts: ['666677778888']\n");
    open.open(List.of(ACCOUNT));
    workspace.selection().select(Fixture.DEPLOY_PROD);
    assertThat(vendor()).isEqualTo("666677778888");
    open.open(List.of(list));
    assertThat(sheet.shownProperty().get()).isFalse();
    assertThat(open.lineProperty().get()).isEqualTo("Accounts outside are named by names.yaml");
    assertThat(vendor()).isEqualTo("Vendor (666677778888)");
    assertThat(workspace.selection().id()).isEqualTo(Fixture.DEPLOY_PROD);
    assertThat(workspace.pathsProperty().get()).containsExactly(ACCOUNT);
    assertThat(new KnownList(preferences).pathProperty().get()).contains(list.toAbsolutePath());
    open.open(List.of(ACCOUNT, ORGANIZATION));
    assertThat(sheet.lines()).hasSize(2);
    sheet.replace();
    assertThat(vendor()).isEqualTo("Vendor (666677778888)");
    open.forgetNames();
    assertThat(vendor()).isEqualTo("666677778888");
    assertThat(new KnownList(preferences).pathProperty().get()).isEmpty();
  }

  @Test
  void listOfKnownAccounts_thatIsNone_isRefusedWithItsPlace_andNotRemembered() throws IOException {
    open.nameBy(list("- name: Vendor\n  accounts: [\n"));
    assertThat(open.lineProperty().get())
        .startsWith("names.yaml names no accounts: not YAML here:")
        .endsWith("names.yaml:3)");
    open.nameBy(ACCOUNT);
    assertThat(open.lineProperty().get())
        .isEqualTo("444455556666.json names no accounts: it is no list of known accounts");
    open.nameBy(folder.resolve("gone.yaml"));
    assertThat(open.lineProperty().get()).contains("there is no such file");
    assertThat(new KnownList(preferences).pathProperty().get()).isEmpty();
    assertThat(open.stages().runningProperty().get()).isFalse();
  }

  @Test
  void listOfKnownAccounts_thatIsGone_isAProblem_andDataOpenAllTheSame() throws IOException {
    Path list = list("- name: Vendor\n  accounts: ['666677778888']\n");
    open.nameBy(list);
    Files.delete(list);
    open.open(List.of(ACCOUNT));
    assertThat(roles()).isEqualTo(46);
    assertThat(workspace.analysis().problems())
        .anySatisfy(problem -> assertThat(problem.at().file()).endsWith("names.yaml"));
  }

  @Test
  void adding_isOpeningBoth_replacingDropsTheOld() {
    open.open(List.of(ACCOUNT));
    open.open(List.of(ORGANIZATION));
    assertThat(sheet.offerProperty().get()).isEqualTo(Offer.ADD_OR_REPLACE);
    sheet.open();
    assertThat(workspace.analysis().snapshot())
        .isEqualTo(Fixture.ANALYZER.open(List.of(ACCOUNT, ORGANIZATION), Progress.NONE).snapshot());
    assertThat(workspace.pathsProperty().get()).containsExactly(ACCOUNT, ORGANIZATION);
    open.open(List.of(Fixture.SAMPLE.resolve("111122223333.json")));
    sheet.replace();
    assertThat(roles()).isEqualTo(22);
    assertThat(workspace.analysis().snapshot().organization()).isEmpty();
  }

  @Test
  void owner_thatIsTyped_placesTheFile() throws IOException {
    Path trust = Fixture.SAMPLE.resolve("ec2-s3-readonly/trust-policy.json");
    open.open(List.of(Files.copy(trust, folder.resolve("web.json"))));
    FileLine line = sheet.lines().get(0);
    assertThat(line.ownerless()).isEqualTo("trust policy");
    sheet.tellOwner(line.path(), "arn:aws:iam::444455556666:role/typed");
    sheet.open();
    assertThat(workspace.analysis().index().role("arn:aws:iam::444455556666:role/typed"))
        .isPresent();
  }

  @Test
  void reload_readsTheSameFilesAgain_andSaysWhatChanged() throws IOException {
    Files.copy(ACCOUNT, folder.resolve("a.json"));
    open.open(List.of(folder));
    workspace.selection().select(Fixture.DEPLOY_PROD);
    open.reload();
    assertThat(open.lineProperty().get()).isEqualTo("Reloaded: counts and edges are the same");
    assertThat(workspace.selection().id()).isEqualTo(Fixture.DEPLOY_PROD);
    Files.copy(Fixture.SAMPLE.resolve("111122223333.json"), folder.resolve("b.json"));
    open.reload();
    assertThat(open.lineProperty().get())
        .startsWith(
            "Reloaded: +1 file, +1 account, +22 roles, +6 users, +3 groups, +10 policies, ");
    Files.delete(folder.resolve("a.json"));
    open.reload();
    assertThat(open.lineProperty().get()).startsWith("Reloaded: −1 file, −1 account, −46 roles");
    Files.delete(folder.resolve("b.json"));
    open.reload();
    assertThat(open.lineProperty().get()).startsWith("Not reloaded: the files are not there");
    assertThat(roles()).isEqualTo(22);
  }

  @Test
  void whatIsShown_isTakenDownBeforeAReloadOrMoreFiles_andBroughtBackAfter() {
    List<String> log = new ArrayList<>();
    open.keepBy(
        () -> {
          log.add("down " + roles());
          return () -> log.add("back " + roles());
        });
    open.open(List.of(ACCOUNT));
    open.reload();
    open.open(List.of(Fixture.SAMPLE.resolve("111122223333.json")));
    sheet.open();

    assertThat(log).containsExactly("down 46", "back 46", "down 46", "back 68");
  }

  /** A trust that was opened changes no count. */
  @Test
  void reload_countsTheEdgesThatAreDecidedOtherwise() throws IOException {
    Path file = folder.resolve("a.json");
    Files.copy(ACCOUNT, file);
    open.open(List.of(folder));
    String text = Files.readString(file);
    Files.writeString(file, text.replace("o-nw7rob", "o-another"));
    open.reload();
    assertThat(open.lineProperty().get()).matches("Reloaded: \\d+ edges changed");
  }

  @Test
  void stopWhileReading_showsWhatWasRead_andNoListCountsAsComplete() {
    stopAt(Stage.READ, 3);
    open.open(List.of(Fixture.SAMPLE));
    assertThat(sheet.shownProperty().get()).isTrue();
    assertThat(sheet.stoppedProperty().get()).startsWith("Stopped: 3 of 23 files read.");
    sheet.open();
    assertThat(roles()).isPositive();
    assertThat(workspace.analysis().snapshot().accounts())
        .extracting(Account::complete)
        .allSatisfy(complete -> assertThat(complete).isEmpty());
    assertThat(open.lineProperty().get()).startsWith("Stopped: 3 of 23 files read");
  }

  @Test
  void stopWhileDeciding_showsThePicture_withTheOtherEdgesNotKnown() {
    stopAt(Stage.EVALUATE, 20);
    open.open(List.of(Fixture.SAMPLE), () -> {});
    assertThat(isOpen()).isTrue();
    assertThat(roles()).isEqualTo(214);
    assertThat(open.lineProperty().get()).matches("Stopped: deciding was stopped: \\d+ of 240 .*");
  }

  @Test
  void stopWhileReloading_leavesWhatIsOpen() {
    open.open(List.of(Fixture.SAMPLE), () -> {});
    stopAt(Stage.READ, 3);
    open.reload();
    assertThat(open.lineProperty().get()).startsWith("Reload stopped");
    assertThat(roles()).isEqualTo(214);
  }

  private void stopAt(Stage stage, int count) {
    open.stages()
        .linesProperty()
        .subscribe(
            lines -> {
              if (lines.stream()
                  .anyMatch(
                      line ->
                          line.stage() == stage
                              && line.state() == State.RUNNING
                              && line.counts().startsWith(count + " of"))) {
                open.cancel();
              }
            });
  }

  @Test
  void stages_areFour_withCountsAndTheTime() {
    clock.set(5_000);
    StagesViewModel stages = open.stages();
    stages.begin(Stage.READ);
    stages.at(new Job.Step(Stage.READ, 3, 12, 1_500_000, 4_000_000));
    clock.set(7_400);
    stages.tick();
    assertThat(stages.linesProperty().get())
        .extracting(StagesViewModel.Line::state)
        .containsExactly(State.RUNNING, State.WAITING, State.WAITING, State.WAITING);
    assertThat(stages.linesProperty().get().get(0).counts())
        .isEqualTo("3 of 12 files · 1.5 of 4.0 MB");
    assertThat(stages.shareProperty().get()).isEqualTo(0.375 * 0.65, within(1e-9));
    assertThat(stages.elapsedProperty().get()).isEqualTo("2 s");
    stages.at(new Job.Step(Stage.EVALUATE, 1, 4, 0, 0));
    assertThat(stages.linesProperty().get().get(0).counts()).startsWith("12 of 12 files");
    assertThat(stages.linesProperty().get())
        .extracting(StagesViewModel.Line::state)
        .containsExactly(State.DONE, State.DONE, State.RUNNING, State.WAITING);
    assertThat(stages.shareProperty().get()).isEqualTo(0.75, within(1e-9));
  }

  @Test
  void howFarAllIs_neverGoesBack_fromWhicheverStageOn() {
    for (Stage first : Stage.values()) {
      StagesViewModel stages = open.stages();
      stages.begin(first);
      double before = 0;
      for (Stage stage : Stage.values()) {
        for (int done = 0; done <= 4 && stage.compareTo(first) >= 0; done++) {
          stages.at(new Job.Step(stage, done, done == 0 ? 0 : 4, 0, 0));
          assertThat(stages.shareProperty().get()).isBetween(before, 1.0);
          before = stages.shareProperty().get();
        }
      }
      assertThat(before).isEqualTo(1, within(1e-9));
    }
  }

  @Test
  void pictureOfWhatWasOpenBefore_endsNothing() {
    open.stages().begin(Stage.READ);
    open.laidOut();
    assertThat(open.stages().runningProperty().get()).isTrue();
  }

  @Test
  void layingOut_endsWithThePicture() {
    open.open(List.of(ACCOUNT));
    assertThat(open.stages().stage()).isEqualTo(Stage.LAY_OUT);
    assertThat(open.stages().runningProperty().get()).isTrue();
    open.laidOut();
    assertThat(open.stages().runningProperty().get()).isFalse();
  }
}
