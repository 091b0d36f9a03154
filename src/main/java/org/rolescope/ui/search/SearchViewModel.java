package org.rolescope.ui.search;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rolescope.app.Analysis;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** What is typed into the search box, and the names and commands that answer it. */
public final class SearchViewModel {
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<Found> results = FXCollections.observableArrayList();
  private final Workspace workspace;
  private final TaskRunner runner;
  private List<Command> commands = List.of();
  private SearchIndex names = new SearchIndex(List.of());

  /**
   * @param runner makes the index of other data beside the window
   */
  public SearchViewModel(Workspace workspace, TaskRunner runner) {
    this.workspace = workspace;
    this.runner = runner;
    workspace.dataProperty().subscribe(this::index);
    query.addListener((property, before, now) -> find());
  }

  /** Says which commands can be found and run. */
  public void setCommands(List<Command> all) {
    commands = List.copyOf(all);
  }

  private void index(Analysis analysis) {
    names = new SearchIndex(List.of());
    query.set("");
    runner.run(
        Lane.SEARCH,
        Job.of(
            progress -> new SearchIndex(Findable.in(analysis)),
            made -> {
              names = made;
              find();
            },
            failure -> {}));
  }

  private void find() {
    SearchIndex now = new SearchIndex(Findable.commands(commands));
    results.setAll(names.find(new Fuzzy(query.get()), now));
  }

  /** Selects the name or runs the command, and empties the box. */
  public void choose(Found found) {
    query.set("");
    if (found.group() == Found.Group.COMMANDS) {
      commands.stream().filter(command -> command.id().equals(found.id())).forEach(Command::run);
    } else {
      workspace.selection().select(found.id());
    }
  }

  public StringProperty queryProperty() {
    return query;
  }

  /** The best first, those of a group together. */
  public ObservableList<Found> results() {
    return results;
  }
}
