package org.rolescope.ui.frame;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** All that is left of the bars while a picture is presented: where one is, and the way out. */
final class PresentBar extends HBox {
  /**
   * @param leave ends it
   */
  PresentBar(Node breadcrumb, Runnable leave) {
    getStyleClass().add("present-bar");
    Topic.PRESENTING.mark(this);
    Button out = Rows.link(Words.of("present.leave"), leave);
    out.setId("present-leave");
    out.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(breadcrumb, Priority.ALWAYS);
    getChildren().addAll(breadcrumb, out);
  }
}
