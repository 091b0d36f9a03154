package org.rolescope.ui.explain.remedy;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.Analysis;
import org.rolescope.remedy.Change;
import org.rolescope.remedy.Remedy;
import org.rolescope.remedy.Trial;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Simulation;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;

/** The remedies for the call that is asked, searched beside the window, and those being tried. */
public final class RemediesViewModel {
  private final BiFunction<Analysis, Simulation, List<Remedy>> source;
  private final TaskRunner runner;
  private final Consumer<Exception> failed;
  private final Runnable decideAgain;

  private @Nullable Searched searched;
  private final Attempts attempts = new Attempts();
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
  private final ReadOnlyObjectWrapper<List<Attempt>> tried = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  /** What was searched for last. */
  private record Searched(Analysis open, List<Change> written, AssumeRoleRequest request) {}

  /**
   * @param source finds the remedies for a decided call
   * @param failed gets what a search threw, which is a defect of the program
   * @param decideAgain called when other changes are tried
   */
  public RemediesViewModel(
      BiFunction<Analysis, Simulation, List<Remedy>> source,
      TaskRunner runner,
      Consumer<Exception> failed,
      Runnable decideAgain) {
    this.source = source;
    this.runner = runner;
    this.failed = failed;
    this.decideAgain = decideAgain;
  }

  /**
   * Searches for a call as the data have it, with what a person wrote in them; an older search is
   * given up.
   *
   * @param written of {@link #written}
   * @param data what is open with that
   * @param simulation of these data
   */
  public void search(Analysis open, List<Change> written, Analysis data, Simulation simulation) {
    Searched search = new Searched(open, written, simulation.request());
    if (search.equals(searched)) {
      return;
    }
    searched = search;
    found.set(Found.searching(simulation.decision()));
    runner.run(
        TaskRunner.Lane.REMEDY,
        Job.of(
            progress -> source.apply(data, simulation),
            remedies -> found.set(Found.ready(simulation.decision(), remedies)),
            failed));
  }

  /** Nothing is asked: nothing is searched for. */
  public void clear() {
    runner.cancel(TaskRunner.Lane.REMEDY);
    searched = null;
    found.set(Found.NOTHING);
  }

  /**
   * Another call is asked: what was tried for the one before is forgotten.
   *
   * @param keepWritten whether what was written is tried of that call, too
   */
  public void forgetAttempts(boolean keepWritten) {
    attempts.forget(keepWritten);
    tell();
  }

  /** Makes the changes of a remedy on the scratch copy; once is enough. */
  public void tryOut(Remedy remedy) {
    if (!attempts.has(remedy.title())) {
      attempts.add(Attempt.of(remedy));
      changed();
    }
  }

  /** Makes a change that a person writes, in the place of what was written before by this title. */
  public void write(String title, Change change) {
    attempts.write(new Attempt(title, List.of(change), true));
    changed();
  }

  /** Takes the changes back that are tried by this title. */
  public void takeBack(String title) {
    if (attempts.has(title)) {
      attempts.remove(title);
      changed();
    }
  }

  /** Back to the data as read. */
  public void reset() {
    if (!attempts.now().isEmpty()) {
      attempts.reset();
      changed();
    }
  }

  public void undo() {
    if (attempts.canUndo()) {
      attempts.undo();
      changed();
    }
  }

  public void redo() {
    if (attempts.canRedo()) {
      attempts.redo();
      changed();
    }
  }

  private void changed() {
    tell();
    decideAgain.run();
  }

  private void tell() {
    tried.set(attempts.now());
    canUndo.set(attempts.canUndo());
    canRedo.set(attempts.canRedo());
  }

  /** Every change that is tried, in order. */
  public List<Change> changes() {
    return attempts.changes();
  }

  /** Those of them that a person wrote: advice for the policy that was read would be stale. */
  public List<Change> written() {
    return attempts.written();
  }

  /** Data and call with changes made. */
  public static Trial changed(Analysis open, AssumeRoleRequest request, List<Change> changes) {
    return Attempts.applied(new Trial(open.index(), request), changes);
  }

  public ReadOnlyObjectProperty<Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** What is tried now, in the order in which it was begun. */
  public ReadOnlyObjectProperty<List<Attempt>> triedProperty() {
    return tried.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }
}
