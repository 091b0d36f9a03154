package org.rolescope.ui.failure;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;
import org.rolescope.ui.look.Topic;

/** The one dialog about a defect: what happened, what to do, and a report to copy. */
public final class FailureView extends SheetView {
  private final FailureViewModel model;

  public FailureView(FailureViewModel model) {
    super(Words.of("failure.title"), content(model), copyButton(model));
    this.model = model;
    setId("failure");
    Topic.FAILURE.mark(this);
    setCardSize(680, 480);
    model
        .shownProperty()
        .subscribe(
            report -> {
              if (report.isPresent()) {
                open();
              }
            });
  }

  private static VBox content(FailureViewModel model) {
    TextArea report = new TextArea();
    report.setId("failure-report");
    report.setEditable(false);
    report.getStyleClass().add("mono");
    report.setAccessibleText(Words.of("failure.report"));
    VBox.setVgrow(report, Priority.ALWAYS);
    model.shownProperty().subscribe(now -> report.setText(now.map(FailureReport::text).orElse("")));
    Label more = Rows.paragraph("", "row-detail");
    model.moreProperty().subscribe(n -> more.setText(Words.of("failure.more", n.intValue())));
    more.visibleProperty().bind(model.moreProperty().greaterThan(0));
    more.managedProperty().bind(more.visibleProperty());
    return new VBox(
        10,
        Rows.paragraph(Words.of("failure.what"), "body"),
        Rows.paragraph(Words.of("failure.do"), "body"),
        report,
        Rows.paragraph(Words.of("failure.holds"), "row-detail"),
        more);
  }

  private static Button copyButton(FailureViewModel model) {
    Button copy = new Button(Words.of("failure.copy"), new Icon(MaterialDesignC.CONTENT_COPY));
    copy.setId("failure-copy");
    copy.getStyleClass().add("small-button");
    copy.setOnAction(event -> model.copyReport());
    return copy;
  }

  @Override
  protected void closed() {
    model.close();
  }
}
