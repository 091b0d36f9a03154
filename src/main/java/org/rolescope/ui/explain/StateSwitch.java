package org.rolescope.ui.explain;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Given;

/** A switch with three places: set, absent, unknown. */
final class StateSwitch extends HBox {
  private final Map<Given.State, ToggleButton> buttons = new EnumMap<>(Given.State.class);

  /**
   * @param key the condition key, read out with every place
   * @param chosen told when a person moves the switch
   */
  StateSwitch(String key, Consumer<Given.State> chosen) {
    getStyleClass().add("state-switch");
    for (Given.State state : Given.State.values()) {
      String word = Words.each("simulate.state", state);
      ToggleButton button = new ToggleButton(word);
      button.getStyleClass().addAll("state-button", state.name().toLowerCase(Locale.ROOT));
      button.setMinWidth(USE_PREF_SIZE);
      button.setAccessibleText(Words.of("simulate.state.accessible", key, word));
      button.setOnAction(
          event -> {
            show(state);
            chosen.accept(state);
          });
      buttons.put(state, button);
      getChildren().add(button);
    }
  }

  void show(Given.State state) {
    buttons.forEach((each, button) -> button.setSelected(each == state));
  }
}
