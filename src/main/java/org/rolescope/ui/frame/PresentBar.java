package org.rolescope.ui.frame;

import javafx.beans.value.ObservableValue;
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
   * @param lessons stands there in place of the breadcrumb while a lesson is presented
   * @param leave ends it
   */
  PresentBar(Node breadcrumb, Node lessons, ObservableValue<Boolean> lesson, Runnable leave) {
    getStyleClass().add("present-bar");
    Topic.PRESENTING.mark(this);
    Button out = Rows.link(Words.of("present.leave"), leave);
    out.setId("present-leave");
    out.setMinWidth(USE_PREF_SIZE);
    show(breadcrumb, lesson.map(is -> !is));
    show(lessons, lesson);
    getChildren().addAll(breadcrumb, lessons, out);
  }

  private static void show(Node part, ObservableValue<Boolean> when) {
    HBox.setHgrow(part, Priority.ALWAYS);
    part.visibleProperty().bind(when);
    part.managedProperty().bind(part.visibleProperty());
  }
}
