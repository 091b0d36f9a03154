package org.rolescope.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.command.Block;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

class SearchViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final SearchViewModel search = new SearchViewModel(workspace, new DirectTaskRunner());
  private final List<String> ran = new ArrayList<>();

  @Test
  void nameThatBeginsWithTheQuery_comesFirst() {
    search.queryProperty().set("DEPLOY-PROD");

    assertThat(search.results().get(0).id()).isEqualTo(Fixture.DEPLOY_PROD);
  }

  @Test
  void accountNumber_findsTheAccount() {
    search.queryProperty().set(Fixture.SHOP_PROD);

    assertThat(search.results()).extracting(Found::name).contains("shop-prod");
  }

  @Test
  void personAndGroupOfIdentityCenter_areFound() {
    search.queryProperty().set("chiara");
    assertThat(search.results()).extracting(Found::name).contains("Chiara Rossi (chiara)");
    search.queryProperty().set("platform");
    assertThat(search.results())
        .filteredOn(found -> found.group() == Found.Group.PEOPLE)
        .extracting(Found::name)
        .contains("group Platform");
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

    search.choose(search.results().get(0));

    assertThat(workspace.selection().id()).isEqualTo(Fixture.CI_RUNNER);
    assertThat(search.queryProperty().get()).isEmpty();
  }

  @Test
  void lettersInOrder_findAName_afterThoseThatHoldThem() {
    search.queryProperty().set("dplprd");

    assertThat(search.results()).extracting(Found::id).contains(Fixture.DEPLOY_PROD);
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
        search.results().stream()
            .filter(found -> found.group() == Found.Group.COMMANDS)
            .findFirst()
            .orElseThrow();
    search.choose(command);

    assertThat(ran).containsExactly("export");
    assertThat(workspace.selection().id()).isEmpty();
  }

  @Test
  void command_thatCannotBeRunNow_isNotFound() {
    search.setCommands(
        List.of(Command.of("about", Block.ABOUT, () -> {}).when(new SimpleBooleanProperty(false))));

    search.queryProperty().set("about");

    assertThat(search.results()).extracting(Found::id).doesNotContain("about");
  }
}
