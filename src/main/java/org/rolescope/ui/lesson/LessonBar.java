package org.rolescope.ui.lesson;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;

/** Which of the lessons is asked, and the ways to the others. */
public final class LessonBar extends HBox {
  /** More dots than these would not be told apart. */
  private static final int MOST_DOTS = 30;

  private final LessonsViewModel model;
  private final HBox dots = new HBox();
  private final Label count = Rows.label("", "lesson-count");
  private final Button back;
  private final Button next;

  public LessonBar(LessonsViewModel model) {
    this.model = model;
    getStyleClass().add("lesson-bar");
    getStylesheets().add(LessonPane.STYLESHEET);
    dots.getStyleClass().add("lesson-dots");
    back = button("back", MaterialDesignA.ARROW_LEFT, () -> model.go(-1));
    next = button("next", MaterialDesignA.ARROW_RIGHT, () -> model.go(1));
    next.getStyleClass().add("accent");
    Button again = button("again", MaterialDesignR.RESTORE, model::again);
    Button breakIt = button("break", MaterialDesignP.PENCIL_BOX_OUTLINE, model::breakIt);
    ObservableValue<Boolean> covered = model.answerProperty().map(answer -> answer.isEmpty());
    again.disableProperty().bind(covered);
    breakIt.disableProperty().bind(covered);
    getChildren().addAll(dots, count, Rows.spring(), back, again, breakIt, next);
    model.currentProperty().subscribe(this::show);
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
    int all = model.lessonsProperty().get().size();
    int at = model.index();
    dots.getChildren().clear();
    for (int i = 0; i < all && all <= MOST_DOTS; i++) {
      Region dot = new Region();
      dot.getStyleClass().addAll("lesson-dot", i == at ? "now" : i < at ? "before" : "after");
      dots.getChildren().add(dot);
    }
    count.setText(at < 0 || all <= MOST_DOTS ? "" : Words.of("lesson.place", at + 1, all));
    back.setDisable(at <= 0);
    next.setDisable(at < 0 || at >= all - 1);
  }
}
