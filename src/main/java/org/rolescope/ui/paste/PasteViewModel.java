package org.rolescope.ui.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.message.Cause;
import org.rolescope.message.ErrorExplanation;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.Words;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;

/** What was pasted, and what the data say of it. */
public final class PasteViewModel {
  private static final int MOST_CAUSES = 3;

  private final TrustAnalyzer analyzer;
  private final Workspace workspace;
  private final TaskRunner runner;
  private final Consumer<AssumeRoleRequest> ask;
  private final Consumer<Exception> failed;
  private final ReadOnlyObjectWrapper<Optional<ErrorExplanation>> explained =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String text = "";

  /**
   * @param ask opens a call in the simulator
   * @param failed gets what the reading threw, which is a defect of the program
   */
  public PasteViewModel(
      TrustAnalyzer analyzer,
      Workspace workspace,
      TaskRunner runner,
      Consumer<AssumeRoleRequest> ask,
      Consumer<Exception> failed) {
    this.analyzer = analyzer;
    this.workspace = workspace;
    this.runner = runner;
    this.ask = ask;
    this.failed = failed;
    workspace.dataProperty().subscribe(this::again);
    workspace.openProperty().subscribe(this::again);
  }

  /** Other data may say something else of the same message. */
  private void again() {
    if (explained.get().isPresent()) {
      explained.set(Optional.empty());
      paste(text);
    }
  }

  /** Reads a text and says what it is; an empty one is said to be empty. */
  public void paste(String pasted) {
    text = pasted;
    Analysis open = workspace.analysis();
    runner.run(
        TaskRunner.Lane.PASTE,
        Job.of(
            progress -> analyzer.explainError(open, pasted),
            found -> explained.set(Optional.of(found)),
            failed));
  }

  /** Whether there is a call to open, and data to hold it against. */
  boolean mayExplain() {
    return workspace.openProperty().get()
        && explained.get().flatMap(ErrorExplanation::request).isPresent();
  }

  /** Opens the call in the simulator. */
  void explain() {
    Optional<AssumeRoleRequest> request = explained.get().flatMap(ErrorExplanation::request);
    if (mayExplain()) {
      close();
      request.ifPresent(ask);
    }
  }

  /** Forgets the text. */
  void close() {
    runner.cancel(TaskRunner.Lane.PASTE);
    text = "";
    explained.set(Optional.empty());
  }

  /** The sentence below what was recognised. */
  String sentence(ErrorExplanation found) {
    boolean open = workspace.openProperty().get();
    return found.request().isPresent() && !open ? Words.of("paste.no-data") : found.sentence();
  }

  /** The likeliest causes, as lines. */
  List<String> causes(ErrorExplanation found) {
    boolean pointless = found.request().isPresent() && !workspace.openProperty().get();
    List<String> lines = new ArrayList<>();
    for (Cause cause : pointless ? List.<Cause>of() : found.causes()) {
      if (lines.size() < MOST_CAUSES) {
        lines.add(line(lines.size() + 1, cause));
      }
    }
    return lines;
  }

  private static String line(int number, Cause cause) {
    String file = cause.settling().file();
    return file.isEmpty()
        ? Words.of("paste.cause", number, cause.text())
        : Words.of("paste.cause.file", number, cause.text(), file);
  }

  /** What is shown; empty while nothing is. */
  ReadOnlyObjectProperty<Optional<ErrorExplanation>> explainedProperty() {
    return explained.getReadOnlyProperty();
  }
}
