package org.rolescope.ui.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.app.saved.SavedPicture;
import org.rolescope.app.saved.SavedView;
import org.rolescope.app.saved.SavedView.Tab;
import org.rolescope.base.Progress;
import org.rolescope.question.Origin;
import org.rolescope.question.Reach;
import org.rolescope.simulate.Brought;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.graph.PictureViewModel.Mode;
import org.rolescope.ui.state.Workspace;

/** Saved views over the sample, without a window. */
class SavedViewsViewModelTest {
  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("own").resolve("views.json");
  }

  private Desk desk() {
    return new Desk(Fixture.workspace(), file());
  }

  @Test
  void everythingThatAViewHolds_comesBack_inTheNextRun() {
    Desk before = desk();
    before.arrange();
    SavedView shown = before.showing.now("All of it");
    before.saved.save("All of it");

    Desk next = desk();
    next.saved.show(next.view("All of it"));

    assertThat(next.showing.now("All of it")).isEqualTo(shown);
    assertThat(shown.matrix().row()).isNotEmpty();
    assertThat(shown.picture().pins()).hasSize(2);
    assertThat(shown.picture().open()).contains(Desk.TOOLS);
    assertThat(shown.paths().pinned()).hasSize(1);
    assertThat(next.lastSaid()).isEqualTo("Shown: All of it");
    assertThat(drawn(next)).isEqualTo(drawn(before));
    next.tab.set(Tab.MATRIX);
    before.tab.set(Tab.MATRIX);
    assertThat(next.matrix.chosenProperty().get()).hasSize(1);
    assertThat(next.matrix.answerProperty().get().rows())
        .isEqualTo(before.matrix.answerProperty().get().rows());
  }

  @Test
  void dataThatAreReadAgain_areShownAsTheyWere() {
    Desk desk = desk();
    desk.arrange();
    SavedView shown = desk.showing.now("");
    List<Object> drawn = drawn(desk);

    Runnable back = desk.showing.keep();
    Path sample = Fixture.SAMPLE;
    Workspace workspace = desk.workspace;
    workspace.show(Fixture.ANALYZER.open(List.of(sample), Progress.NONE), List.of(sample));
    assertThat(desk.showing.now("")).isNotEqualTo(shown);
    back.run();

    assertThat(desk.showing.now("")).isEqualTo(shown);
    assertThat(drawn(desk)).isEqualTo(drawn);
  }

  @Test
  void dataThatAreReadAgain_leaveWhatCanBeUndone_andTheWaysBack() throws IOException {
    Path account = folder.resolve("444455556666.json");
    Files.copy(Fixture.SAMPLE.resolve(account.getFileName()), account);
    Desk desk = desk();
    show(desk, folder);
    String migrate = "arn:aws:iam::444455556666:role/db-migrate";
    desk.workspace.selection().select(migrate);
    desk.workspace.selection().select(Fixture.DEPLOY_PROD);
    desk.filter.hideAll(List.of(migrate, Desk.BREAK_GLASS));
    desk.nudge(Fixture.SHOP_PROD);
    desk.filter.showHidden();

    Runnable back = desk.showing.keep();
    String text = Files.readString(account);
    Files.writeString(account, text.replace("role/db-migrate", "role/db-migrate-2"));
    show(desk, folder);
    back.run();

    assertThat(desk.filter.undo()).isEqualTo("Show what was hidden");
    // Of what was hidden that is left which is still there.
    assertThat(desk.filter.choiceProperty().get().hidden()).containsExactly(Desk.BREAK_GLASS);
    assertThat(desk.picture.pins().property().get()).containsOnlyKeys(Fixture.SHOP_PROD);
    assertThat(desk.filter.undo()).isEqualTo("Move");
    assertThat(desk.picture.pins().property().get()).isEmpty();
    assertThat(desk.filter.redo()).isEqualTo("Move");
    assertThat(desk.picture.pins().property().get()).containsOnlyKeys(Fixture.SHOP_PROD);
    // The first place back had selected what is gone.
    desk.picture.steps().back();
    assertThat(desk.workspace.selection().ids()).isEmpty();
    assertThat(desk.picture.steps().canGoForwardProperty().get()).isTrue();
  }

  private static void show(Desk desk, Path data) {
    desk.workspace.show(Fixture.ANALYZER.open(List.of(data), Progress.NONE), List.of(data));
  }

  @Test
  void whoCanBecomeAnAdmin_comesBack_inTheNextRun() {
    Desk before = desk();
    before.picture.blast(Origin.ADMIN_ROLES, Reach.Direction.IN);
    before.saved.save("Admins");

    Desk next = desk();
    next.saved.show(next.view("Admins"));

    assertThat(next.lastSaid()).isEqualTo("Shown: Admins");
    assertThat(next.picture.answerProperty().get().orElseThrow().origin().isAdminRoles()).isTrue();
    assertThat(drawn(next)).isEqualTo(drawn(before));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void view_isTheSamePicture_whateverWasChangedSince_andUndoIsWhatWasBefore(long seed) {
    Random random = new Random(seed);
    Desk desk = desk();
    desk.wander(random, 12);
    List<Object> shown = drawn(desk);
    SavedView then = desk.showing.now("");
    desk.saved.save("Here");
    desk.wander(random, 12);
    List<Object> elsewhere = drawn(desk);

    desk.saved.show(desk.view("Here"));
    assertThat(desk.showing.now("")).isEqualTo(then);
    assertThat(drawn(desk)).isEqualTo(shown);

    desk.filter.undo();
    assertThat(drawn(desk)).isEqualTo(elsewhere);
  }

  /** What is seen of the picture, and what the inspector is about. */
  private static List<Object> drawn(Desk desk) {
    return List.of(
        desk.picture.camera().drawingProperty().get().places(),
        desk.picture.camera().drawingProperty().get().title(),
        desk.picture.camera().viewportProperty().get(),
        desk.workspace.selection().ids(),
        desk.tab.get());
  }

  @Test
  void valuesOfWhatTheCallerHas_areInNoFile_andAreToBeSaidAgain() throws IOException {
    Desk desk = desk();
    Brought told =
        Brought.NOTHING
            .with("sts:ExternalId", List.of("s3cret-17"))
            .with("aws:MultiFactorAuthPresent", List.of("true"));
    desk.brought.take(told);
    desk.saved.save("With an ID");
    assertThat(Files.readString(file())).doesNotContain("s3cret").contains("sts:ExternalId");

    // What is said now is that of which the view knows that it was said.
    desk.saved.show(desk.view("With an ID"));
    assertThat(desk.brought.broughtProperty().get()).isEqualTo(told);

    Desk next = desk();
    next.saved.show(next.view("With an ID"));
    assertThat(next.brought.broughtProperty().get())
        .isEqualTo(Brought.NOTHING.with("aws:MultiFactorAuthPresent", List.of("true")));
    assertThat(next.saved.noteProperty().get())
        .isEqualTo("Not kept in the view, say it again: External ID.");
  }

  @Test
  void thatCallersDoNotHaveIt_staysSaid_andTheValueOfTheViewIsStillAskedFor() {
    Desk desk = desk();
    desk.brought.take(Brought.NOTHING.with("sts:ExternalId", List.of("s3cret-17")));
    desk.saved.save("With an ID");

    Brought without = Brought.NOTHING.without("sts:ExternalId");
    desk.brought.take(without);
    desk.saved.show(desk.view("With an ID"));

    assertThat(desk.brought.broughtProperty().get()).isEqualTo(without);
    assertThat(desk.saved.noteProperty().get())
        .isEqualTo("Not kept in the view, say it again: External ID.");
  }

  @Test
  void whatIsGone_isToldInASentence_theRestIsShown_andTheViewStaysAsItWas() throws IOException {
    Desk desk = desk();
    desk.picture.focusOn(Fixture.DEPLOY_PROD);
    desk.filter.hide(Fixture.CI_RUNNER);
    desk.saved.save("Old");
    String old = Files.readString(file()).replace("role/deploy-prod", "role/gone-since");
    Files.writeString(file(), old);

    Desk next = desk();
    next.saved.show(next.view("Old"));

    assertThat(next.saved.noteProperty().get()).isEqualTo("No longer in these data: gone-since.");
    assertThat(next.picture.modeProperty().get()).isEqualTo(Mode.MAP);
    assertThat(next.workspace.selection().ids()).isEmpty();
    assertThat(next.filter.choiceProperty().get().hidden()).containsExactly(Fixture.CI_RUNNER);
    assertThat(Files.readString(file())).isEqualTo(old);
  }

  @Test
  void focusStays_whereOnlyWhatWasSelectedInItIsGone() throws IOException {
    Desk desk = desk();
    desk.picture.focusOn(Fixture.DEPLOY_PROD);
    String edge = desk.workspace.analysis().graph().into(Fixture.DEPLOY_PROD).get(0).id();
    desk.workspace.selection().select(edge);
    desk.saved.save("Arrow");
    Files.writeString(file(), Files.readString(file()).replace(edge, "gone " + edge));

    Desk next = desk();
    next.saved.show(next.view("Arrow"));

    assertThat(next.picture.modeProperty().get()).isEqualTo(Mode.FOCUS);
    assertThat(next.picture.middle()).isEqualTo(Fixture.DEPLOY_PROD);
    assertThat(next.saved.noteProperty().get()).startsWith("No longer in these data: ");
  }

  @Test
  void proposedName_saysWhatIsShown_andIsFree() {
    Desk desk = desk();
    assertThat(desk.saved.proposal()).isEqualTo("Map");
    desk.picture.focusOn(Fixture.DEPLOY_PROD);
    desk.filter.only().get(0).shownProperty().set(true);
    assertThat(desk.saved.proposal()).isEqualTo("Focus: deploy-prod, only from outside");
    desk.saved.save(desk.saved.proposal());
    assertThat(desk.saved.proposal()).isEqualTo("Focus: deploy-prod, only from outside (2)");
    desk.filter.reset();
    desk.picture.blast(Fixture.CI_RUNNER, Reach.Direction.OUT);
    desk.filter.hide(Fixture.DEPLOY_PROD);
    assertThat(desk.saved.proposal()).isEqualTo("Blast radius: ci-runner, 1 hidden");
    desk.tab.set(Tab.PATHS);
    desk.paths.take(Fixture.CI_RUNNER, Desk.BREAK_GLASS);
    assertThat(desk.saved.proposal()).isEqualTo("Paths: ci-runner to break-glass-admin, 1 hidden");
  }

  @Test
  void savingRenamingUpdatingAndDeleting_areUndone_inTheFileToo() {
    Desk desk = desk();
    desk.saved.save("One");
    SavedView first = desk.view("One");
    desk.workspace.selection().select(Fixture.DEPLOY_PROD);
    desk.saved.update(first);
    assertThat(desk.view("One").picture().selected()).containsExactly(Fixture.DEPLOY_PROD);
    desk.saved.rename(desk.view("One"), "  Another\nname ");
    assertThat(desk.names()).containsExactly("Another name");
    desk.saved.delete(desk.view("another NAME"));
    assertThat(desk().names()).isEmpty();

    assertThat(desk.filter.undo()).isEqualTo("Delete view");
    assertThat(desk().names()).containsExactly("Another name");
    desk.filter.undo();
    desk.filter.undo();
    assertThat(desk().view("One")).isEqualTo(first);
    desk.filter.undo();
    assertThat(desk().names()).isEmpty();
    desk.filter.redo();
    assertThat(desk().view("One")).isEqualTo(first);
  }

  @Test
  void sameName_replacesTheView() {
    Desk desk = desk();
    desk.saved.save("One");
    desk.workspace.selection().select(Fixture.DEPLOY_PROD);
    desk.saved.save("ONE");

    assertThat(desk().names()).containsExactly("ONE");
    assertThat(desk().view("one").picture().selected()).containsExactly(Fixture.DEPLOY_PROD);
  }

  @Test
  void twoWindows_shareTheFile_andNeitherLosesWhatTheOtherSaved() {
    Desk one = desk();
    Desk other = desk();
    one.saved.save("One");
    other.saved.save("Other");

    assertThat(one.names()).containsExactly("One");
    assertThat(desk().names()).containsExactly("One", "Other");
  }

  @Test
  void viewsOfOtherData_areNotOffered_andStayInTheFile() throws IOException {
    desk().saved.save("Of Northwind");
    Path dump = folder.resolve("other.json");
    Files.writeString(
        dump,
        """
        {"UserDetailList": [], "GroupDetailList": [], "Policies": [], "IsTruncated": false,
         "RoleDetailList": [{"Path": "/", "RoleName": "lonely", "RoleId": "AROAEXAMPLE",
           "Arn": "arn:aws:iam::999988887777:role/lonely", "AssumeRolePolicyDocument": {},
           "RolePolicyList": [], "AttachedManagedPolicies": [], "InstanceProfileList": []}]}
        """);
    Workspace other = new Workspace();
    other.show(Fixture.ANALYZER.open(List.of(dump), Progress.NONE), List.of(dump));
    Desk desk = new Desk(other, file());

    assertThat(desk.names()).isEmpty();
    desk.saved.save("Of Northwind");
    assertThat(desk.names()).containsExactly("Of Northwind");
    assertThat(desk().names()).containsExactly("Of Northwind");
    assertThat(desk().view("Of Northwind").of().accounts()).hasSize(5);
  }

  @Test
  void damagedFile_isNamedWithItsLine_isNotWritten_andCanBeSetAside() throws IOException {
    Files.createDirectories(file().getParent());
    String damaged = "{\"schemaVersion\": 1,\n \"views\": [\n}";
    Files.writeString(file(), damaged);
    Desk desk = desk();

    assertThat(desk.saved.damagedProperty().get()).isTrue();
    assertThat(desk.saved.noteProperty().get()).contains("views.json:3: it is not JSON");
    assertThat(desk.saved.refusal()).isNotEmpty();
    desk.saved.save("Lost?");
    assertThat(Files.readString(file())).isEqualTo(damaged);
    assertThat(desk.lastSaid()).contains("views.json:3");

    desk.saved.setAside();
    assertThat(desk.saved.damagedProperty().get()).isFalse();
    assertThat(file().resolveSibling("views-damaged.json")).hasContent(damaged);
    desk.saved.save("Kept");
    assertThat(desk().names()).containsExactly("Kept");
  }

  @Test
  void damagedView_costsItselfOnly_isNamed_andStaysInTheFile() throws IOException {
    Desk desk = desk();
    desk.saved.save("Good");
    desk.saved.save("Bad");
    Files.writeString(
        file(),
        Files.readString(file()).replaceAll("(?s)(\"Bad\".*\"tab\" : )\"MAP\"", "$1\"TIME\""));

    Desk next = desk();
    assertThat(next.names()).containsExactly("Good");
    assertThat(next.saved.noteProperty().get())
        .startsWith("A view of ")
        .endsWith("views.json cannot be read, at /views/1/tab: `TIME` is not known.");
    next.saved.save("More");
    assertThat(Files.readString(file())).contains("\"Bad\"").contains("TIME").contains("More");
  }

  @Test
  void picturesAndTabs_haveTheSameNamesInAViewAsInTheWindow() {
    assertThat(SavedPicture.Kind.values())
        .extracting(Enum::name)
        .containsExactlyElementsOf(
            List.of(Mode.values()).stream()
                // The other state of the data may be gone when a view is shown again.
                .filter(mode -> mode != Mode.CHANGES)
                .map(Enum::name)
                .toList());
  }
}
