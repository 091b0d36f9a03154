package org.rolescope.ui.look;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Several that exclude each other, side by side, of which one is always chosen. */
public final class Switcher<E extends Enum<E>> extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  /**
   * @param values all of them, in order
   * @param id of the buttons, before a hyphen and the value's name
   * @param text of a value's button
   * @param tip of a value's button
   * @param chosen the one that is chosen
   * @param choose is asked to choose another, and need not
   * @param may whether a value can be chosen
   */
  public Switcher(
      E[] values,
      String id,
      Function<E, String> text,
      Function<E, String> tip,
      ObservableValue<E> chosen,
      Consumer<E> choose,
      Function<E, ObservableValue<Boolean>> may) {
    getStyleClass().add("switcher");
    for (E value : values) {
      ToggleButton button = new ToggleButton(text.apply(value));
      button.setId(id + "-" + value);
      button.getStyleClass().setAll("switch");
      button.setToggleGroup(group);
      button.setUserData(value);
      button.setTooltip(new Tooltip(tip.apply(value)));
      button.disableProperty().bind(may.apply(value).map(is -> !is));
      button.setOnAction(
          event -> {
            choose.accept(value);
            select(chosen.getValue());
          });
      getChildren().add(button);
    }
    chosen.subscribe(this::select);
  }

  /** The button of a value. */
  public ToggleButton button(E value) {
    return (ToggleButton) getChildren().get(value.ordinal());
  }

  private void select(E now) {
    group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == now));
  }
}
