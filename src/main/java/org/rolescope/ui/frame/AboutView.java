package org.rolescope.ui.frame;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;

/** What this program is, its version, and its licence. */
final class AboutView extends SheetView {
  AboutView() {
    super(
        Words.of("app.name"),
        new VBox(
            6,
            Rows.label(Words.of("about.what"), "body"),
            Rows.label(
                Optional.ofNullable(AboutView.class.getPackage().getImplementationVersion())
                    .map(version -> Words.of("about.version", version))
                    .orElseGet(() -> Words.of("about.version.unknown")),
                "row-detail"),
            Rows.label(Words.of("about.licence"), "row-detail"),
            Rows.label(Words.of("about.offline"), "row-detail")));
    setId("about");
  }
}
