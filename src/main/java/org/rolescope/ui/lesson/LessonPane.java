package org.rolescope.ui.lesson;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.rolescope.app.LessonStep;
import org.rolescope.app.Lessons;
import org.rolescope.simulate.Decision;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** What is asked, what one guesses, and once the answer is shown what it teaches. */
public final class LessonPane extends ScrollPane {
  private static final PseudoClass GUESSED = PseudoClass.getPseudoClass("guessed");
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final LessonsViewModel model;
  private final Label place = Rows.label("", "lesson-place");
  private final Label name = Rows.paragraph("", "lesson-name");
  private final Label title = Rows.paragraph("", "lesson-title");
  private final Label text = Rows.paragraph("", "lesson-text");
  private final Label why = Rows.paragraph("", "lesson-why");
  private final VBox hints = new VBox();
  private final Label problems = Rows.paragraph("", "lesson-problems");
  private final BooleanProperty told = new SimpleBooleanProperty();
  private final Map<Guess, Choice> choices = new EnumMap<>(Guess.class);

  public LessonPane(LessonsViewModel model) {
    this.model = model;
    setId("lesson");
    Topic.LESSON.mark(this);
    getStyleClass().addAll("edge-to-edge", "lesson-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    VBox guesses = new VBox();
    guesses.getStyleClass().add("lesson-guesses");
    for (Guess each : Guess.values()) {
      Choice choice = new Choice(each);
      choices.put(each, choice);
      guesses.getChildren().add(choice);
    }
    why.setId("lesson-why");
    why.visibleProperty().bind(told);
    why.managedProperty().bind(told);
    hints.setId("lesson-hints");
    hints.getStyleClass().add("lesson-hints");
    problems.setId("lesson-problems");
    VBox all = new VBox(new VBox(place, name), title, text, guesses, hints, why, problems);
    all.getStyleClass().add("lesson-words");
    // Nothing in it makes it wider than is seen.
    all.setMinWidth(0);
    setContent(all);
    model.currentProperty().subscribe(step -> step.ifPresent(this::show));
    model.hintsProperty().subscribe(shown -> showHints());
    model.lessonsProperty().subscribe(this::showProblems);
    model.lessonsProperty().subscribe(read -> showPlace());
    model.guessProperty().subscribe(this::mark);
    model.answerProperty().subscribe(this::mark);
  }

  /** Lets 1, 2 and 3 guess wherever the keys are within a part, but where text is written. */
  public void steerFrom(Node part) {
    part.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          int which = "123".indexOf(event.getCharacter());
          boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
          if (isVisible() && plain && which >= 0 && event.getCharacter().length() == 1) {
            model.guess(Guess.values()[which]);
            event.consume();
          }
        });
  }

  private void show(LessonStep step) {
    title.setText(Rows.breakable(step.title()));
    text.setText(Rows.breakable(step.text()));
    text.setManaged(!step.text().isEmpty());
    why.setText(Rows.breakable(step.why()));
    showPlace();
    showHints();
    setVvalue(0);
  }

  /** Who wrote the lessons would not see them in the status bar, which is not presented. */
  private void showProblems(Lessons read) {
    boolean any = !read.problems().isEmpty();
    problems.setVisible(any);
    problems.setManaged(any);
    problems.setText(any ? Rows.breakable(LessonsViewModel.problems(read.problems())) : "");
  }

  private void showPlace() {
    Optional<LessonsViewModel.Place> at = model.place();
    place.setText(
        at.map(
                is ->
                    Words.of(
                        "lesson.place", is.lesson() + 1, is.step() + 1, is.of().steps().size()))
            .orElse(Words.of("lesson.one")));
    name.setText(at.map(is -> Rows.breakable(is.of().title())).orElse(""));
    name.setManaged(!name.getText().isEmpty());
  }

  private void showHints() {
    List<String> all = model.currentProperty().get().map(LessonStep::hints).orElse(List.of());
    hints
        .getChildren()
        .setAll(
            all.stream()
                .limit(model.hintsProperty().get())
                .map(hint -> Rows.paragraph(Rows.breakable(hint), "lesson-hint"))
                .toList());
    hints.setManaged(!hints.getChildren().isEmpty());
  }

  private void mark() {
    Optional<Guess> guess = model.guessProperty().get();
    Optional<Decision> answer = model.answerProperty().getValue();
    choices.forEach((which, choice) -> choice.mark(guess, answer));
    boolean before = told.get();
    told.set(answer.isPresent() && !why.getText().isEmpty());
    if (told.get() != before) {
      // What it teaches is seen, where there is no room for all of it.
      layout();
      setVvalue(told.get() ? 1 : 0);
    }
  }

  /** One way in which the call may come out. */
  private final class Choice extends Button {
    private final Guess which;
    private final Label is = Rows.label("", "lesson-is");

    Choice(Guess which) {
      this.which = which;
      setId("guess-" + (which.ordinal() + 1));
      getStyleClass().setAll("button", "lesson-guess");
      setMaxWidth(Double.MAX_VALUE);
      Label number = Rows.label(Integer.toString(which.ordinal() + 1), "lesson-number");
      Label word = Rows.label(Words.each("lesson.guess", which), "lesson-word");
      HBox content = new HBox(number, word, Rows.spring(), is);
      content.getStyleClass().add("lesson-choice");
      word.setMinWidth(USE_PREF_SIZE);
      is.setMinWidth(0);
      is.setTextAlignment(TextAlignment.RIGHT);
      setMinWidth(0);
      content.prefWidthProperty().bind(widthProperty().subtract(26));
      setGraphic(content);
      setOnAction(
          event -> {
            model.guess(which);
            model.enter();
          });
    }

    void mark(Optional<Guess> guess, Optional<Decision> answer) {
      boolean guessed = guess.filter(which::equals).isPresent();
      boolean right = answer.map(Guess::of).filter(which::equals).isPresent();
      pseudoClassStateChanged(GUESSED, guessed && answer.isEmpty());
      pseudoClassStateChanged(RIGHT, right);
      pseudoClassStateChanged(WRONG, guessed && answer.isPresent() && !right);
      // The verdict beside it says so, too.
      boolean unknown = answer.filter(Decision.UNDETERMINED::equals).isPresent();
      String said =
          right
              ? unknown
                  ? Words.of(guessed ? "lesson.right.unknown" : "lesson.answer.unknown")
                  : Words.of(guessed ? "lesson.right" : "lesson.answer")
              : guessed ? Words.of("lesson.yours") : "";
      is.setText(said);
      String heard = said.isEmpty() ? "" : ", " + said.replace('\n', ' ');
      setAccessibleText(Words.each("lesson.guess", which) + heard);
    }
  }
}
