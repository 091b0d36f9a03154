package org.rolescope.ui.search;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rolescope.ui.state.Workspace;

/** What is typed into the search box, and what it finds. */
public final class SearchViewModel {
  private static final int OFFERED = 40;

  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<Found> results = FXCollections.observableArrayList();
  private final Workspace workspace;
  private SearchIndex index;

  public SearchViewModel(Workspace workspace) {
    this.workspace = workspace;
    this.index = new SearchIndex(workspace.analysis());
    workspace
        .analysisProperty()
        .addListener(
            (property, before, now) -> {
              index = new SearchIndex(now);
              query.set("");
            });
    query.addListener((property, before, now) -> results.setAll(index.find(now, OFFERED)));
  }

  /** Selects what was found and empties the box. */
  public void choose(Found found) {
    workspace.selection().select(found.id());
    query.set("");
  }

  public StringProperty queryProperty() {
    return query;
  }

  public ObservableList<Found> results() {
    return results;
  }
}
