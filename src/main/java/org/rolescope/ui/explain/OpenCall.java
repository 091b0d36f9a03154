package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rolescope.base.Counted;
import org.rolescope.graph.TrustNode;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.explain.call.Proposal;
import org.rolescope.ui.look.EdgeWords;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/**
 * What stands in the place of an answer while nothing is decided: what to choose, and those that
 * the graph has for it, to be chosen with one click.
 */
final class OpenCall extends VBox {
  /** As many as stand in a small window. */
  private static final int SHOWN = 7;

  private final SimulatorViewModel model;
  private final Runnable chosen;
  private final Label title = Parts.label("", "empty-title");
  private final Label advice = Parts.label("", "empty-advice");
  private final Hyperlink stranger = new Hyperlink(Words.of("simulate.empty.stranger"));
  private final VBox proposals = new VBox();

  /**
   * @param chosen gets the keys, which the row that was pressed loses with its place
   */
  OpenCall(SimulatorViewModel model, Runnable chosen) {
    this.model = model;
    this.chosen = chosen;
    title.setId("simulate-empty");
    proposals.setId("simulate-proposals");
    proposals.getStyleClass().add("proposals");
    advice.setId("simulate-advice");
    stranger.setId("simulate-stranger");
    stranger.managedProperty().bind(stranger.visibleProperty());
    stranger.setOnAction(
        event -> {
          model.stranger().ifPresent(model::setCaller);
          chosen.run();
        });
    getChildren().addAll(title, advice, stranger, proposals);
    Topic.CALL.mark(this);
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    model.callProperty().subscribe(call -> ask());
    model.amongProperty().subscribe(among -> ask());
    model.trust().openProperty().subscribe(open -> ask());
    model.offeredProperty().subscribe(offered -> ask());
    model.proposalsProperty().subscribe(this::fill);
  }

  private void ask() {
    Call call = model.callProperty().get();
    Optional<TrustNode> among =
        model.amongProperty().get().filter(whole -> call.caller().isEmpty());
    title.setText(
        among.map(whole -> of(whole, "simulate.empty.among")).orElseGet(() -> wanted(call)));
    boolean editing = model.trust().openProperty().get();
    String then = Words.of(editing ? "simulate.empty.editing" : "simulate.empty.advice");
    Optional<String> none = among.flatMap(this::none);
    stranger.setVisible(none.isPresent() && model.stranger().isPresent());
    advice.setText(none.map(words -> editing ? words + ' ' + then : words).orElse(then));
  }

  private Optional<String> none(TrustNode whole) {
    return switch (model.offeredProperty().get()) {
      case SOMEBODY -> Optional.empty();
      case NOBODY -> Optional.of(of(whole, "simulate.empty.nobody"));
      case OTHERS -> Optional.of(of(whole, "simulate.empty.others"));
    };
  }

  /** Words about the callers that an account, or anyone, stands for. */
  private static String of(TrustNode whole, String key) {
    return whole.kind() == TrustNode.Kind.ANYONE
        ? Words.of(key + ".anyone")
        : Words.of(key, whole.label());
  }

  private static String wanted(Call call) {
    if (call.complete()) {
      return Words.of("simulate.empty.busy");
    }
    if (!call.caller().isEmpty()) {
      return Words.of("simulate.empty.role");
    }
    return Words.of(call.role().isEmpty() ? "simulate.empty.both" : "simulate.empty.caller");
  }

  private void fill(List<Proposal> all) {
    proposals.getChildren().clear();
    if (all.isEmpty()) {
      return;
    }
    boolean callers = model.callProperty().get().caller().isEmpty();
    String heading = Words.of(callers ? "inspector.assumed-by" : "inspector.reach");
    Label count = Rows.label(Counted.of(all.size()), "row-detail");
    proposals.getChildren().add(Rows.heading(heading, count));
    all.stream().limit(SHOWN).map(this::row).forEach(proposals.getChildren()::add);
    if (all.size() > SHOWN) {
      String more = Words.of("simulate.proposed.more", all.size() - SHOWN);
      proposals.getChildren().add(Parts.label(more, "row-detail"));
    }
  }

  private Node row(Proposal proposal) {
    String name = proposal.choice().name();
    String detail = proposal.choice().detail();
    String verdict = EdgeWords.pill(proposal.edge());
    HBox content =
        new HBox(
            Parts.symbol(proposal.choice().kind(), 24),
            Rows.twoLines(name, detail),
            new Pill(proposal.edge().kind(), verdict));
    content.getStyleClass().add("row-content");
    Button row = new Button("", content);
    row.getStyleClass().setAll("row-button");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(Words.of("inspector.row.verdict", name, detail, verdict));
    row.setOnAction(
        event -> {
          model.take(proposal);
          chosen.run();
        });
    return row;
  }
}
