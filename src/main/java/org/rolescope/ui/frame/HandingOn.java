package org.rolescope.ui.frame;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.rolescope.app.Analysis;
import org.rolescope.app.Comparison;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.graph.Shown;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** What leaves the window, as it is or under pseudonyms: whatever the switch says at that time. */
public final class HandingOn {
  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final ObservableValue<Boolean> redacts;
  private final Supplier<AssumeRoleRequest> call;
  private volatile Latest latest =
      new Latest(Redacted.NOTHING.analysis(), Optional.empty(), Redacted.NOTHING);

  /** The names of the data that were asked for last. */
  private record Latest(Analysis of, Optional<Comparison> beside, Redacted redacted) {}

  /**
   * @param redacts whether names are replaced
   * @param call what is asked in the simulator, which texts may tell
   */
  public HandingOn(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      Workspace workspace,
      ObservableValue<Boolean> redacts,
      Supplier<AssumeRoleRequest> call) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.workspace = workspace;
    this.redacts = redacts;
    this.call = call;
  }

  /** Whether names are replaced now. */
  public boolean redacts() {
    return redacts.getValue();
  }

  /** What is shown as it is handed on; on a worker, and slow where names are replaced. */
  Shown handed(Shown shown, boolean redacted, Progress progress) {
    if (!redacted) {
      return shown;
    }
    return shown
        .comparison()
        .map(found -> shown.of(analyzer.redacted(found, progress)))
        .orElseGet(() -> shown.under(named(shown.analysis(), progress)));
  }

  /** The picture as it is handed on, {@code drawn} if names stay. */
  Drawing drawing(Shown shown, Drawing drawn, boolean redacted, Progress progress) {
    return redacted ? handed(shown, true, progress).drawing(progress) : drawn;
  }

  /** The same with all that stands on a page: title, legend, date, and what the data lack. */
  Drawing sheet(Shown shown, Drawing drawn, boolean redacted, Progress progress) {
    Shown there = handed(shown, redacted, progress);
    return analyzer.formats().sheet(redacted ? there.drawing(progress) : drawn, there.report());
  }

  /** The data that are open. */
  Analysis open() {
    return workspace.analysis();
  }

  /** The same as they are handed on; on a worker, and slow where names are replaced. */
  Redacted data(Analysis analysis, boolean redacted, Progress progress) {
    return redacted ? named(analysis, progress) : Redacted.nothing(analysis);
  }

  private Redacted named(Analysis analysis, Progress progress) {
    return named(analysis, Optional.empty(), progress);
  }

  /**
   * @param beside another state, of which a text may name what is not in the data that are open
   */
  private Redacted named(Analysis analysis, Optional<Comparison> beside, Progress progress) {
    Latest last = latest;
    if (last.of().equals(analysis) && last.beside().equals(beside)) {
      return last.redacted();
    }
    Redacted names =
        beside
            .map(found -> analyzer.redacted(found.other(), analysis, progress).after())
            .orElseGet(() -> analyzer.redacted(analysis, progress));
    latest = new Latest(analysis, beside, names);
    return names;
  }

  /**
   * Hands what is made of the data that are open to a consumer: of others, who have other names, if
   * that is wanted.
   */
  void made(Function<Redacted, String> made, Consumer<String> taken, Consumer<Exception> failed) {
    Analysis analysis = workspace.analysis();
    boolean redacted = redacts();
    runner.run(
        Lane.COPY,
        Job.of(progress -> made.apply(data(analysis, redacted, progress)), taken, failed));
  }

  /** Hands a text to a consumer, with the names of the data replaced if that is wanted. */
  void text(String text, Consumer<String> taken, Consumer<Exception> failed) {
    if (!redacts()) {
      taken.accept(text);
      return;
    }
    Analysis analysis = workspace.analysis();
    Optional<Comparison> beside = workspace.comparison();
    AssumeRoleRequest asked = call.get();
    runner.run(
        Lane.COPY,
        Job.of(
            progress -> named(analysis, beside, progress).copying(asked).apply(text),
            taken,
            failed));
  }
}
