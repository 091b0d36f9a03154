package org.rolescope.ui.explain;

import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;

/** The simulator's drawer: picture, form, verdict, and under it the context, ladder and policy. */
public final class SimulatorView extends VBox {
  static final String STYLESHEET =
      Objects.requireNonNull(SimulatorView.class.getResource("/org/rolescope/ui/simulator.css"))
          .toExternalForm();

  /**
   * @param close hides the drawer
   */
  public SimulatorView(SimulatorViewModel model, Runnable close) {
    getStyleClass().add("simulator");
    setId("simulator");
    getStylesheets().add(STYLESHEET);
    Node columns = columns(model);
    Node empty = empty(model);
    StackPane body = new StackPane(columns, empty);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren()
        .addAll(
            new CallPicture(model),
            new CallForm(model, close),
            new VerdictBar(model),
            new AssumedLine(model),
            body);
    model
        .answerProperty()
        .subscribe(
            answer -> {
              columns.setVisible(answer.isPresent());
              empty.setVisible(answer.isEmpty());
              tone(answer);
            });
  }

  private void tone(Optional<Answer> answer) {
    answer.map(found -> Tone.of(found.simulation().decision())).orElse(Tone.NONE).on(this);
  }

  private static Node columns(SimulatorViewModel model) {
    StatementColumn statement = new StatementColumn(model);
    HBox.setHgrow(statement, Priority.ALWAYS);
    HBox columns = new HBox(new ContextColumn(model), new LadderColumn(model), statement);
    columns.getStyleClass().add("columns");
    return columns;
  }

  private static Node empty(SimulatorViewModel model) {
    Label title = Parts.label("", "empty-title");
    Label advice = Parts.label(Words.of("simulate.empty.advice"), "empty-advice");
    title.setId("simulate-empty");
    model
        .callProperty()
        .subscribe(
            call ->
                title.setText(
                    Words.of(
                        call.caller().isEmpty()
                            ? call.role().isEmpty()
                                ? "simulate.empty.both"
                                : "simulate.empty.caller"
                            : call.role().isEmpty()
                                ? "simulate.empty.role"
                                : "simulate.empty.busy")));
    VBox empty = new VBox(title, advice);
    empty.setAlignment(Pos.CENTER);
    empty.getStyleClass().add("empty-state");
    return empty;
  }
}
