package org.rolescope.ui.inspect;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.rolescope.policy.Unresolved;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Copying;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;

/** The top of the inspector: sign, name, what it is, its ARN to copy, and what deserves a look. */
final class HeadingView extends VBox {
  HeadingView(Page.Heading heading, InspectorViewModel model) {
    getStyleClass().add("inspector-heading");
    Label title = Rows.label(heading.title(), "inspector-title");
    title.setId("inspector-title");
    OnDemand.tip(title, heading::title);
    VBox words = new VBox(title, Rows.label(heading.subtitle(), "row-detail"));
    heading.verdict().map(HeadingView::verdict).ifPresent(words.getChildren()::add);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    NodeSign sign = new NodeSign(heading.sign());
    sign.getStyleClass().add("large");
    HBox top = new HBox(sign, words);
    top.getStyleClass().add("inspector-top");
    if (heading.admin()) {
      top.getChildren().add(adminMark());
    }
    getChildren().add(top);
    if (!heading.arn().isEmpty()) {
      getChildren().add(arnRow(heading.arn(), model));
    }
    if (!heading.warning().isEmpty()) {
      getChildren().add(warning(heading.warning()));
    }
  }

  /** Of an arrow in sight whichever tab is shown. */
  private static Pill verdict(Page.Verdict verdict) {
    Pill pill = new Pill(verdict.kind(), verdict.words());
    pill.setId("inspector-verdict");
    pill.setMinWidth(0);
    VBox.setMargin(pill, new Insets(6, 0, 0, 0));
    return pill;
  }

  /** In sight whichever tab is shown, too. */
  private static HBox warning(String words) {
    HBox line = new HBox(new Icon(MaterialDesignA.ALERT), Rows.paragraph(words, "warning-words"));
    line.setId("inspector-warning");
    line.getStyleClass().add("warning-line");
    return line;
  }

  static StackPane adminMark() {
    StackPane mark = new StackPane(new Icon(MaterialDesignK.KEY_VARIANT));
    mark.getStyleClass().add("admin-mark");
    mark.setAccessibleText(Words.of("inspector.admin"));
    OnDemand.tip(mark, () -> Words.of("inspector.admin"));
    return mark;
  }

  private static HBox arnRow(String arn, InspectorViewModel model) {
    String shown = Unresolved.shown(arn);
    Label text = Rows.label(shown, "mono");
    text.setMinWidth(0);
    OnDemand.tip(text, () -> shown);
    Button copy = new Button("", new Icon(MaterialDesignC.CONTENT_COPY));
    copy.setId("inspector-copy");
    copy.getStyleClass().add("icon-button");
    copy.setAccessibleText(Words.of(Copying.key(arn)));
    copy.setTooltip(new Tooltip(Words.of(Copying.key(arn))));
    copy.setOnAction(event -> model.copy(arn));
    copy.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(text, copy);
    row.getStyleClass().add("arn-row");
    return row;
  }
}
