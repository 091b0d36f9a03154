package org.rolescope.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.app.Lesson;
import org.rolescope.app.LessonStep;
import org.rolescope.app.Lessons;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.command.Block;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.saved.Desk;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

class SearchViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final SearchViewModel search =
      new SearchViewModel(workspace, runner, new SimpleBooleanProperty());
  private final List<String> ran = new ArrayList<>();

  private List<Found> found() {
    return search.results().stream().flatMap(answer -> answer.best().stream()).toList();
  }

  @Test
  void nameThatBeginsWithTheQuery_comesFirst() {
    search.queryProperty().set("DEPLOY-PROD");

    assertThat(found().get(0).id()).isEqualTo(Fixture.DEPLOY_PROD);
  }

  @Test
  void accountNumber_findsTheAccount() {
    search.queryProperty().set(Fixture.SHOP_PROD);

    assertThat(found()).extracting(Found::name).contains("shop-prod");
  }

  @Test
  void whatALogCallsARole_findsIt() {
    for (String text :
        List.of(
            "AROAV4NWP7GMGHKI7EWSN",
            " AROAV4NWP7GMGHKI7EWSN:i-0abc",
            "arn:aws:sts::444455556666:assumed-role/deploy-prod/i-0abc")) {
      search.queryProperty().set(text);
      assertThat(found()).as(text).extracting(Found::id).containsExactly(Fixture.DEPLOY_PROD);
    }
  }

  @Test
  void personAndGroupOfIdentityCenter_areFound() {
    search.queryProperty().set("chiara");
    assertThat(found()).extracting(Found::name).contains("Chiara Rossi (chiara)");
    search.queryProperty().set("platform");
    assertThat(found())
        .filteredOn(found -> found.group() == Found.Group.PEOPLE)
        .extracting(Found::name)
        .contains("group Platform");
  }

  @Test
  void namesAreLookedUpBesideTheWindow_andAnswersToAnOlderTextAreGoneWithIt() {
    search.queryProperty().set("deploy");
    assertThat(runner.begun(Lane.NAMES)).isOne();
    runner.hold(Lane.NAMES);
    search.queryProperty().set("deploy-");
    assertThat(runner.begun(Lane.NAMES)).isEqualTo(2);
    search.whenAnswered(() -> ran.add("Enter"));
    assertThat(ran).isEmpty();

    search.queryProperty().set("");

    assertThat(search.results()).isEmpty();
    assertThat(runner.begun(Lane.NAMES)).isEqualTo(2);
    assertThat(ran).isEmpty();
  }

  @Test
  void emptyQuery_findsNothing() {
    search.queryProperty().set("deploy");
    search.queryProperty().set("");

    assertThat(search.results()).isEmpty();
  }

  @Test
  void choosing_selectsAndEmptiesTheBox() {
    search.queryProperty().set("ci-runner");

    search.choose(found().get(0));

    assertThat(workspace.selection().id()).isEqualTo(Fixture.CI_RUNNER);
    assertThat(search.queryProperty().get()).isEmpty();
  }

  @Test
  void lettersInOrder_findAName_afterThoseThatHoldThem() {
    search.queryProperty().set("dplprd");

    assertThat(found()).extracting(Found::id).contains(Fixture.DEPLOY_PROD);
  }

  @Test
  void commandAndNames_standInGroups_andChoosingTheCommandRunsIt() {
    search.setCommands(
        List.of(
            Command.of("export", Block.WRITE, () -> ran.add("export")),
            Command.of("about", Block.ABOUT, () -> ran.add("about"))
                .when(new SimpleBooleanProperty(false))));

    search.queryProperty().set("export");
    Found command =
        found().stream()
            .filter(found -> found.group() == Found.Group.COMMANDS)
            .findFirst()
            .orElseThrow();
    search.choose(command);

    assertThat(ran).containsExactly("export");
    assertThat(workspace.selection().id()).isEmpty();
  }

  /** Nobody who types its name means another one, whose letters alone are like it. */
  @Test
  void command_thatCannotBeRunNow_isFoundByItsName_andIsNotRun() {
    Command fold =
        Command.of("fold-all", Block.ABOUT, () -> ran.add("fold"))
            .when(new SimpleBooleanProperty(false));
    search.setCommands(
        List.of(Command.of("paths-between", Block.ABOUT, () -> ran.add("paths")), fold));

    search.queryProperty().set("fold all");
    assertThat(found().get(0).id()).isEqualTo("fold-all");
    assertThat(found().get(0).possible()).isFalse();
    search.choose(found().get(0));
    assertThat(ran).isEmpty();

    search.queryProperty().set("fdll");
    assertThat(found()).extracting(Found::id).doesNotContain("fold-all");
  }

  @Test
  void lesson_isFoundByName_andChoosingItPresentsIt() {
    LessonStep step = Lessons.of(List.of(Fixture.SAMPLE)).all().get(0).steps().get(0);
    Lesson lesson = new Lesson("ExternalId and the confused deputy", List.of(step));
    search.setLessons(() -> List.of(lesson), one -> ran.add(one.called()));

    search.queryProperty().set("externalid");
    assertThat(found().get(0).detail()).isEqualTo("Lesson of 1 question");
    search.choose(found().get(0));

    assertThat(ran).containsExactly("ExternalId and the confused deputy");
  }

  @Test
  void moreThanAreOffered_areCountedByGroup() {
    long roles =
        workspace.analysis().snapshot().roles().stream()
            .filter(role -> role.name().contains("ro"))
            .count();
    search.queryProperty().set("ro");

    SearchIndex.Answer answer =
        search.results().stream()
            .filter(group -> group.group() == Found.Group.ROLES)
            .findFirst()
            .orElseThrow();
    assertThat(answer.best()).hasSize(8);
    assertThat(answer.best().size() + answer.more()).isGreaterThanOrEqualTo((int) roles);
  }

  @Test
  void savedView_isFoundByName_andChoosingItShowsIt(@TempDir Path folder) {
    Desk desk = new Desk(workspace, folder.resolve("views.json"));
    workspace.selection().select(Fixture.DEPLOY_PROD);
    desk.saved.save("Third parties into Prod");
    workspace.selection().select("");
    search.setViews(desk.saved.views(), desk.saved::show);

    search.queryProperty().set("third prod");
    Found view =
        found().stream()
            .filter(found -> found.group() == Found.Group.VIEWS)
            .findFirst()
            .orElseThrow();
    assertThat(view.detail()).isEqualTo("Saved view: Map");
    search.choose(view);

    assertThat(workspace.selection().id()).isEqualTo(Fixture.DEPLOY_PROD);
  }
}
