package org.rolescope.ui.load;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.ui.Words;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** Opens files and folders beside the window, says how far it is, and can be told to stop. */
public final class OpenViewModel {
  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final Recents recents;
  private final Consumer<Exception> failed;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper stage = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);

  /**
   * @param failed gets what opening threw, which is a defect of the program: bad input is a
   *     diagnostic
   */
  public OpenViewModel(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      Workspace workspace,
      Recents recents,
      Consumer<Exception> failed) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.workspace = workspace;
    this.recents = recents;
    this.failed = failed;
  }

  /** Opens these in the place of what is open. Nothing happens if there are none. */
  public void open(List<Path> paths) {
    open(paths, () -> {});
  }

  /** The same; {@code then} is run when they are shown. */
  public void open(List<Path> paths, Runnable then) {
    if (paths.isEmpty()) {
      return;
    }
    running.set(true);
    at(new Job.Step(Progress.Stage.READ, 0, 0));
    runner.run(
        Lane.OPEN,
        new Job<>(
            progress -> analyzer.open(paths, progress),
            analysis -> show(analysis, paths, then),
            failure -> {
              running.set(false);
              failed.accept(failure);
            },
            this::at));
  }

  private void show(Analysis analysis, List<Path> paths, Runnable then) {
    running.set(false);
    workspace.show(analysis, paths);
    recents.add(paths);
    then.run();
  }

  private void at(Job.Step step) {
    share.set(step.total() > 0 ? (double) step.done() / step.total() : -1);
    String name = Words.each("progress", step.stage());
    stage.set(
        step.total() > 0 ? Words.of("progress.count", name, step.done(), step.total()) : name);
  }

  /** Stops; what was open before stays open. */
  public void cancel() {
    runner.cancel(Lane.OPEN);
    running.set(false);
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The stage and its counts, in words. */
  public ReadOnlyStringProperty stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** 0 to 1; negative if not known. */
  public ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }
}
