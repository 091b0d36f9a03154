package org.rolescope.ui.load;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.rolescope.app.Analysis;
import org.rolescope.app.Comparison;
import org.rolescope.app.Recognition;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.base.Progress.Stage;
import org.rolescope.remedy.Change;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * Holds what is open against another state of it, beside the window: an earlier export, what it was
 * before it was read again, or an edit. What is told of callers counts for both.
 */
public final class Comparing {
  /** Makes the comparison for what is open; the other state is made of the first half. */
  private interface How {
    Comparison of(Analysis now, Progress progress);
  }

  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final StagesViewModel stages;
  private final Consumer<Exception> failed;
  private final BooleanProperty possible = new SimpleBooleanProperty();
  private Optional<How> how = Optional.empty();
  private Runnable shown = () -> {};

  Comparing(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      Workspace workspace,
      StagesViewModel stages,
      Consumer<Exception> failed) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.workspace = workspace;
    this.stages = stages;
    this.failed = failed;
    workspace.dataProperty().subscribe(opened -> take(Optional.empty()));
    workspace.analysisProperty().subscribe(this::askedAgain);
  }

  /** Says what is done once there is something to show. */
  public void setShown(Runnable action) {
    shown = action;
  }

  private void take(Optional<How> wanted) {
    how = wanted;
    possible.set(wanted.isPresent());
  }

  /** Other things are told of callers: the edges of both states are decided again. */
  private void askedAgain(Analysis now) {
    if (workspace.comparison().filter(old -> now.isOf(open(old)) && now != open(old)).isPresent()) {
      run(() -> {});
    }
  }

  /** The state that is what is open: an edit is made of it. */
  private static Analysis open(Comparison comparison) {
    return comparison.edited() ? comparison.before() : comparison.after();
  }

  /** With earlier exports; they are read first, and kept as long as these data are open. */
  void with(Supplier<Recognition> earlier) {
    stages.begin(Stage.UNDERSTAND);
    runner.run(
        Lane.OPEN,
        new Job<>(
            progress -> {
              Analysis before = analyzer.open(earlier.get(), progress);
              return progress.cancelled() ? Optional.<Analysis>empty() : Optional.of(before);
            },
            before -> {
              before.ifPresent(this::since);
              if (before.isPresent()) {
                show();
              } else {
                stages.end();
              }
            },
            this::gaveUp,
            stages::at));
  }

  /** What is open was this before; it can be shown from now on what changed. */
  void since(Analysis before) {
    take(
        Optional.of(
            (now, progress) ->
                analyzer.compared(
                    now.brought().isNothing()
                        ? before
                        : analyzer.bringing(before, now.brought(), progress),
                    now)));
  }

  /** Shows who gets in otherwise once these changes are made. */
  public void edited(List<Change> changes) {
    take(Optional.of((now, progress) -> analyzer.edited(now, changes, progress)));
    show();
  }

  /** Shows what changed; nothing happens where there is nothing to compare with. */
  public void show() {
    if (possible.get()) {
      stages.begin(Stage.EVALUATE);
      run(shown);
    }
  }

  private void run(Runnable then) {
    Analysis now = workspace.analysis();
    How made = how.orElseThrow();
    runner.run(
        Lane.OPEN,
        new Job<>(
            progress -> {
              Comparison found = made.of(now, progress);
              return progress.cancelled() ? Optional.<Comparison>empty() : Optional.of(found);
            },
            found -> {
              stages.end();
              if (found.isPresent()) {
                workspace.compare(found);
                then.run();
              }
            },
            this::gaveUp,
            stages::at));
  }

  private void gaveUp(Exception failure) {
    stages.end();
    failed.accept(failure);
  }

  /** Whether there is something to compare with. */
  public ObservableValue<Boolean> possibleProperty() {
    return possible;
  }
}
