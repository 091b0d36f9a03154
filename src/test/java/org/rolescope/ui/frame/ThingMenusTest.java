package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.drawing.Theme;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.testfx.framework.junit5.ApplicationExtension;

/** What is offered of things; menus need the toolkit. */
@ExtendWith(ApplicationExtension.class)
class ThingMenusTest {
  private final Workspace workspace = Fixture.workspace();
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final FilterViewModel filter = new FilterViewModel(workspace, runner);
  private final PictureViewModel picture =
      new PictureViewModel(Fixture.ANALYZER, runner, workspace, filter, this::fail);
  private final List<String> copied = new ArrayList<>();
  private final Copies copies =
      new Copies(
          workspace,
          runner,
          new HandingOn(
              Fixture.ANALYZER,
              runner,
              workspace,
              new SimpleBooleanProperty(),
              () -> AssumeRoleRequest.of("", "")),
          Fixture.copier(workspace, copied::add),
          image -> {},
          this::fail);
  private final DrawerBarViewModel bar = new DrawerBarViewModel(workspace);
  private final List<String> asked = new ArrayList<>();
  private final ThingMenus menus =
      new ThingMenus(
          workspace, picture, filter, copies, new SimpleObjectProperty<>(Theme.LIGHT), window());

  private void fail(Exception failure) {
    throw new AssertionError(failure);
  }

  @Test
  void oneOfSeveral_offersWhatIsDoneWithAll() {
    workspace.selection().selectAll(List.of(Fixture.CI_RUNNER, Fixture.DEPLOY_PROD));

    assertThat(ids(menus.of(Fixture.DEPLOY_PROD)))
        .contains("several-simulate", "several-ways", "several-copy-arns", "several-hide")
        .doesNotContain("thing-hide");
    press("several-inspect");
    press("several-ways");
    press("several-copy-arns");
    press("several-hide");

    assertThat(asked)
        .containsExactly(
            "inspect: " + Fixture.DEPLOY_PROD, Fixture.CI_RUNNER + " > " + Fixture.DEPLOY_PROD);
    assertThat(copied.get(0)).contains(Fixture.CI_RUNNER, Fixture.DEPLOY_PROD);
    assertThat(filter.choiceProperty().get().hidden())
        .containsExactlyInAnyOrder(Fixture.CI_RUNNER, Fixture.DEPLOY_PROD);
    // Of what is not among them its own menu.
    assertThat(ids(menus.of(Fixture.DEV_DEPLOYER))).contains("thing-hide");
  }

  @Test
  void account_opensAndFoldsByItsMenu_andByThatOfWhatIsInIt() {
    assertThat(ids(menus.of("666677778888"))).doesNotContain("thing-open");
    press(Fixture.SHOP_PROD, "thing-open");
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isTrue();
    assertThat(ids(menus.of(Fixture.SHOP_PROD))).doesNotContain("thing-open");
    press(Fixture.SHOP_PROD, "thing-fold");
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isFalse();

    workspace.selection().select(Fixture.DEPLOY_PROD);
    press(Fixture.DEPLOY_PROD, "thing-expand");
    assertThat(picture.unfolding().isOpen("333344445555")).isTrue();
    press(Fixture.DEPLOY_PROD, "thing-fold");
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isFalse();

    picture.focusOn(Fixture.DEPLOY_PROD);
    assertThat(ids(menus.of(Fixture.SHOP_PROD))).doesNotContain("thing-open");
  }

  private void press(String id) {
    press(Fixture.DEPLOY_PROD, id);
  }

  private void press(String of, String id) {
    menus.of(of).stream().filter(item -> id.equals(item.getId())).forEach(MenuItem::fire);
  }

  private static List<String> ids(List<MenuItem> items) {
    return items.stream().map(MenuItem::getId).filter(id -> id != null).toList();
  }

  private ThingMenus.Window window() {
    return new ThingMenus.Window() {
      @Override
      public void inspect(String id) {
        asked.add("inspect: " + id);
      }

      @Override
      public void showTrust(String id) {}

      @Override
      public void paths(String from) {}

      @Override
      public boolean pictured() {
        return true;
      }

      @Override
      public List<MenuItem> ground() {
        return List.of();
      }

      @Override
      public boolean mayCall(String id) {
        return bar.mayCall(id);
      }

      @Override
      public void simulate(String caller, String role) {}

      @Override
      public void editTrust(String caller, String role) {}

      @Override
      public Optional<Ends> ends() {
        return bar.ends();
      }

      @Override
      public void ways(Ends ends) {
        asked.add(ends.caller() + " > " + ends.role());
      }

      @Override
      public void editOn() {}

      @Override
      public boolean mayReach(String id, Direction direction) {
        return picture.mayBlast(id, direction);
      }

      @Override
      public void reach(String id, Direction direction) {}
    };
  }
}
