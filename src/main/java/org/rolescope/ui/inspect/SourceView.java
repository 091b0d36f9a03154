package org.rolescope.ui.inspect;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rolescope.policy.LineSpan;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Source;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.source.PolicyPane;

/** A policy's JSON under the place where it was read. */
final class SourceView extends VBox {
  private static final double LINE = 18;
  private static final int MOST_LINES = 28;

  private final PolicyPane pane = new PolicyPane();
  private final Label place = Rows.label("", "source-place");
  private @Nullable Source source;

  SourceView() {
    getStyleClass().addAll("section", "source-view");
    place.setMinWidth(0);
    getChildren().addAll(Rows.heading(Words.of("inspector.written-here"), place), pane);
  }

  /** Shows a policy with some of its lines marked. */
  void show(Source shown, Optional<LineSpan> marked) {
    source = shown;
    place.setText(shown.place().substring(shown.place().lastIndexOf('/') + 1));
    place.setTooltip(new Tooltip(shown.place()));
    int lines = Math.min(MOST_LINES, shown.text().lines().size() + 3);
    pane.setPrefHeight(lines * LINE);
    pane.setMinHeight(lines * LINE);
    pane.show(shown.text(), marked, List.of());
  }

  /** Marks other lines. */
  void mark(Optional<LineSpan> lines) {
    if (source != null) {
      pane.show(source.text(), lines, List.of());
    }
  }
}
