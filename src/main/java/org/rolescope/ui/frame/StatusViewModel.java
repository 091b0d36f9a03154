package org.rolescope.ui.frame;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rolescope.app.Analysis;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.ui.Words;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Workspace;

/** The bar at the bottom: what is open, in numbers, and how good the data are. */
public final class StatusViewModel {
  private final ObservableList<String> counts = FXCollections.observableArrayList();
  private final ObservableList<String> warnings = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(Words.of("app.name"));
  private final StringProperty message = new SimpleStringProperty("");
  private final Workspace workspace;

  public StatusViewModel(Workspace workspace) {
    this.workspace = workspace;
    workspace.openProperty().subscribe(this::update);
    workspace.dataProperty().subscribe(data -> message.set(""));
    workspace.analysisProperty().subscribe(this::update);
    update();
  }

  /**
   * Forgets what was said once something else is changed or selected, and says how the hidden is
   * shown again.
   */
  void follow(FilterViewModel filter) {
    workspace.selection().idsProperty().subscribe(ids -> message.set(""));
    filter.edits().madeProperty().subscribe(made -> message.set(""));
    filter
        .choiceProperty()
        .subscribe(
            (before, now) -> {
              if (now.hidden().size() > before.hidden().size()) {
                message.set(Words.of("status.hidden", now.hidden().size()));
              }
            });
  }

  private void update() {
    warnings.clear();
    if (!workspace.openProperty().get()) {
      counts.setAll(Words.of("status.nothing"));
      title.set(Words.of("app.name"));
      return;
    }
    Analysis analysis = workspace.analysis();
    IamSnapshot read = analysis.snapshot();
    counts.setAll(
        Words.of("status.accounts", read.accounts().stream().filter(Account::loaded).count()),
        Words.of("status.roles", read.roles().size()),
        Words.of("status.users", read.users().size()),
        // As many as the table has, and the filters count: the denied ones too.
        Words.of("status.edges", analysis.graph().edgeCount()));
    warnings.setAll(warningsOf(analysis));
    title.set(
        workspace.pathsProperty().get().size() == 1
            ? Words.of("app.title", workspace.pathsProperty().get().get(0).getFileName())
            : Words.of("app.name"));
  }

  private static List<String> warningsOf(Analysis analysis) {
    IamSnapshot snapshot = analysis.snapshot();
    long documents =
        snapshot.policies().stream().filter(policy -> !policy.document().isKnown()).count();
    long unread = snapshot.accounts().stream().filter(account -> !account.loaded()).count();
    long files = snapshot.sources().stream().filter(file -> !file.recognised()).count();
    long problems =
        analysis.problems().stream()
            .filter(problem -> problem.severity() != Diagnostic.Severity.NOTE)
            .count();
    List<String> all = new java.util.ArrayList<>();
    if (snapshot.organization().isEmpty()) {
      all.add(Words.of("status.no-organization"));
    }
    add(all, "status.no-document", documents);
    add(all, "status.not-opened", unread);
    add(all, "status.unrecognised", files);
    add(all, "status.problems", problems);
    return all;
  }

  private static void add(List<String> all, String key, long count) {
    if (count > 0) {
      all.add(Words.of(key, count));
    }
  }

  public ObservableList<String> counts() {
    return counts;
  }

  public ObservableList<String> warnings() {
    return warnings;
  }

  /** The title of the window. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** What was just done or went wrong; read aloud. Empty at first. */
  public StringProperty messageProperty() {
    return message;
  }
}
