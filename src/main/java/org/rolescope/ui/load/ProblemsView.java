package org.rolescope.ui.load;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.rolescope.ui.Words;
import org.rolescope.ui.load.ProblemsViewModel.Problem;
import org.rolescope.ui.look.Rows;

/** The list of what could not be read or is missing, each with place, message and effect. */
public final class ProblemsView extends StackPane {
  private final ProblemsViewModel model;
  private final VBox rows = new VBox();

  public ProblemsView(ProblemsViewModel model) {
    this.model = model;
    setId("problems");
    getStyleClass().add("veil");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    Button copy = new Button(Words.of("problems.copy"), FontIcon.of(MaterialDesignC.CONTENT_COPY));
    copy.getStyleClass().add("small-button");
    copy.setOnAction(event -> model.copyAll());
    Button close = new Button(Words.of("problems.close"));
    close.getStyleClass().add("small-button");
    close.setCancelButton(true);
    close.setOnAction(event -> setVisible(false));
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    HBox head =
        new HBox(8, Rows.label(Words.of("problems.title"), "answer"), Rows.spring(), copy, close);
    VBox card = new VBox(head, scroll);
    card.getStyleClass().addAll("card", "problems-card");
    card.setMaxSize(820, 560);
    card.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().add(card);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            setVisible(false);
          }
        });
  }

  /** Shows the list as it is now. */
  public void open() {
    rows.getChildren().setAll(model.problems().stream().map(ProblemsView::row).toList());
    if (rows.getChildren().isEmpty()) {
      rows.getChildren().add(Rows.paragraph(Words.of("problems.none"), "row-detail"));
    }
    setVisible(true);
    toFront();
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
    HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
    HBox row = new HBox(10, icon, words);
    row.getStyleClass().add("problem-row");
    return row;
  }
}
