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
    runner.cancel(Lane.COMPARE);
    how = wanted;
    possible.set(wanted.isPresent());
  }

  /** Other things are told of callers: the edges of both states are decided again. */
  private void askedAgain(Analysis now) {
    if (workspace
        .comparison()
        .filter(old -> !now.brought().equals(old.open().brought()))
        .isPresent()) {
      run(Lane.COMPARE, how.orElseThrow(), () -> {});
    }
  }

  /** Shows who gets in otherwise once these plans are applied. */
  void planned(Recognition plans) {
    show((now, progress) -> analyzer.compared(analyzer.planned(now, plans, progress), progress));
  }

  /** With earlier exports; they are read first, and kept as long as these data are open. */
  void with(Supplier<Recognition> earlier) {
    Analysis data = workspace.dataProperty().get();
    stages.begin(Stage.UNDERSTAND);
    runner.run(
        Lane.OPEN,
        new Job<>(
            progress -> {
              Analysis before = analyzer.open(earlier.get(), progress);
              return progress.cancelled() ? Optional.<Analysis>empty() : Optional.of(before);
            },
            before -> {
              if (before.isPresent() && workspace.dataProperty().get() == data) {
                show(against(before.get()));
              } else {
                stages.end();
              }
            },
            this::gaveUp,
            stages::at));
  }

  /** What is open was this before; it can be shown from now on what changed. */
  void since(Analysis before) {
    take(Optional.of(against(before)));
  }

  private How against(Analysis before) {
    return (now, progress) ->
        analyzer.compared(
            now.brought().isNothing() ? before : analyzer.bringing(before, now.brought(), progress),
            now,
            progress);
  }

  /** Shows who gets in otherwise once these changes are made. */
  public void edited(List<Change> changes) {
    show((now, progress) -> analyzer.edited(now, changes, progress));
  }

  /** Shows what changed; nothing happens where there is nothing to compare with. */
  public void show() {
    how.ifPresent(this::show);
  }

  /** What was compared before stays until this is. */
  private void show(How wanted) {
    stages.begin(Stage.EVALUATE);
    run(Lane.OPEN, wanted, shown);
  }

  /** Beside what is opened meanwhile; what was asked for in the window takes its place there. */
  private void run(Lane lane, How wanted, Runnable then) {
    Analysis now = workspace.analysis();
    runner.run(
        lane,
        new Job<>(
            progress -> {
              Comparison found = wanted.of(now, progress);
              return progress.cancelled() ? Optional.<Comparison>empty() : Optional.of(found);
            },
            found -> {
              Analysis open = workspace.analysis();
              if (found.isPresent() && open != now && open.isOf(now)) {
                // Meanwhile something else was told of callers.
                run(lane, wanted, then);
                return;
              }
              end(lane);
              if (found.isPresent() && open == now) {
                take(Optional.of(wanted));
                workspace.compare(found);
                then.run();
              }
            },
            failure -> {
              end(lane);
              failed.accept(failure);
            },
            lane == Lane.OPEN ? stages::at : step -> {}));
  }

  private void end(Lane lane) {
    if (lane == Lane.OPEN) {
      stages.end();
    }
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
