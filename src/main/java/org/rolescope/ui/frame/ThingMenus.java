package org.rolescope.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Reach.Direction;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Calls;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.graph.PictureViewModel.Mode;
import org.rolescope.ui.look.Copying;
import org.rolescope.ui.state.Workspace;

/** The context menus of nodes, edges and accounts, wherever they are shown. */
final class ThingMenus implements MenuSource {
  /** What the items do in the window. */
  interface Window extends Calls {
    /** Selects it and gives the inspector the keys. */
    void inspect(String id);

    /** Selects a role and shows who may put it on. */
    void showTrust(String id);

    /** Shows the ways that begin at somebody; the role that is marked is their end. */
    void paths(String from);

    /** Whether there is a picture to be seen. */
    boolean pictured();

    /** What can be done with the picture as a whole. */
    List<MenuItem> ground();
  }

  private final Workspace workspace;
  private final PictureViewModel picture;
  private final FilterViewModel filter;
  private final Copies copies;
  private final ObservableValue<Theme> theme;
  private final Window window;

  ThingMenus(
      Workspace workspace,
      PictureViewModel picture,
      FilterViewModel filter,
      Copies copies,
      ObservableValue<Theme> theme,
      Window window) {
    this.workspace = workspace;
    this.picture = picture;
    this.filter = filter;
    this.copies = copies;
    this.theme = theme;
    this.window = window;
  }

  @Override
  public List<MenuItem> of(String id) {
    if (id.isEmpty()) {
      return window.ground();
    }
    TrustGraph graph = workspace.analysis().graph();
    boolean edge = graph.edge(id).isPresent();
    boolean known =
        edge
            || graph.node(id).isPresent()
            || workspace.analysis().index().entity(id).isPresent()
            || workspace.analysis().index().account(id).isPresent()
            || window.mayReach(id, Direction.OUT);
    if (!known) {
      return List.of();
    }
    List<String> selected = workspace.selection().ids();
    if (selected.size() > 1 && selected.contains(id)) {
      return ofSeveral(id, selected);
    }
    List<MenuItem> items = new ArrayList<>();
    items.add(item("thing.inspect", () -> window.inspect(id)));
    if (graph.node(id).isPresent()) {
      items.add(item("thing.focus", () -> picture.focusOn(id)));
    }
    if (window.mayReach(id, Direction.IN)) {
      items.add(item("thing.who-can", () -> window.reach(id, Direction.IN)));
    }
    if (window.mayReach(id, Direction.OUT)) {
      items.add(item("thing.blast", () -> window.reach(id, Direction.OUT)));
      items.add(item("thing.paths", () -> window.paths(id)));
    }
    if (workspace.analysis().index().role(id).isPresent()) {
      items.add(item("thing.trust", () -> window.showTrust(id)));
    }
    simulations(id, items);
    folding(id, items);
    items.add(new SeparatorMenuItem());
    copying(id, edge, items);
    if (picture.pins().property().get().containsKey(id)) {
      items.add(new SeparatorMenuItem());
      items.add(item("thing.release", () -> picture.pins().release(List.of(id))));
    }
    if (filter.mayHide(id)) {
      items.add(new SeparatorMenuItem());
      items.add(item("thing.hide", () -> filter.hide(id)));
    }
    return items;
  }

  /** The page of the one that the menu is of, and what is done with all selected together. */
  private List<MenuItem> ofSeveral(String one, List<String> ids) {
    List<MenuItem> items = new ArrayList<>();
    items.add(item("several.inspect", () -> window.inspect(one)));
    items.add(new SeparatorMenuItem());
    window
        .ends()
        .ifPresent(
            ends -> {
              items.add(
                  item("several.simulate", () -> window.simulate(ends.caller(), ends.role())));
              items.add(item("several.ways", () -> window.ways(ends)));
              items.add(new SeparatorMenuItem());
            });
    items.add(item("several.copy-arns", () -> copies.arns(ids)));
    items.add(item("several.copy-names", () -> copies.names(ids)));
    items.add(item("several.copy-sentences", () -> copies.sentences(ids)));
    int copying = items.size();
    if (ids.stream().anyMatch(picture.pins().property().get()::containsKey)) {
      items.add(item("several.release", () -> picture.pins().release(ids)));
    }
    if (ids.stream().anyMatch(filter::mayHide)) {
      items.add(item("several.hide", () -> filter.hideAll(ids)));
    }
    if (items.size() > copying) {
      items.add(copying, new SeparatorMenuItem());
    }
    return items;
  }

  /** On the map what opens and folds. */
  private void folding(String id, List<MenuItem> items) {
    if (!window.pictured() || picture.modeProperty().get() != Mode.MAP) {
      return;
    }
    Optional<TrustNode> node = workspace.analysis().graph().node(id);
    String account =
        node.filter(one -> one.kind() != TrustNode.Kind.ACCOUNT).map(TrustNode::account).orElse(id);
    boolean read = workspace.analysis().index().isRead(account);
    List<MenuItem> folds = new ArrayList<>();
    if (read && account.equals(id) && !picture.unfolding().isOpen(id)) {
      folds.add(item("thing.open", () -> picture.expand(id, true)));
    }
    if (node.isPresent() && !account.equals(id)) {
      folds.add(item("thing.expand", () -> picture.expand(id, true)));
    }
    if (picture.unfolding().isOpen(account)) {
      folds.add(item("thing.fold", () -> picture.expand(account, false)));
    }
    if (!folds.isEmpty()) {
      items.add(new SeparatorMenuItem());
      items.addAll(folds);
    }
  }

  private void simulations(String id, List<MenuItem> items) {
    workspace
        .analysis()
        .graph()
        .edge(id)
        .ifPresent(
            edge ->
                items.add(item("thing.simulate", () -> window.simulate(edge.from(), edge.to()))));
    if (window.mayCall(id)) {
      items.add(item("thing.simulate-from", () -> window.simulate(id, "")));
    }
    if (workspace.analysis().index().role(id).isPresent()) {
      items.add(item("thing.simulate-to", () -> window.simulate("", id)));
    }
  }

  private void copying(String id, boolean edge, List<MenuItem> items) {
    items.add(item(edge ? "thing.copy-role" : Copying.key(id), () -> copies.arns(List.of(id))));
    if (!edge) {
      items.add(item("thing.copy-name", () -> copies.names(List.of(id))));
    }
    items.add(item("thing.copy-sentence", () -> copies.sentences(List.of(id))));
    if (copies.hasTrust(id)) {
      items.add(item("thing.copy-trust", () -> copies.trust(id)));
    }
    if (window.pictured()) {
      items.add(
          item(
              "thing.copy-picture",
              () ->
                  copies.picture(
                      picture.shown(),
                      picture.camera().drawingProperty().get(),
                      theme.getValue())));
    }
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(Words.of(key));
    item.setId(key.replace('.', '-'));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
