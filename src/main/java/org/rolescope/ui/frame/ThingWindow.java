package org.rolescope.ui.frame;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import org.rolescope.question.Reach.Direction;
import org.rolescope.ui.explain.SimulatorViewModel;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.inspect.InspectorView;
import org.rolescope.ui.paths.PathsViewModel;
import org.rolescope.ui.state.Workspace;

/** What context menus do in the window. */
final class ThingWindow implements ThingMenus.Window {
  private static final List<String> GROUND =
      List.of("fit", "fold-all", "legend", "show-hidden", "copy-picture", "export");

  private final Workspace workspace;
  private final Panes panes;
  private final DrawerBarViewModel drawer;
  private final SimulatorViewModel simulator;
  private final PathsViewModel paths;
  private final PictureViewModel picture;
  private final Commands commands;
  private Optional<InspectorView> inspector = Optional.empty();

  ThingWindow(
      Workspace workspace,
      Panes panes,
      DrawerBarViewModel drawer,
      SimulatorViewModel simulator,
      PathsViewModel paths,
      PictureViewModel picture,
      Commands commands) {
    this.workspace = workspace;
    this.panes = panes;
    this.drawer = drawer;
    this.simulator = simulator;
    this.paths = paths;
    this.picture = picture;
    this.commands = commands;
  }

  /** Says where things are inspected; its rows have such menus themselves. */
  void setInspector(InspectorView view) {
    inspector = Optional.of(view);
  }

  @Override
  public void inspect(String id) {
    workspace.selection().select(id);
    panes.inspectorProperty().set(true);
    inspector.ifPresent(InspectorView::focusTab);
  }

  @Override
  public void showTrust(String id) {
    workspace.selection().select(id);
    panes.inspectorProperty().set(true);
    inspector.ifPresent(InspectorView::showTrust);
  }

  @Override
  public void paths(String from) {
    paths.take(from, drawer.target().equals(from) ? "" : drawer.target());
    panes.tabProperty().set(Tab.PATHS);
  }

  @Override
  public boolean mayReach(String id, Direction direction) {
    return picture.mayBlast(id, direction);
  }

  @Override
  public void reach(String id, Direction direction) {
    panes.tabProperty().set(Tab.MAP);
    picture.blast(id, direction);
  }

  @Override
  public boolean pictured() {
    return panes.tabProperty().get() == Tab.MAP && !panes.simulatorProperty().get();
  }

  @Override
  public boolean mayCall(String id) {
    return drawer.mayCall(id);
  }

  /** The end that is not given is the mark or the selection, unless that is the end given. */
  @Override
  public void simulate(String caller, String role) {
    String from = caller.isEmpty() && !drawer.caller().equals(role) ? drawer.caller() : caller;
    String to = role.isEmpty() && !drawer.target().equals(caller) ? drawer.target() : role;
    simulator.ask(drawer.callerFor(from, to), to);
    panes.simulatorProperty().set(true);
  }

  @Override
  public void editTrust(String caller, String role) {
    simulate(caller, role);
    simulator.editTrust();
  }

  @Override
  public Optional<Ends> ends() {
    return drawer.ends();
  }

  @Override
  public void ways(Ends of) {
    paths.take(drawer.callerFor(of.caller(), of.role()), of.role());
    panes.tabProperty().set(Tab.PATHS);
  }

  @Override
  public void editOn() {
    panes.simulatorProperty().set(true);
  }

  @Override
  public List<MenuItem> ground() {
    return GROUND.stream().map(commands::of).map(MenuView::item).toList();
  }
}
