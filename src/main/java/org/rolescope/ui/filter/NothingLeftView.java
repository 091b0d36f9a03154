package org.rolescope.ui.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rolescope.graph.EdgeKind;
import org.rolescope.question.EdgeTrait;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** Says which filter removed every arrow, and offers to drop it. */
public final class NothingLeftView extends VBox {
  public NothingLeftView(FilterViewModel filter) {
    getStyleClass().add("nothing-left");
    Topic.FILTERS.mark(this);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label detail = Rows.paragraph("", "row-detail");
    Button drop = new Button(Words.of("filter.drop"));
    drop.setOnAction(event -> filter.reset());
    VBox each = new VBox();
    each.getStyleClass().add("drop-each");
    getChildren().addAll(Rows.label(Words.of("filter.nothing-left"), "answer"), detail, each, drop);
    visibleProperty().bind(filter.nothingLeftProperty());
    managedProperty().bind(visibleProperty());
    filter.choiceProperty().subscribe(choice -> detail.setText(words(filter)));
    filter
        .nothingLeftProperty()
        .subscribe(nothing -> each.getChildren().setAll(nothing ? drops(filter) : List.of()));
    // Another filter may be the one that hides the rest now.
    filter
        .choiceProperty()
        .subscribe(
            choice -> {
              if (filter.nothingLeftProperty().get()) {
                each.getChildren().setAll(drops(filter));
              }
            });
  }

  /** A button for each filter that could be taken away alone. */
  private static List<Button> drops(FilterViewModel filter) {
    return filter.culprits().stream()
        .map(
            dropped -> {
              Button button = new Button(drop(dropped.kind()));
              button.setMnemonicParsing(false);
              button.setOnAction(event -> filter.drop(dropped));
              return button;
            })
        .toList();
  }

  /** What is unticked comes back; what is ticked under <i>show only</i> goes. */
  private static String drop(Enum<?> kind) {
    return kind instanceof EdgeTrait
        ? Words.of("filter.drop-one", words(kind))
        : Words.of("filter.drop-show", words(kind));
  }

  private static String words(FilterViewModel filter) {
    List<String> parts = new ArrayList<>();
    List<Enum<?>> boxes = filter.hiding();
    if (!boxes.isEmpty()) {
      parts.add(
          Words.of(
              "filter.hidden",
              boxes.stream().map(NothingLeftView::words).collect(Collectors.joining(", "))));
    }
    int hidden = filter.choiceProperty().get().hidden().size();
    if (hidden > 0) {
      parts.add(Words.of("filter.hidden-ones", hidden));
    }
    return String.join("\n", parts);
  }

  private static String words(Enum<?> kind) {
    if (kind instanceof EdgeTrait) {
      return Words.each("only", kind);
    }
    return kind instanceof EdgeKind ? Words.each("edge", kind) : Words.each("caller", kind);
  }
}
