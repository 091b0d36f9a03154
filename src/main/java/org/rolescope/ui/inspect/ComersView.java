package org.rolescope.ui.inspect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rolescope.graph.EdgeKind;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Comers;
import org.rolescope.ui.look.MoreRows;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Rows;

/** From where callers come into the roles of an account, as bars; a click selects their arrows. */
final class ComersView extends VBox {
  /** A kind with one pair among very many is still seen. */
  private static final double LEAST = 4;

  private static final double HEIGHT = 8;
  private static final double GAP = 1;

  ComersView(List<Comers> comers, InspectorViewModel model) {
    getStyleClass().add("section");
    setId("comers");
    int most = comers.stream().mapToInt(Comers::pairs).max().orElse(1);
    getChildren()
        .addAll(
            Rows.heading(
                Words.of("inspector.comers"),
                Rows.label(Words.of("inspector.comers.unit"), "row-detail")),
            MoreRows.few(comers, each -> row(each, most, model)));
  }

  private static Button row(Comers comers, int most, InspectorViewModel model) {
    // What the map counts, where it is less: a trust in a whole account lets several in.
    int trusts = comers.arrows().size() < comers.pairs() ? comers.arrows().size() : 0;
    Label name = Rows.label(comers.name(), "row-name");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label count = Rows.label(Integer.toString(comers.pairs()), "row-detail");
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox words = new HBox(new NodeSign(comers.sign()), name, count);
    if (trusts > 0) {
      Label by = Rows.label(Words.of("inspector.comers.trusts", trusts), "row-detail");
      by.setMinWidth(Region.USE_PREF_SIZE);
      words.getChildren().add(2, by);
    }
    words.getStyleClass().add("row-content");
    VBox content = new VBox(words, new Bar(comers, most));
    content.getStyleClass().add("comers-row");
    Button row = new Button("", content);
    row.getStyleClass().setAll("row-button");
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty());
    String told =
        Words.of(
            "inspector.comers.row",
            comers.name(),
            comers.pairs(),
            AccountPage.ways(comers.kinds()),
            trusts);
    row.setAccessibleText(told);
    OnDemand.tip(row, () -> told);
    row.setOnAction(event -> model.selectArrows(comers.arrows()));
    return row;
  }

  /** A piece for each kind, as long as it has pairs; the longest bar is as wide as the pane. */
  private static final class Bar extends Pane {
    private final Map<EdgeKind, Integer> kinds;
    private final int most;

    Bar(Comers comers, int most) {
      this.kinds = comers.kinds();
      this.most = most;
      setMinHeight(HEIGHT);
      setPrefHeight(HEIGHT);
      setMinWidth(0);
      kinds
          .keySet()
          .forEach(
              kind -> {
                Region piece = new Region();
                String of = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
                piece
                    .getStyleClass()
                    .addAll(
                        "comers-bar",
                        comers.services() && kind == EdgeKind.ALLOWED ? "services" : of);
                getChildren().add(piece);
              });
    }

    @Override
    protected void layoutChildren() {
      double x = 0;
      int i = 0;
      for (int count : kinds.values()) {
        double width = Math.max(LEAST, getWidth() * count / most - GAP);
        getChildren().get(i++).resizeRelocate(x, 0, width, HEIGHT);
        x += width + GAP;
      }
    }
  }
}
