package org.rolescope.ui.lesson;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;

/** Which step of the lesson is asked, and the ways to the others. */
public final class LessonBar extends HBox {
  /** More dots than these would not be told apart. */
  private static final int MOST_DOTS = 30;

  private final LessonsViewModel model;
  private final HBox dots = new HBox();
  private final Label count = Rows.label("", "lesson-count");
  private final Button back;
  private final Button next;
  private final Button hint;

  public LessonBar(LessonsViewModel model) {
    this.model = model;
    getStyleClass().add("lesson-bar");
    dots.getStyleClass().add("lesson-dots");
    back = button("back", MaterialDesignA.ARROW_LEFT, () -> model.go(-1));
    next = button("next", MaterialDesignA.ARROW_RIGHT, () -> model.go(1));
    next.getStyleClass().add("accent");
    Button again = button("again", MaterialDesignR.RESTORE, model::again);
    Button breakIt = button("break", MaterialDesignP.PENCIL_BOX_OUTLINE, model::breakIt);
    hint = button("hint", MaterialDesignL.LIGHTBULB_OUTLINE, model::hint);
    ToggleButton gates =
        new ToggleButton(Words.of("lesson.gates"), new Icon(MaterialDesignF.FORMAT_LIST_CHECKS));
    gates.setId("lesson-gates");
    gates.getStyleClass().add("small-button");
    gates.setMinWidth(USE_PREF_SIZE);
    gates.selectedProperty().bindBidirectional(model.everyGateProperty());
    gates.setTooltip(new Tooltip(Words.of("lesson.gates.tip")));
    // The keys stay with what shows the gates.
    gates.setOnAction(event -> model.enter());
    ObservableValue<Boolean> covered = model.answerProperty().map(answer -> answer.isEmpty());
    again.disableProperty().bind(covered);
    breakIt.disableProperty().bind(covered);
    getChildren().addAll(dots, count, Rows.spring(), gates, hint, back, again, breakIt, next);
    model.currentProperty().subscribe(this::show);
    model.hintsProperty().subscribe(shown -> show());
    model.answerProperty().subscribe(found -> show());
    model.lessonsProperty().subscribe(this::show);
  }

  private static Button button(String name, Ikon icon, Runnable action) {
    Button button = new Button(Words.of("lesson." + name), new Icon(icon));
    button.setId("lesson-" + name);
    button.getStyleClass().add("small-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void show() {
    Optional<LessonsViewModel.Place> place = model.place();
    int all = place.map(at -> at.of().steps().size()).orElse(0);
    int now = place.map(LessonsViewModel.Place::step).orElse(-1);
    dots.getChildren().clear();
    for (int i = 0; i < all && all <= MOST_DOTS; i++) {
      Region dot = new Region();
      dot.getStyleClass().addAll("lesson-dot", i == now ? "now" : i < now ? "before" : "after");
      dots.getChildren().add(dot);
    }
    count.setText(
        place.map(at -> Words.of("lesson.score", model.scores().right(at.of()), all)).orElse(""));
    back.setDisable(!model.leads(-1));
    next.setDisable(!model.leads(1));
    int hints = model.currentProperty().get().map(step -> step.hints().size()).orElse(0);
    boolean told = model.answerProperty().getValue().isPresent();
    hint.setDisable(told || model.hintsProperty().get() >= hints);
  }
}
