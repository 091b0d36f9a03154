package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.simulate.AwsError;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.NearMiss;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Rule;
import org.rolescope.simulate.Rules;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Copying;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Rows;

/**
 * What there is to know of a gate beside its statement: AWS's error, what nearly allowed it, what
 * would settle it, and the rule.
 */
final class GateNotes extends VBox {
  private final LadderViewModel model;
  private final Frames arriving = new Frames();

  GateNotes(LadderViewModel model) {
    this.model = model;
    setId("gate-notes");
    getStyleClass().add("gate-notes");
    model.selectedRowProperty().subscribe(row -> look());
  }

  /** Those of another call come in a frame of their own, with much beside them. */
  private void look() {
    boolean first = getChildren().isEmpty() && model.row().isPresent();
    if (first) {
      arriving.begin(List.of(this::show));
    } else {
      arriving.begin(List.of());
      show();
    }
  }

  private void show() {
    List<Node> nodes = new ArrayList<>();
    Optional<Explanation.Row> row = model.row();
    row.map(Explanation.Row::gate).ifPresent(gate -> add(gate, nodes));
    getChildren().setAll(nodes);
    setVisible(!nodes.isEmpty());
    setManaged(!nodes.isEmpty());
  }

  private void add(GateResult gate, List<Node> nodes) {
    gate.error().ifPresent(error -> nodes.add(error(error)));
    // The statement that decides is marked above, with why it does not help.
    gate.nearMisses().stream()
        .filter(near -> !gate.deciding().equals(Optional.of(near.reference())))
        .forEach(near -> nodes.add(nearMiss(near)));
    gate.unknowns().stream()
        .filter(open -> !open.settling().file().isEmpty() || !open.settling().command().isEmpty())
        .forEach(open -> nodes.add(settling(open)));
    if (!gate.rule().isEmpty()) {
      nodes.add(rule(gate));
    }
  }

  private static Node error(AwsError error) {
    String text =
        error.message().isEmpty()
            ? Words.of("simulate.error", error.status(), error.code())
            : Words.of("simulate.error.message", error.status(), error.code(), error.message());
    Label label = Parts.label(text, "aws-error");
    label.setWrapText(true);
    return line(label, copy(error.code() + ": " + error.message(), "simulate.error.copy"));
  }

  private Node nearMiss(NearMiss near) {
    String text = Words.of("simulate.near", near.label(), Parts.plain(near.words()));
    Hyperlink link = new Hyperlink(Rows.breakable(text));
    Rows.hear(link);
    link.setMnemonicParsing(false);
    link.getStyleClass().add("near-miss");
    link.setWrapText(true);
    link.setTooltip(new Tooltip(Words.of("simulate.near.tip", near.document().name())));
    link.setOnAction(
        event -> {
          model.selectStatement(near.reference());
          link.setVisited(false);
        });
    return line(link);
  }

  private static Node settling(OpenQuestion open) {
    Label fact =
        Parts.label(
            open.settling().file().isEmpty()
                ? Words.of("simulate.settling", Parts.plain(open.text()))
                : Words.of(
                    "simulate.settling.file", Parts.plain(open.text()), open.settling().file()),
            "settling-fact");
    fact.setWrapText(true);
    if (open.settling().command().isEmpty()) {
      return fact;
    }
    Label command = Parts.label(open.settling().command(), "settling-command");
    command.setWrapText(true);
    return new VBox(fact, line(command, copy(open.settling().command(), "simulate.settling.copy")));
  }

  /** The rule's number and words; its page is copied, since the program opens no connection. */
  private static Node rule(GateResult gate) {
    Optional<Rule> rule = Rules.of(gate.rule());
    Label words =
        Parts.label(
            rule.map(found -> Words.of("simulate.rule.text", gate.rule(), found.text()))
                .orElse(Words.of("simulate.rule", gate.rule())),
            "gate-rule");
    words.setId("gate-rule");
    words.setWrapText(true);
    String page = rule.map(Rule::url).orElse("");
    if (page.isEmpty()) {
      return line(words);
    }
    Button copy = copy(page, "simulate.rule.copy");
    copy.setTooltip(
        new Tooltip(Words.of("simulate.rule.tip", rule.map(Rule::source).orElse(""), page)));
    return line(words, copy);
  }

  private static Button copy(String text, String key) {
    Button copy = new Button("", Parts.icon(MaterialDesignC.CONTENT_COPY, "icon"));
    copy.getStyleClass().add("quiet-button");
    copy.setTooltip(new Tooltip(Words.of(key)));
    copy.setAccessibleText(Words.of(key));
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(event -> Copying.text(text));
    return copy;
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("gate-note-line");
    HBox.setHgrow(nodes[0], Priority.ALWAYS);
    return line;
  }
}
