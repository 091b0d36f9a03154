package org.rolescope.ui.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.rolescope.app.Lesson;
import org.rolescope.app.Lessons;
import org.rolescope.fetch.ReadCall;
import org.rolescope.ui.lesson.Scores;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;

/** What the start screen offers. */
public final class StartViewModel {
  private final Optional<Path> sample;
  private final OpenViewModel open;
  private final Recents recents;
  private final Scores scores;
  private final Consumer<Lesson> present;
  private final Consumer<String> copy;
  private final ObjectProperty<List<Lesson>> lessons = new SimpleObjectProperty<>(List.of());

  /**
   * @param runner reads the lessons beside the window
   * @param sample folder of the sample; empty if there is none
   * @param scores what was guessed of the lessons
   * @param present presents a lesson
   * @param copy puts a text on the clipboard
   */
  public StartViewModel(
      TaskRunner runner,
      Optional<Path> sample,
      OpenViewModel open,
      Recents recents,
      Scores scores,
      Consumer<Lesson> present,
      Consumer<String> copy) {
    this.sample = sample;
    this.open = open;
    this.recents = recents;
    this.scores = scores;
    this.present = present;
    this.copy = copy;
    sample.ifPresent(
        folder ->
            runner.run(
                TaskRunner.Lane.START,
                Job.of(progress -> Lessons.of(folder).all(), lessons::set, failure -> {})));
  }

  public boolean hasSample() {
    return sample.isPresent();
  }

  public void openSample() {
    sample.ifPresent(folder -> open.open(List.of(folder)));
  }

  /** The lessons of the sample; empty until they are read or if there is no sample. */
  public ObservableValue<List<Lesson>> lessonsProperty() {
    return lessons;
  }

  /** Opens the sample and goes on with one of its lessons. */
  public void present(Lesson lesson) {
    sample.ifPresent(folder -> open.open(List.of(folder), () -> present.accept(lesson)));
  }

  /** What was guessed of the lessons. */
  Scores scores() {
    return scores;
  }

  public ObservableList<Recent> recents() {
    return recents.all();
  }

  public void openRecent(Path path) {
    open.open(List.of(path));
  }

  /** Whether what is opened is remembered. */
  public BooleanProperty keepsRecents() {
    return recents.keptProperty();
  }

  public void clearRecents() {
    recents.clear();
  }

  /** Copies the least policy that lets accounts and their organisation be read. */
  public void copyReadPolicy() {
    copy.accept(ReadCall.policy());
  }

  public void copy(String text) {
    copy.accept(text);
  }
}
