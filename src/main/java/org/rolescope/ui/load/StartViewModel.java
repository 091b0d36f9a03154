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
import org.rolescope.fetch.ReadCall;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;

/** What the start screen offers. */
public final class StartViewModel {
  private final Optional<Path> sample;
  private final OpenViewModel open;
  private final Recents recents;
  private final Consumer<Lesson> ask;
  private final Consumer<Lesson> present;
  private final Consumer<String> copy;
  private final ObjectProperty<List<Lesson>> questions = new SimpleObjectProperty<>(List.of());

  /**
   * @param runner reads the questions beside the window
   * @param sample folder of the sample; empty if there is none
   * @param ask puts the question of a lesson to the simulator
   * @param present the same, presented
   * @param copy puts a text on the clipboard
   */
  public StartViewModel(
      TaskRunner runner,
      Optional<Path> sample,
      OpenViewModel open,
      Recents recents,
      Consumer<Lesson> ask,
      Consumer<Lesson> present,
      Consumer<String> copy) {
    this.sample = sample;
    this.open = open;
    this.recents = recents;
    this.ask = ask;
    this.present = present;
    this.copy = copy;
    sample.ifPresent(
        folder ->
            runner.run(
                TaskRunner.Lane.START,
                Job.of(progress -> Lesson.offeredBy(folder), questions::set, failure -> {})));
  }

  public boolean hasSample() {
    return sample.isPresent();
  }

  public void openSample() {
    sample.ifPresent(folder -> open.open(List.of(folder)));
  }

  /** The lessons of the sample; empty until they are read or if there is no sample. */
  public ObservableValue<List<Lesson>> questionsProperty() {
    return questions;
  }

  /** Opens the sample and puts a question to the simulator. */
  public void tryQuestion(Lesson question) {
    sample.ifPresent(folder -> open.open(List.of(folder), () -> ask.accept(question)));
  }

  /** Opens the sample and presents its questions from the first on. */
  public void presentAll() {
    sample.ifPresent(
        folder ->
            open.open(
                List.of(folder), () -> questions.get().stream().findFirst().ifPresent(present)));
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
