package org.rolescope.ui.paths;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustLine;
import org.rolescope.question.Hop;
import org.rolescope.question.Passage;
import org.rolescope.question.TrustPath;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Rows;

/** An arrow with its chips, the role that it leads to, and below what it hands on and loses. */
final class HopView extends VBox {
  private static final double HEAD = 9;
  private static final double BESIDE_A_CHIP = 16;

  /** Length of a line with no chip on it. */
  private static final double ALONE = 80;

  private final Button arrow;
  private final Optional<Button> simulate;

  /**
   * @param target the box of the role
   * @param reached whether nothing before it stops the way
   * @param simulates opens the simulator with the hop's call; empty where it knows no such caller
   */
  HopView(
      TrustPath path,
      Hop hop,
      PathWords words,
      Button target,
      boolean reached,
      Optional<Runnable> simulates) {
    arrow = arrow(words.whole(path, hop), hop);
    arrow.setOpacity(reached ? 1 : 0.4);
    HBox row = new HBox(arrow, target);
    row.getStyleClass().add("path-row");
    VBox below = new VBox();
    below.getStyleClass().add("path-passages");
    // Folded to the width of the arrow and its role.
    below.setPrefWidth(0);
    if (!reached || !hop.step().edge().kind().letsIn()) {
      below.getChildren().add(Rows.label(Words.of("paths.not-reached"), "row-detail"));
    } else {
      passages(hop.carried(), "carried", MaterialDesignA.ARROW_RIGHT)
          .ifPresent(below.getChildren()::add);
      passages(hop.lost(), "lost", MaterialDesignM.MINUS).ifPresent(below.getChildren()::add);
    }
    PathWords.settling(hop)
        .map(
            settling -> {
              Label file = Rows.paragraph(Words.of("paths.settle", settling.file()), "path-settle");
              file.setTooltip(new Tooltip(settling.command()));
              return file;
            })
        .ifPresent(below.getChildren()::add);
    simulate =
        simulates.map(
            action -> {
              Button button =
                  new Button(Words.of("paths.simulate"), new Icon(MaterialDesignP.PLAY));
              button.getStyleClass().setAll("link-button", "path-simulate");
              button.setMinWidth(USE_PREF_SIZE);
              TrustLine step = hop.step();
              String said =
                  Words.of("paths.simulate-tip", words.place(step.from()), words.place(step.to()));
              button.setAccessibleText(said);
              button.setTooltip(new Tooltip(said));
              button.setOnAction(event -> action.run());
              return button;
            });
    simulate.ifPresent(below.getChildren()::add);
    getChildren().addAll(row, below);
  }

  /** Opens the simulator with the hop's call. */
  Optional<Button> simulate() {
    return simulate;
  }

  Button arrow() {
    return arrow;
  }

  private static Button arrow(String whole, Hop hop) {
    EdgeKind kind = hop.step().edge().kind();
    List<String> chips = PathWords.chips(hop.step());
    HBox content = new HBox(line(chips.isEmpty() ? ALONE : BESIDE_A_CHIP));
    boolean first = true;
    for (String chip : chips) {
      boolean trust =
          !PathWords.isPerson(hop.step())
              && (!first || kind == EdgeKind.ALLOWED && hop.step().edge().met().isEmpty());
      content
          .getChildren()
          .addAll(
              chip(
                  chip,
                  trust ? MaterialDesignA.ALERT : first ? icon(kind) : MaterialDesignA.ACCOUNT,
                  trust));
      content.getChildren().add(line(BESIDE_A_CHIP));
      first = false;
    }
    Polygon head = new Polygon(0, 0, HEAD, HEAD / 2, 0, HEAD);
    head.getStyleClass().add("path-head");
    content.getChildren().add(head);
    content.getStyleClass().add("path-row");
    Button arrow = new Button("", content);
    arrow
        .getStyleClass()
        .setAll("path-hop", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    arrow.setTooltip(new Tooltip(whole));
    arrow.setAccessibleText(whole.replace("\n", ". "));
    return arrow;
  }

  private static Region line(double length) {
    Region line = new Region();
    line.getStyleClass().add("path-line");
    line.setMinWidth(length);
    line.setPrefWidth(length);
    return line;
  }

  private static Label chip(String words, Ikon icon, boolean trust) {
    Label chip = Parts.cut(words, "path-chip");
    chip.setTooltip(null);
    if (trust) {
      chip.getStyleClass().add("wide");
    }
    chip.setGraphic(new Icon(icon));
    return chip;
  }

  private static Ikon icon(EdgeKind kind) {
    return switch (kind) {
      case ALLOWED -> MaterialDesignC.CHECK;
      case ALLOWED_IF -> MaterialDesignT.TUNE;
      case CANNOT_KNOW -> MaterialDesignH.HELP;
      case DENIED, NOBODY -> MaterialDesignC.CLOSE;
    };
  }

  private static Optional<HBox> passages(List<Passage> passages, String how, Ikon icon) {
    if (passages.isEmpty()) {
      return Optional.empty();
    }
    Label label = Rows.paragraph(PathWords.brief(passages), "row-detail");
    HBox.setHgrow(label, Priority.ALWAYS);
    String full = PathWords.full(passages, "\n");
    label.setTooltip(new Tooltip(Words.of("paths." + how, full)));
    label.setAccessibleText(Words.of("paths." + how, full));
    HBox row = new HBox(new Icon(icon), label);
    row.getStyleClass().addAll("path-passage", how);
    return Optional.of(row);
  }
}
