package org.rolescope.ui.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.graph.TrustReport;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.question.AnswerTables;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Reach;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;

/** What the inspector says, which follows the selection. */
public final class InspectorViewModel {
  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final ObservableValue<Optional<Reach>> reach;
  private final ObservableValue<Boolean> narrowed;
  private final Consumer<String> copy;
  private final ReadOnlyObjectWrapper<Page> page;

  /**
   * @param reach what is told instead of a page, where there is such an answer
   * @param narrowed whether filters leave something out of the map
   * @param copy puts a text on the clipboard
   */
  public InspectorViewModel(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      Workspace workspace,
      ObservableValue<Optional<Reach>> reach,
      ObservableValue<Boolean> narrowed,
      Consumer<String> copy) {
    this.reach = reach;
    this.narrowed = narrowed;
    this.analyzer = analyzer;
    this.runner = runner;
    this.workspace = workspace;
    this.copy = copy;
    this.page = new ReadOnlyObjectWrapper<>(pageNow());
    workspace.analysisProperty().addListener((property, before, now) -> page.set(pageNow()));
    workspace.selection().idsProperty().addListener((property, before, now) -> page.set(pageNow()));
  }

  private Page pageNow() {
    List<String> selected = workspace.selection().ids();
    return selected.size() > 1
        ? SelectionPage.of(workspace.analysis(), selected)
        : Pages.of(workspace.analysis(), workspace.selection().id());
  }

  /** Selects something that the page names. */
  public void select(String id) {
    workspace.selection().select(id);
  }

  /** Lights the arrows of these edges in the picture, and no others. */
  void light(Collection<String> edges) {
    workspace.spotlight().on(edges);
  }

  /** Selects the arrows of these edges, if there are any. */
  void selectArrows(List<String> edges) {
    if (!edges.isEmpty()) {
      workspace.spotlight().off();
      workspace.selection().selectAll(edges);
    }
  }

  /** Finds who inside an account may use its edge, beside the window. */
  void insiders(String edge, Consumer<List<Page.Neighbour>> found) {
    Analysis open = workspace.analysis();
    runner.run(
        TaskRunner.Lane.INSPECT,
        Job.of(
            progress ->
                open.graph()
                    .edge(edge)
                    .map(known -> analyzer.insiders(open, known))
                    .map(new NeighbourRows(open)::insiders)
                    .orElse(List.of()),
            found,
            failure -> found.accept(List.of())));
  }

  /** Puts on the clipboard who can assume the role, in the sentence that answers it. */
  void copyAnswer(String role) {
    callers(role, TrustReport::summary);
  }

  /** Puts what somebody can become on the clipboard, as Markdown. */
  void copy(Reach answer) {
    AnswerTables tables = new AnswerTables(workspace.analysis().index());
    copy(analyzer.markdown(AnswerWords.sentence(answer), List.of(), tables.of(answer)));
  }

  /** Tells the names of accounts. */
  IamIndex index() {
    return workspace.analysis().index();
  }

  /** Puts everybody who can assume the role on the clipboard, in a format of tables. */
  void copyCallers(String role, String format) {
    callers(
        role,
        report -> {
          ByteArrayOutputStream text = new ByteArrayOutputStream();
          analyzer.export(report, format, text);
          return text.toString(StandardCharsets.UTF_8);
        });
  }

  /** What is made of a report. */
  private interface Making {
    String text(TrustReport report) throws IOException;
  }

  private void callers(String arn, Making making) {
    Analysis open = workspace.analysis();
    Optional<Role> role = open.index().role(arn);
    role.ifPresent(
        found ->
            runner.run(
                TaskRunner.Lane.INSPECT,
                Job.of(
                    progress -> making.text(analyzer.whoCan(open, found)), copy, failure -> {})));
  }

  /** Puts a text, such as an ARN, on the clipboard. */
  public void copy(String text) {
    copy.accept(text);
  }

  /** What somebody can become, which is told instead of the page. */
  public ObservableValue<Optional<Reach>> reachProperty() {
    return reach;
  }

  /** Whether filters leave something out of the map. */
  ObservableValue<Boolean> narrowedProperty() {
    return narrowed;
  }

  public ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }
}
