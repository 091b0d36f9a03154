package org.rolescope.ui.frame;

import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;
import org.rolescope.ui.look.Topic;

/** What this program is, its version, its licence, and those of its libraries. */
final class AboutView extends SheetView {
  AboutView() {
    super(Words.of("app.name"), content());
    setId("about");
    Topic.ABOUT.mark(this);
    setCardSize(720, 560);
  }

  private static VBox content() {
    VBox words =
        new VBox(
            6,
            Rows.label(Words.of("about.what"), "body"),
            Rows.label(ThisProgram.shortVersion(), "row-detail"));
    List<String> systems = ThisProgram.systems();
    words.getChildren().add(Rows.label(String.join(" · ", systems), "row-detail"));
    words.getChildren().add(Rows.label(Words.of("about.licence"), "row-detail"));
    words.getChildren().add(Rows.label(Words.of("about.offline"), "row-detail"));
    String notice = ThisProgram.notice();
    if (!notice.isEmpty()) {
      TextArea licences = new TextArea(notice);
      licences.setId("about-licences");
      licences.setEditable(false);
      licences.getStyleClass().add("mono");
      licences.setAccessibleText(Words.of("about.licences"));
      VBox.setVgrow(licences, Priority.ALWAYS);
      words.getChildren().addAll(Rows.heading(Words.of("about.licences")), licences);
    }
    return words;
  }
}
