package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.app.PolicyTexts;
import org.rolescope.base.Parsed;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyText;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Parts;

/** A policy as JSON to type or paste; it counts as soon as it can be read. */
final class PolicyEditor extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Consumer<Optional<Policy>> write;
  private final TextArea text = new TextArea();
  private final Label label = Parts.label("", "field-label");
  private final Label state = Parts.label("", "policy-state");
  private boolean showing;

  /**
   * @param name what policy it is
   * @param id of the text area
   * @param write gets what is written; nothing where all of it is deleted
   */
  PolicyEditor(String name, String id, Consumer<Optional<Policy>> write) {
    this.write = write;
    getStyleClass().add("policy-editor");
    label.setLabelFor(text);
    text.setId(id);
    call(name);
    text.setPromptText(Words.of("simulate.policy.prompt"));
    text.getStyleClass().add("policy-text");
    text.setPrefRowCount(5);
    VBox.setVgrow(text, Priority.ALWAYS);
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
      write.accept(Optional.empty());
      return;
    }
    Parsed<Policy> parsed = PolicyTexts.policy(now);
    if (parsed.value().isEmpty()) {
      tell(Words.of("simulate.policy.wrong", Parts.plain(PolicyTexts.fault(parsed))), true);
      return;
    }
    tellRead(parsed.value().get());
    write.accept(parsed.value());
  }

  private void tellRead(Policy policy) {
    tell(Words.of("simulate.policy.read", policy.statements().size()), false);
  }

  private void tell(String words, boolean wrong) {
    state.setText(words);
    pseudoClassStateChanged(WRONG, wrong);
  }

  /** Says what policy it is. */
  void call(String name) {
    label.setText(name);
    text.setAccessibleText(name);
  }

  void edit() {
    text.requestFocus();
  }

  /** Shows what is there; what is being typed is left alone. */
  void show(Optional<Policy> policy) {
    if (text.isFocused()) {
      return;
    }
    List<String> lines = lines(policy);
    if (!lines.equals(lines(PolicyTexts.policy(text.getText()).value()))) {
      showing = true;
      text.setText(String.join("\n", lines));
      policy.ifPresentOrElse(this::tellRead, () -> tell(Words.of("simulate.policy.none"), false));
      showing = false;
    }
  }

  private static List<String> lines(Optional<Policy> policy) {
    return policy.map(found -> PolicyText.of(found).lines()).orElse(List.of());
  }
}
