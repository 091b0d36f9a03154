package org.rolescope.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.Words;
import org.rolescope.ui.frame.BreadcrumbViewModel.Crumb;
import org.rolescope.ui.look.Rows;

/**
 * The way from the organisation to the selection; every step can be clicked. Where there is no room
 * for all of it the first steps are one that says them on hover; the last is cut only alone.
 */
final class BreadcrumbView extends HBox {
  private final BreadcrumbViewModel model;
  private final List<Node> steps = new ArrayList<>();

  BreadcrumbView(BreadcrumbViewModel model) {
    this.model = model;
    getStyleClass().add("breadcrumb");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(0);
    // It takes the room that is left, whatever it would like.
    setPrefWidth(0);
    model.crumbs().subscribe(this::show);
    show();
  }

  private void show() {
    steps.clear();
    List<Crumb> crumbs = model.crumbs();
    for (int i = 0; i < crumbs.size(); i++) {
      steps.add(step(crumbs.get(i), i == crumbs.size() - 1));
    }
    requestLayout();
    put(0);
  }

  private Node step(Crumb crumb, boolean last) {
    Button step = Rows.link(crumb.label(), () -> model.select(crumb));
    step.getStyleClass().setAll("crumb");
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

  /** The steps from one on; those before it are one. */
  private void put(int first) {
    List<Node> shown = new ArrayList<>();
    if (first > 0) {
      shown.add(left(first));
    }
    for (Node step : steps.subList(first, steps.size())) {
      if (!shown.isEmpty()) {
        shown.add(FontIcon.of(MaterialDesignC.CHEVRON_RIGHT));
      }
      shown.add(step);
    }
    getChildren().setAll(shown);
  }

  /** Goes to the nearest of the steps that it stands for. */
  private Node left(int first) {
    Button left = Rows.link("…", () -> model.select(model.crumbs().get(first - 1)));
    left.getStyleClass().setAll("crumb");
    left.setMinWidth(USE_PREF_SIZE);
    String words = path(model.crumbs().subList(0, first));
    left.setAccessibleText(Words.of("breadcrumb.left", words));
    left.setTooltip(new Tooltip(words));
    return left;
  }

  @Override
  protected void layoutChildren() {
    int first = 0;
    put(first);
    applyCss();
    while (first < steps.size() - 1 && wish() > getWidth()) {
      put(++first);
      applyCss();
    }
    super.layoutChildren();
  }

  private double wish() {
    return super.computePrefWidth(-1);
  }
}
