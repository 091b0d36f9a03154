package org.rolescope.ui.explain;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.rolescope.app.PolicyTexts;
import org.rolescope.base.Parsed;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyText;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.look.Parts;

/** A policy of the call as JSON to type or paste; it counts as soon as it can be read. */
final class PolicyEditor extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final SimulatorViewModel model;
  private final Function<Call, Optional<Policy>> read;
  private final BiFunction<Call, Optional<Policy>, Call> write;
  private final TextArea text = new TextArea();
  private final Label state = Parts.label("", "policy-state");
  private boolean showing;

  /**
   * @param name what policy it is
   * @param id of the text area
   */
  PolicyEditor(
      SimulatorViewModel model,
      String name,
      String id,
      Function<Call, Optional<Policy>> read,
      BiFunction<Call, Optional<Policy>, Call> write) {
    this.model = model;
    this.read = read;
    this.write = write;
    getStyleClass().add("policy-editor");
    Label label = Parts.label(name, "field-label");
    label.setLabelFor(text);
    text.setId(id);
    text.setAccessibleText(name);
    text.setPromptText(Words.of("simulate.policy.prompt"));
    text.getStyleClass().add("policy-text");
    text.setPrefRowCount(5);
    state.setWrapText(true);
    text.textProperty().addListener((property, before, now) -> typed(now));
    getChildren().addAll(label, text, state);
    tell(Words.of("simulate.policy.none"), false);
  }

  private void typed(String now) {
    if (showing) {
      return;
    }
    if (now.isBlank()) {
      tell(Words.of("simulate.policy.none"), false);
      model.change(call -> write.apply(call, Optional.empty()));
      return;
    }
    Parsed<Policy> parsed = PolicyTexts.policy(now);
    if (parsed.value().isEmpty()) {
      tell(Words.of("simulate.policy.wrong", Parts.plain(PolicyTexts.fault(parsed))), true);
      return;
    }
    tellRead(parsed.value().get());
    model.change(call -> write.apply(call, parsed.value()));
  }

  private void tellRead(Policy policy) {
    tell(Words.of("simulate.policy.read", policy.statements().size()), false);
  }

  private void tell(String words, boolean wrong) {
    state.setText(words);
    pseudoClassStateChanged(WRONG, wrong);
  }

  void edit() {
    text.requestFocus();
  }

  /** Shows what a call says; what is being typed is left alone. */
  void show(Call call) {
    if (text.isFocused()) {
      return;
    }
    Optional<Policy> policy = read.apply(call);
    boolean same = policy.equals(PolicyTexts.policy(text.getText()).value());
    if (!same) {
      showing = true;
      text.setText(policy.map(found -> String.join("\n", PolicyText.of(found).lines())).orElse(""));
      policy.ifPresentOrElse(this::tellRead, () -> tell(Words.of("simulate.policy.none"), false));
      showing = false;
    }
  }
}
