package org.rolescope.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.Words;
import org.rolescope.ui.frame.BreadcrumbViewModel.Crumb;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;

/**
 * The way from the organisation to the selection; every step can be clicked but the one that
 * counts. Where there is no room for all of it the first steps are one that says them on hover and
 * offers them as a menu; the last is cut only alone, and is one with the others where next to
 * nothing of it would be left.
 */
final class BreadcrumbView extends HBox {
  /** Of this little no name can be read, in logical pixels. */
  private static final double LEAST_WIDTH = 110;

  private final BreadcrumbViewModel model;
  private final Button left = Rows.link("…", this::offerLeft);
  private final ContextMenu menu = new ContextMenu();
  private final Tooltip leftWords = new Tooltip();
  private final List<Node> steps = new ArrayList<>();
  private final List<Node> between = new ArrayList<>();

  /** The first step that stands there itself; those before it are one. */
  private int first;

  BreadcrumbView(BreadcrumbViewModel model) {
    this.model = model;
    getStyleClass().add("breadcrumb");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(0);
    // It takes the room that is left, whatever it would like.
    setPrefWidth(0);
    left.setId("breadcrumb-left");
    left.getStyleClass().setAll("crumb");
    left.setMinWidth(USE_PREF_SIZE);
    left.setTooltip(leftWords);
    model.crumbs().subscribe(this::show);
    show();
  }

  private void show() {
    steps.clear();
    between.clear();
    List<Node> all = new ArrayList<>(List.of(left));
    List<Crumb> crumbs = model.crumbs();
    for (int i = 0; i < crumbs.size(); i++) {
      Node step = step(crumbs.get(i), i == crumbs.size() - 1);
      Node chevron = new Icon(MaterialDesignC.CHEVRON_RIGHT);
      steps.add(step);
      between.add(chevron);
      all.addAll(List.of(chevron, step));
    }
    getChildren().setAll(all);
    put(0);
  }

  private Node step(Crumb crumb, boolean last) {
    Labeled step =
        crumb.counts()
            ? new Label(crumb.label())
            : Rows.link(crumb.label(), () -> model.select(crumb));
    step.getStyleClass().setAll(crumb.counts() ? "crumb-count" : "crumb");
    step.setMinWidth(last ? 0 : USE_PREF_SIZE);
    if (last) {
      step.getStyleClass().add("last");
      step.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      step.setTooltip(new Tooltip(path(model.crumbs())));
    }
    return step;
  }

  private static String path(List<Crumb> crumbs) {
    return crumbs.stream().map(Crumb::label).collect(Collectors.joining(" › "));
  }

  /** Shows the steps from one on; those before it are one. */
  private void put(int from) {
    first = from;
    String words = path(model.crumbs().subList(0, from));
    left.setAccessibleText(Words.of("breadcrumb.left", words));
    leftWords.setText(words);
    show(left, from > 0);
    for (int i = 0; i < steps.size(); i++) {
      show(steps.get(i), i >= from);
      show(between.get(i), i > 0 && i >= from);
    }
  }

  private static void show(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  /** Offers the steps that it stands for. */
  private void offerLeft() {
    menu.getItems().setAll(model.crumbs().subList(0, first).stream().map(this::item).toList());
    menu.show(left, Side.BOTTOM, 0, 0);
  }

  private MenuItem item(Crumb crumb) {
    MenuItem item = new MenuItem(crumb.label());
    item.setDisable(crumb.counts());
    item.setMnemonicParsing(false);
    item.setOnAction(event -> model.select(crumb));
    return item;
  }

  @Override
  protected void layoutChildren() {
    int fitting = 0;
    while (fitting < steps.size() - 1 && wish(fitting) > getWidth()) {
      fitting++;
    }
    // Dots in place of a single step would lead to itself alone.
    if (steps.size() > 1
        && fitting == steps.size() - 1
        && getWidth() < Math.min(wish(fitting), LEAST_WIDTH)) {
      fitting++;
    }
    if (fitting != first) {
      put(fitting);
    }
    super.layoutChildren();
  }

  /** How wide it would like to be with the steps from one on. */
  private double wish(int from) {
    double wide = snappedLeftInset() + snappedRightInset() - snapSpaceX(getSpacing());
    wide += from > 0 ? wide(left) : 0;
    for (int i = from; i < steps.size(); i++) {
      wide += wide(steps.get(i)) + (i > 0 ? wide(between.get(i)) : 0);
    }
    return wide;
  }

  private double wide(Node node) {
    return snapSizeX(node.prefWidth(-1)) + snapSpaceX(getSpacing());
  }
}
