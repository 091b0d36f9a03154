package org.rolescope.ui.inspect;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rolescope.policy.LineSpan;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Source;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.source.PolicyPane;
import org.rolescope.ui.source.PolicyTools;

/** A policy's JSON under the place where it was read. */
final class SourceView extends VBox {
  private static final double LINE = 18;
  private static final int MOST_LINES = 28;

  private final PolicyPane pane = new PolicyPane();
  private final Label place = Rows.label("", "source-place");
  private @Nullable Source source;
  private Map<LineSpan, List<String>> arrows = Map.of();

  SourceView() {
    getStyleClass().addAll("section", "source-view");
    pane.setId("policy");
    place.setMinWidth(0);
    getChildren()
        .addAll(
            Rows.heading(Words.of("inspector.written-here"), place, new PolicyTools(pane)), pane);
  }

  /** Shows a policy with some of its statements marked. */
  void show(Source shown, List<LineSpan> marked) {
    source = shown;
    arrows = shown.arrows();
    place.setText(shown.place().substring(shown.place().lastIndexOf('/') + 1));
    place.setTooltip(new Tooltip(shown.place()));
    int lines = Math.min(MOST_LINES, shown.text().lines().size() + 3);
    pane.setPrefHeight(lines * LINE);
    pane.setMinHeight(lines * LINE);
    pane.show(shown.text(), marked, List.of());
  }

  /** Marks other lines. */
  void mark(List<LineSpan> lines) {
    if (source != null) {
      pane.show(source.text(), lines, List.of());
    }
  }

  /** What gets the ids of the arrows of the statement that is pointed at; none if none is. */
  void setOnPointed(Consumer<List<String>> lights) {
    pane.pointedProperty()
        .addListener((property, before, now) -> lights.accept(now.map(this::of).orElse(List.of())));
  }

  /** What gets the ids of the arrows of the statement that is chosen. */
  void setOnChosen(Consumer<List<String>> selects) {
    pane.setOnChosen(Words.of("policy.arrows"), statement -> selects.accept(of(statement)));
  }

  private List<String> of(LineSpan statement) {
    return arrows.getOrDefault(statement, List.of());
  }
}
