package org.rolescope.ui.brought;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.graph.OpenKey;
import org.rolescope.simulate.Brought;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * What the caller has: a row for each condition key that arrows leave open, and what is said of it.
 * Saying something decides those arrows again, in every view at once.
 */
public final class BroughtViewModel {
  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final Consumer<Exception> failed;
  private final ObservableList<OpenKey> keys = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper anySaid = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Brought> brought =
      new ReadOnlyObjectWrapper<>(Brought.NOTHING);

  /**
   * @param failed gets what deciding threw, which is a defect of the program
   */
  public BroughtViewModel(
      TrustAnalyzer analyzer, TaskRunner runner, Workspace workspace, Consumer<Exception> failed) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.workspace = workspace;
    this.failed = failed;
    workspace.dataProperty().subscribe(this::startOver);
  }

  private void startOver(Analysis data) {
    say(Brought.NOTHING);
    keys.clear();
    runner.run(Lane.BROUGHT, Job.of(progress -> OpenKey.of(data.open()), keys::setAll, failed));
  }

  private void say(Brought now) {
    brought.set(now);
    anySaid.set(!now.isNothing());
  }

  /** Says something of a key, or takes back what was said. */
  public void say(String key, Said said) {
    Brought before = brought.get();
    take(
        switch (said.kind()) {
          case NOTHING -> before.unsaid(key);
          case NONE -> before.without(key);
          case VALUE -> before.with(key, List.of(said.value()));
        });
  }

  /** Says all this, and nothing else. */
  public void take(Brought next) {
    if (!next.equals(brought.get())) {
      say(next);
      decide();
    }
  }

  /** Takes back everything that was said. */
  public void reset() {
    take(Brought.NOTHING);
  }

  private void decide() {
    Analysis now = workspace.analysis();
    Brought wanted = brought.get();
    runner.run(
        Lane.BROUGHT,
        Job.of(progress -> analyzer.bringing(now, wanted, progress), workspace::recolour, failed));
  }

  /** The keys that arrows leave open, those of most arrows first. */
  public ObservableList<OpenKey> keys() {
    return keys;
  }

  /** What is said now. */
  public ReadOnlyObjectProperty<Brought> broughtProperty() {
    return brought.getReadOnlyProperty();
  }

  /** Whether anything is said. */
  public ReadOnlyBooleanProperty anySaidProperty() {
    return anySaid.getReadOnlyProperty();
  }
}
