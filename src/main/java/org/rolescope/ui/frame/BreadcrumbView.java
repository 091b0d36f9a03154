package org.rolescope.ui.frame;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.frame.BreadcrumbViewModel.Crumb;
import org.rolescope.ui.look.Rows;

/** The way from the organisation to the selection; every step can be clicked. */
final class BreadcrumbView extends HBox {
  private final BreadcrumbViewModel model;

  BreadcrumbView(BreadcrumbViewModel model) {
    this.model = model;
    getStyleClass().add("breadcrumb");
    setAlignment(Pos.CENTER_RIGHT);
    model.crumbs().subscribe(this::show);
    show();
  }

  private void show() {
    getChildren().clear();
    List<Crumb> crumbs = model.crumbs();
    for (int i = 0; i < crumbs.size(); i++) {
      Crumb crumb = crumbs.get(i);
      Button step = Rows.link(crumb.label(), () -> model.select(crumb));
      step.getStyleClass().setAll("crumb");
      if (i == crumbs.size() - 1) {
        step.getStyleClass().add("last");
      }
      if (i > 0) {
        getChildren().add(FontIcon.of(MaterialDesignC.CHEVRON_RIGHT));
      }
      getChildren().add(step);
    }
  }
}
