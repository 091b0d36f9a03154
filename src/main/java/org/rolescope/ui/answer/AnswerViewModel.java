package org.rolescope.ui.answer;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rolescope.app.Analysis;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** Asks a question about all that is open, beside the window. */
public final class AnswerViewModel {
  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final Copier copies;
  private final Consumer<Exception> failed;
  private final ReadOnlyObjectWrapper<Optional<ListAnswer>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private Optional<ListAnswer.Question> asked = Optional.empty();

  /**
   * @param copies puts a text on the clipboard
   */
  public AnswerViewModel(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      Workspace workspace,
      Copier copies,
      Consumer<Exception> failed) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.workspace = workspace;
    this.copies = copies;
    this.failed = failed;
  }

  /** Asks; until the answer is there, there is none. */
  public void ask(ListAnswer.Question question) {
    answer.set(Optional.empty());
    asked = Optional.of(question);
    Analysis analysis = workspace.analysis();
    runner.run(
        Lane.ANSWER,
        Job.of(
            progress -> question.ask(analyzer.questions(analysis)),
            now -> answer.set(Optional.of(now)),
            failed));
  }

  /** Nobody waits for an answer any more. */
  void stop() {
    runner.cancel(Lane.ANSWER);
  }

  /** Selects what a line is about. */
  void select(AnswerLine line) {
    workspace.selection().select(line.id());
  }

  /** Copies the answer as a table, to be pasted into a spreadsheet. */
  void copy() {
    asked
        .filter(question -> answer.get().isPresent())
        .ifPresent(question -> copies.copy(names -> tabbed(question, names)));
  }

  private String tabbed(ListAnswer.Question question, Redacted names) {
    return analyzer.formats().tabbed(question.ask(analyzer.questions(names.analysis())).table());
  }

  /** The answer; empty while it is looked for. */
  public ReadOnlyObjectProperty<Optional<ListAnswer>> answerProperty() {
    return answer.getReadOnlyProperty();
  }
}
