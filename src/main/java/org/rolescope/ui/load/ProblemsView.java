package org.rolescope.ui.load;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.rolescope.ui.Words;
import org.rolescope.ui.load.ProblemsViewModel.Problem;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;

/** The list of what could not be read or is missing, each with place, message and effect. */
public final class ProblemsView extends SheetView {
  private final ProblemsViewModel model;
  private final VBox rows;

  public ProblemsView(ProblemsViewModel model) {
    this(model, new VBox());
  }

  private ProblemsView(ProblemsViewModel model, VBox rows) {
    super(Words.of("problems.title"), scrolled(rows), copyButton(model));
    this.model = model;
    this.rows = rows;
    setId("problems");
    setCardSize(820, 560);
  }

  private static ScrollPane scrolled(VBox rows) {
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private static Button copyButton(ProblemsViewModel model) {
    Button copy = new Button(Words.of("problems.copy"), FontIcon.of(MaterialDesignC.CONTENT_COPY));
    copy.getStyleClass().add("small-button");
    copy.setOnAction(event -> model.copyAll());
    return copy;
  }

  /** Shows the list as it is now. */
  @Override
  public void open() {
    rows.getChildren().setAll(model.problems().stream().map(ProblemsView::row).toList());
    if (rows.getChildren().isEmpty()) {
      rows.getChildren().add(Rows.paragraph(Words.of("problems.none"), "row-detail"));
    }
    super.open();
  }

  private static Node row(Problem problem) {
    FontIcon icon =
        FontIcon.of(
            switch (problem.severity()) {
              case ERROR -> MaterialDesignC.CLOSE_CIRCLE;
              case WARNING -> MaterialDesignA.ALERT;
              case NOTE -> MaterialDesignI.INFORMATION_OUTLINE;
            });
    icon.getStyleClass().add("severity-" + problem.severity().name().toLowerCase(Locale.ROOT));
    VBox words = new VBox(Rows.paragraph(problem.message(), "row-name"));
    if (!problem.effect().isEmpty()) {
      words.getChildren().add(Rows.paragraph(problem.effect(), "row-detail"));
    }
    if (!problem.place().isEmpty()) {
      words.getChildren().add(Rows.paragraph(problem.place(), "mono"));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(10, icon, words);
    row.getStyleClass().add("problem-row");
    return row;
  }
}
