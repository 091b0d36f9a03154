package org.rolescope.ui.look;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Several that exclude each other, side by side, of which one is always chosen. */
public final class Switcher<E extends Enum<E>> extends HBox {
  private static final PseudoClass BARRED = PseudoClass.getPseudoClass("barred");

  private final ToggleGroup group = new ToggleGroup();
  private Consumer<E> barred = value -> {};

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
      ObservableValue<Boolean> can = may.apply(value);
      can.flatMap(is -> chosen.map(now -> !is && now != value))
          .subscribe(is -> button.pseudoClassStateChanged(BARRED, is));
      button.disableProperty().bind(can.map(is -> !is));
      button.setOnAction(
          event -> {
            if (can.getValue()) {
              choose.accept(value);
            } else if (value != chosen.getValue()) {
              barred.accept(value);
            }
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

  /** Says who hears of it when somebody tries what cannot be chosen; without this nobody can. */
  public void setOnBarred(Consumer<E> hears) {
    barred = hears;
    for (Node button : getChildren()) {
      button.disableProperty().unbind();
      button.setDisable(false);
    }
  }

  private void select(E now) {
    group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == now));
  }
}
